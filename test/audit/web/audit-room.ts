import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { createServer } from "../../../src/audit/server/server.ts";
import type { Result } from "../../../src/model/result.ts";
import type { Decision } from "../../../src/review/decision.ts";
import { decisionsFile } from "../../../src/review/log.ts";
import { runProgram } from "../../cli/fake-io.ts";
import { pipeline } from "../../program.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { buildPage } from "../built-page.ts";
import { openBrowser } from "./browser.ts";

/** The pages that the dataset of these tests is made of. */
const usualInputs = [
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

/** A dataset, the built page and a server for the tests of one file, and the browser of all. */
export interface AuditRoom {
  readonly folder: string;
  readonly pageFile: string;
  readonly address: string;
  readonly browser: Browser;
  /** The page whose source has a name. */
  result(name: string): Result;
  /**
   * The audit page at an address after `#`, loaded anew: with options in a browser profile of its own, without them in
   * one that is emptied and used again, which spares a process of the browser.
   */
  open(hash: string, options?: Visitor): Promise<Page>;
  close(): Promise<void>;
}

export interface Visitor extends BrowserContextOptions {
  /** Null: a visitor whose name is not known yet. */
  readonly name?: string | null;
}

/** @param inputs files and folders that the dataset is made of; without them the usual ones and a page that means harm */
export async function openAuditRoom(inputs: readonly string[] = usualInputs): Promise<AuditRoom> {
  const work = mkdtempSync(join(tmpdir(), "baoshu-audit-"));
  const folder = join(work, "dataset");
  const pageFile = join(work, "page.html");
  writeFileSync(pageFile, await buildPage());
  if (inputs === usualInputs) cpSync(await usualDataset(), folder, { recursive: true });
  else await makeDataset(work, folder, inputs);
  const { server } = await createServer(folder, {
    host: "127.0.0.1",
    accessToken: null,
    reviewer: null,
    against: null,
    page: pageFile,
  });
  await server.listen({ host: "127.0.0.1", port: 0 });
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`;
  const browser = await openBrowser();
  const opened: Page[] = [];
  const openNew = async (hash: string, visitor?: Visitor) => {
    const page = await visit(browser, `${address}${hash}`, visitor);
    opened.push(page);
    return page;
  };
  let usual: Page | undefined;
  const results = readResults(folder);
  return {
    folder,
    pageFile,
    address,
    browser,
    result: (name) => results.find(({ page }) => page.source.includes(name))!,
    open: async (hash, visitor) => {
      if (visitor !== undefined) return openNew(hash, visitor);
      if (usual === undefined || usual.isClosed()) usual = await openNew(hash);
      else await loadAnew(usual, address, hash);
      return usual;
    },
    close: async () => {
      for (const page of opened) await page.context().close();
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

/** Loads the audit page in a profile that remembers nothing of what was done in it. */
async function loadAnew(page: Page, address: string, hash: string): Promise<void> {
  // Of the same origin, so that its storage can be emptied once the page is left.
  await page.goto(`${address}api/info`);
  await page.evaluate("localStorage.clear(); sessionStorage.clear()");
  await page.goto(`${address}${hash}`);
}

function readResults(folder: string): Result[] {
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

let usual: Promise<string> | undefined;

/** The folder of the dataset of the usual inputs, made once for all test files of a process: to be copied. */
function usualDataset(): Promise<string> {
  usual ??= (async () => {
    const work = mkdtempSync(join(sharedFolder(), "audit-"));
    const folder = join(work, "dataset");
    await makeDataset(work, folder, usualInputs);
    return folder;
  })();
  return usual;
}

/** The inputs are copied first, so that the dataset does not say where on this machine they stand. */
async function makeDataset(work: string, folder: string, inputs: readonly string[]): Promise<void> {
  const pages = join(work, "pages");
  for (const input of inputs) cpSync(input, join(pages, basename(input)), { recursive: true });
  if (inputs === usualInputs) writeFileSync(join(pages, "坏页报-2024-01-05-02.txt"), hostile);
  const run = await runProgram(["run", pages, "--out", folder], "", pipeline);
  if (run.code !== 0) throw new Error(`expected a dataset of the fixtures, got: ${run.err}`);
}
