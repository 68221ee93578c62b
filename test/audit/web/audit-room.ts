import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { createServer } from "../../../src/audit/server/server.ts";
import type { Result } from "../../../src/model/result.ts";
import { createPipeline } from "../../../src/pipeline.ts";
import type { Decision } from "../../../src/review/decision.ts";
import { decisionsFile } from "../../../src/review/log.ts";
import { runProgram } from "../../cli/fake-io.ts";
import { findChromium } from "../../tools/print-pdf.ts";

/** Null where no Chromium is installed: the tests then say that they are skipped. */
export const browserPath = pathOf(findChromium());

/** The pages that the dataset of these tests is made of. */
const inputs = [
  "fixtures/realistic/trade-tourism-2023",
  "fixtures/realistic/harvest-2023",
  "fixtures/negative/sports-and-service",
  "test/fixtures/ocr/harbour.alto.xml",
];

/** Text that would do harm if anything took it for more than text. */
const hostile = `《坏页》<script>window.harmed=1</script>

本报讯 =HYPERLINK("http://example.org")今年全市工业用电量达<img src=x onerror=window.harmed=1>32亿千瓦时，同比增长6.5%。

@SUM(A1)局长<b>高明</b>说，+1全年财政收入突破18亿元。
`;

/** A dataset, the built page, a server and a browser, for the tests of one file. */
export interface AuditRoom {
  readonly folder: string;
  readonly pageFile: string;
  readonly address: string;
  readonly browser: Browser;
  /** The page whose source has a name. */
  result(name: string): Result;
  /** A fresh browser profile with the audit page open at an address after `#`. */
  open(hash: string, options?: Visitor): Promise<Page>;
  close(): Promise<void>;
}

export interface Visitor extends BrowserContextOptions {
  /** Null: a visitor whose name is not known yet. */
  readonly name?: string | null;
}

export async function openAuditRoom(): Promise<AuditRoom> {
  const work = mkdtempSync(join(tmpdir(), "baoshu-audit-"));
  const folder = join(work, "dataset");
  const pageFile = await buildPage(work);
  await makeDataset(work, folder);
  const { server } = await createServer(folder, {
    host: "127.0.0.1",
    accessToken: null,
    reviewer: null,
    against: null,
    page: pageFile,
  });
  await server.listen({ host: "127.0.0.1", port: 0 });
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: browserPath!, args: ["--no-sandbox"] });
  const results = readResults(folder);
  return {
    folder,
    pageFile,
    address,
    browser,
    result: (name) => results.find(({ page }) => page.source.includes(name))!,
    open: (hash, visitor) => visit(browser, `${address}${hash}`, visitor),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(work, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Opens an address in a profile of its own. */
export async function visit(browser: Browser, url: string, visitor: Visitor = {}): Promise<Page> {
  const { name = "林一", ...options } = visitor;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    ...options,
  });
  context.setDefaultTimeout(20_000);
  if (name !== null)
    await context.addInitScript(`localStorage.setItem("baoshu.reviewer", ${JSON.stringify(name)})`);
  await context.addInitScript(`localStorage.setItem("baoshu.seen", "yes")`);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

export function readResults(folder: string): Result[] {
  const lines = readFileSync(join(folder, "pages.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Result);
}

/** What stands on disk about a claim. */
export function readDecisions(folder: string, claim: string): Decision[] {
  const file = join(folder, decisionsFile);
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  return lines
    .map((line) => JSON.parse(line) as Decision)
    .filter(({ target }) => target.type === "claim" && target.claim === claim);
}

export async function makeDataset(work: string, folder: string): Promise<void> {
  writeFileSync(join(work, "坏页报-2024-01-05-02.txt"), hostile);
  const pages = [...inputs, join(work, "坏页报-2024-01-05-02.txt")];
  const run = await runProgram(["run", ...pages, "--out", folder], "", createPipeline());
  if (run.code !== 0) throw new Error(`expected a dataset of the fixtures, got: ${run.err}`);
}

/** Builds the page into a folder. */
async function buildPage(work: string): Promise<string> {
  await build({
    configFile: "src/audit/web/vite.config.ts",
    logLevel: "error",
    build: { outDir: join(work, "page") },
  });
  return join(work, "page", "page.html");
}

/** Playwright wants the whole path of a program. */
function pathOf(name: string | null): string | null {
  if (name === null) return null;
  return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
}
