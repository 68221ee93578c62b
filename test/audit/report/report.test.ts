import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectReport, type Selection } from "../../../src/audit/report/collect.ts";
import { withReportSource } from "../../../src/audit/report/open-source.ts";
import { writeReport } from "../../../src/audit/report/write-report.ts";
import { createEmbeddedSource } from "../../../src/audit/web/source/embedded.ts";
import type { EmbeddedData } from "../../../src/audit/web/source/embedded-data.ts";
import { runProgram } from "../../cli/fake-io.ts";
import { buildPage } from "../built-page.ts";
import { makeSmallDataset, type SmallDataset } from "../small-dataset.ts";

let page: string;
let dataset: SmallDataset;
const out = mkdtempSync(join(tmpdir(), "baoshu-report-test-"));

beforeAll(async () => {
  page = await buildPage();
  dataset = await makeSmallDataset();
}, 120_000);

afterAll(() => {
  dataset?.remove();
  rmSync(out, { recursive: true, force: true });
});

function collect(selection: Selection = {}, largest?: number): Promise<EmbeddedData> {
  return withReportSource(dataset.folder, null, (source) => collectReport(source, selection, largest));
}

function readData(html: string): EmbeddedData {
  return JSON.parse(/<script type="application\/json" id="baoshu-data">(.*?)<\/script>/s.exec(html)![1]!);
}

describe("an offline report", () => {
  it("of one page is smaller than 300 kB without its data", async () => {
    const data = await collect({ pages: [dataset.oddPage] });
    const html = writeReport(page, data);
    const inside = JSON.stringify(data).replaceAll("<", "\\u003c");
    expect(html).toContain(inside);
    expect(Buffer.byteLength(html) - Buffer.byteLength(inside)).toBeLessThan(300_000);
  });

  it("has the same bytes whenever it is made", async () => {
    const [one, two] = [await collect(), await collect()];
    expect(writeReport(page, one)).toBe(writeReport(page, two));
  });

  it("lets no text of a page out of its script element", async () => {
    const html = writeReport(page, await collect());
    const [, , after] = html.split(/id="baoshu-data">|<\/script>\s*<\/body>/);
    expect(html.match(/<script>globalThis\.broken/)).toBeNull();
    expect(after!.trim()).toBe("</html>");
    expect(readData(html).pages.at(-1)!.result.text).toContain("<script>globalThis.broken = true</script>");
  });

  it("allows its own scripts by their hashes, and no connection", async () => {
    const html = writeReport(page, await collect());
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)![1]!;
    expect(policy).toMatch(/^default-src 'none'; script-src( 'sha256-[\w+/]{43}='){2}; style-src/);
    expect(policy).not.toContain("connect-src");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe/);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  });

  it("of a page holds that page, its rules and checks, and says so", async () => {
    const data = await collect({ pages: [dataset.oddPage] });
    expect(data.pages.map(({ result }) => result.page.id)).toEqual([dataset.oddPage]);
    expect(new Set(data.rules.map(({ id }) => id))).toEqual(
      new Set(
        data.pages[0]!.result.claims.flatMap(({ rule, trace }) => [
          rule,
          ...Object.values(trace).map((chosen) => chosen.rule.split(";")[0]),
        ]),
      ),
    );
    expect(data.checks.every(({ pages }) => pages.includes(dataset.oddPage))).toBe(true);
    expect(data.info.selection).toBe(`page=${dataset.oddPage}`);
    expect(data.info.generation).toBe("");
  });

  it("of a query is about the claims that answer it, on whole pages", async () => {
    const query = { q: "出口", facets: { kind: ["growth"] } } as const;
    const data = await collect({ query });
    const source = createEmbeddedSource(data);
    const { total, claims } = await source.claims({});
    expect(total).toBe(data.claims!.length);
    expect(total).toBeGreaterThan(1);
    expect(claims.every(({ claim }) => claim.kind === "growth")).toBe(true);
    expect(await source.claims(query)).toEqual(await source.claims({}));
    const { result } = await source.page(claims[0]!.claim.page);
    expect(result.claims.some(({ kind }) => kind === "level")).toBe(true);
    expect(data.info.selection).toBe("q=%E5%87%BA%E5%8F%A3&kind=growth");
  });

  it("is refused with advice when it would be too large, selects nothing, or a page is not there", async () => {
    await expect(collect({}, 50_000)).rejects.toThrow(/at most 0\.05 MB of data .* --page, .* --query/);
    await expect(collect({ query: { q: "海底捞月" } })).rejects.toThrow(
      /no claim answers --query 'q=海底捞月'/,
    );
    await expect(collect({ pages: ["page-0"] })).rejects.toThrow(/--page page-0: no such page/);
  });

  it("cannot take decisions", async () => {
    const source = createEmbeddedSource(await collect({ pages: [dataset.oddPage] }));
    expect(source.writable).toBe(false);
    await expect(source.decide([])).rejects.toThrow(/baoshu audit/);
  });
});

describe("baoshu report", () => {
  it("writes the file and says what is in it", async () => {
    const file = join(out, "one.html");
    const run = await runProgram([
      "report",
      dataset.folder,
      "--out",
      file,
      "--page",
      dataset.oddPage,
      "--query",
      "kind=level",
    ]);
    expect(run).toMatchObject({ code: 0, err: "" });
    const data = readData(readFileSync(file, "utf8"));
    expect(run.out).toContain(`${file}: 1 page, ${data.claims!.length} claim`);
    expect(data.info.selection).toBe(`page=${dataset.oddPage}&kind=level`);
  });

  it("names a key that no query has", async () => {
    const run = await runProgram([
      "report",
      dataset.folder,
      "--out",
      join(out, "no.html"),
      "--query",
      "knd=level",
    ]);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/nothing is called knd: expected keys out of q, from, to, page, paper/);
  });

  it("says where a dataset is missing", async () => {
    const run = await runProgram(["report", join(out, "nothing"), "--out", join(out, "no.html")]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("no dataset here");
  });
});
