import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, BrowserContextOptions, Page, ViewportSize } from "playwright-core";
import { createServer } from "../../../src/audit/server/server.ts";
import type { Result } from "../../../src/model/result.ts";
import type { Decision } from "../../../src/review/decision.ts";
import { decisionsFile } from "../../../src/review/log.ts";
import { runProgram } from "../../cli/fake-io.ts";
import { pipeline } from "../../program.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { buildPage } from "../built-page.ts";
import { markTouch, openBrowser } from "./browser.ts";

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
   * The audit page at an address after `#`, as it is when it has just been loaded: for a visitor of their own in a browser
   * profile of its own, else in one that is emptied and used again, which spares a process of the browser.
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
  let loads = 0;
  const openUsual = async (hash: string, viewport: ViewportSize) => {
    if (usual === undefined || usual.isClosed()) usual = await openNew(hash, { viewport });
    else {
      const sameSize = JSON.stringify(usual.viewportSize()) === JSON.stringify(viewport);
      if (!sameSize) await usual.setViewportSize(viewport);
      if (sameSize && (await isUntouched(usual)))
        await usual.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      // Another query is another document, whatever stands behind the #.
      else await usual.goto(`${address}?${++loads}${hash}`);
    }
    return usual;
  };
  const results = readResults(folder);
  return {
    folder,
    pageFile,
    address,
    browser,
    result: (name) => results.find(({ page }) => page.source.includes(name))!,
    open: (hash, visitor = {}) => {
      const { viewport = usualViewport, ...more } = visitor;
      const isUsual = Object.keys(more).length === 0 && viewport !== null;
      return isUsual ? openUsual(hash, viewport) : openNew(hash, visitor);
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
    viewport: usualViewport,
    locale: "zh-CN",
    ...options,
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(beginLoad);
  for (const [key, value] of remembered(name))
    await context.addInitScript(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(value)})`);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const usualViewport = { width: 1280, height: 800 };

/** In the page, before its own scripts: an address with another query remembers nothing, and hands leave a trace. */
const beginLoad = `
  if (sessionStorage.getItem("load") !== location.search) {
    localStorage.clear();
    sessionStorage.setItem("load", location.search);
  }
  ${markTouch}
`;

/** Whether the page is as it was loaded, so that another address after `#` is as good as to load it again. */
async function isUntouched(page: Page): Promise<boolean> {
  const [isTouched, kept] = (await page.evaluate(
    "[window.isTouched ?? false, Object.entries(localStorage).sort()]",
  )) as [boolean, unknown];
  return !isTouched && JSON.stringify(kept) === JSON.stringify(remembered("林一"));
}

/** What a visitor's browser has kept from visits before. */
function remembered(name: string | null): [key: string, value: string][] {
  const reviewer: [string, string][] = name === null ? [] : [["baoshu.reviewer", name]];
  return [...reviewer, ["baoshu.seen", "yes"]];
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
