import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBatch } from "../../src/batch/run.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";
import type { Action } from "../../src/review/decision.ts";
import { DecisionLog } from "../../src/review/log.ts";
import { pipeline } from "../program.ts";
import { decide, numberTarget, targetOf } from "../review/decisions.ts";
import { sharedFolder } from "../shared-folder.ts";

/** What a page must never be taken for: markup, the end of a script, formulas. */
const odd = `本报讯 <script>globalThis.broken = true</script> 市统计局<b>发布</b>消息：2024年上半年，临江市出口额达12.5亿元，同比增长8.3%。
</script><!-- 2024年上半年，临江市出口额达12.9亿元。
=SUM(A1)公司营业收入达3亿元，同比下降4.1%。暗号是八零七七。
`;

const meta = { paper: "=试验&<报>", date: "2024-08-01", number: "01" };

export interface SmallDataset {
  /** Of the dataset. */
  readonly folder: string;
  /** The page with markup and formulas in its text. */
  readonly oddPage: string;
  readonly results: readonly Result[];
  remove(): void;
}

/** A dataset of three realistic pages and an odd one, with decisions of two reviewers on it. */
export async function makeSmallDataset(): Promise<SmallDataset> {
  const root = mkdtempSync(join(tmpdir(), "baoshu-audit-test-"));
  cpSync(await original(), root, { recursive: true });
  const folder = join(root, "dataset");
  const results = readResults(folder);
  return {
    folder,
    oddPage: results.find(({ page }) => page.paper === meta.paper)!.page.id,
    results,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

let made: Promise<string> | undefined;

/** The folder that the dataset and its odd page lie in, made once for all test files of a process. */
function original(): Promise<string> {
  made ??= (async () => {
    const root = mkdtempSync(join(sharedFolder(), "small-"));
    writeFileSync(join(root, "odd.txt"), odd);
    writeFileSync(join(root, "odd.meta.json"), JSON.stringify(meta));
    const pages = ["energy-2025", "harvest-2023", "trade-tourism-2023"].map((name) =>
      join("fixtures/realistic", name, "page.txt"),
    );
    const folder = join(root, "dataset");
    await runBatch(pipeline, { inputs: [...pages, join(root, "odd.txt")], out: folder });
    await decideSome(folder, readResults(folder));
    return root;
  })();
  return made;
}

function readResults(folder: string): Result[] {
  const lines = readFileSync(join(folder, "pages.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Result);
}

async function decideSome(folder: string, results: readonly Result[]): Promise<void> {
  const [first, second] = results as [Result, Result];
  const on = (result: Result, at: number, action: Action, reviewer?: string) =>
    decide(targetOf(result, result.claims[at] as Claim), action, reviewer);
  const accept = { action: "accept" } as const;
  const reject = { action: "reject", reason: "不是数据" } as const;
  const unclaimed = results
    .flatMap((result) => result.ledger.map((row) => ({ result, row })))
    .find(({ row }) => row.role === "unclaimed");
  await new DecisionLog(folder).append([
    on(first, 0, accept),
    on(first, 1, reject),
    on(first, 2, { action: "correct", corrections: { indicator: "更正的指标" } }),
    on(first, 3, { action: "flag", reason: "待查" }),
    on(second, 0, accept),
    on(second, 0, reject, "周敏"),
    on(second, 1, { action: "comment", comment: "见另页" }),
    ...(unclaimed === undefined
      ? []
      : [decide(numberTarget(unclaimed.result, unclaimed.row.text), { action: "dismiss", role: "idiom" })]),
  ]);
}
