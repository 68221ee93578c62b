import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectReport } from "../../../src/audit/report/collect.ts";
import { withReportSource } from "../../../src/audit/report/open-source.ts";
import { writeReport } from "../../../src/audit/report/write-report.ts";
import { sayValue } from "../../../src/audit/web/text/value.ts";
import type { Claim } from "../../../src/model/claim.ts";
import { isLong } from "../../tries.ts";
import { buildPage } from "../built-page.ts";
import { makeSmallDataset, type SmallDataset } from "../small-dataset.ts";
import { browserPath, markTouch, openBrowser } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const views = ["find", "charts", "coverage", "rules", "diff"] as const;
const widths = [1280, 390] as const;

let dataset: SmallDataset;
let browser: Browser;
let file: string;
let folder: string;

beforeAll(async () => {
  if (browserPath === null) return;
  const html = await buildPage();
  dataset = await makeSmallDataset();
  const data = await withReportSource(dataset.folder, null, (source) => collectReport(source, {}));
  const odd = data.pages.find(({ result }) => result.page.id === dataset.oddPage)!.result;
  const [first, second, third] = odd.claims;
  const before = { ...first!, rule: "level/old", period: null };
  const differences = {
    old: "旧",
    now: "新",
    added: [second!],
    removed: [third!],
    changed: [{ before, after: first!, fields: ["period", "rule"] }],
    moved: [],
  };
  folder = mkdtempSync(join(tmpdir(), "baoshu-offline-test-"));
  file = join(folder, "报告.html");
  writeFileSync(file, writeReport(html, { ...data, differences }));
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await page?.close();
  dataset?.remove();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

interface Visit {
  readonly page: Page;
  /** What the page asked the network for, and what it complained of. */
  readonly wrongs: string[];
}

let page: Page | undefined;
let wrongs: string[] = [];
let visits = 0;

/**
 * Shows the report as it is when it has just been loaded, in one page for all tests, which spares processes of the browser:
 * it is loaded anew where hands have touched it, or its width was another.
 */
async function visit(hash: string, width: number = 1280): Promise<Visit> {
  page ??= await openPage();
  const own = pathToFileURL(file).href;
  wrongs = [];
  const [view] = hash.split("?");
  const isFresh =
    page.viewportSize()?.width === width &&
    (await page.evaluate(
      `location.protocol === "file:" && !globalThis.isTouched && localStorage.length === 0 &&
        location.hash.split("?")[0] !== ${JSON.stringify(view)}`,
    ));
  if (isFresh) {
    // Another view draws all anew: what is marked is of the one that is left.
    await page.evaluate(
      `for (const it of document.querySelectorAll("main > *")) it.dataset.left = "";
        location.hash = ${JSON.stringify(hash)}`,
    );
    await page.locator("main > [data-left]").first().waitFor({ state: "detached" });
  } else {
    await page.evaluate("location.protocol === 'file:' && localStorage.clear()");
    await page.setViewportSize({ width, height: 900 });
    // Another query is another document: the one before is left, whatever stands behind the #.
    visits++;
    await page.goto(`${own}?${visits}${hash}`);
  }
  await page.locator("main > *").first().waitFor();
  return { page, wrongs };
}

async function openPage(): Promise<Page> {
  const page = await browser.newPage({ locale: "zh-CN" });
  const own = pathToFileURL(file).href;
  await page.route("**/*", (route) => {
    const { href } = new URL(route.request().url());
    if (href.startsWith(own)) return route.continue();
    wrongs.push(`asked for ${href}`);
    return route.abort();
  });
  await page.addInitScript(markTouch);
  page.on("pageerror", (error) => wrongs.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrongs.push(message.text());
  });
  return page;
}

/** What a view has when it is there. */
const signs = {
  find: ".claims tbody",
  charts: ".chart svg",
  coverage: ".chart svg",
  rules: ".chart svg",
  diff: ".entry",
} as const;

/** On the second width, unless the run is long, with the claims of one page: axe looks at each of hundreds by itself. */
function addressOf(view: (typeof views)[number], width: number): string {
  const some = view === "find" && width !== widths[0] && !isLong;
  return some ? `#/find?page=${dataset.oddPage}` : `#/${view}`;
}

/** What axe finds that is serious or critical. */
async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run()")) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

async function readTable(page: Page, chart: string): Promise<string[][]> {
  const figure = page.locator("figure", { has: page.getByRole("heading", { name: chart }) });
  await figure.locator("details summary").click();
  const rows = figure.locator("table tr");
  await rows.first().waitFor();
  return readCells(rows);
}

function readCells(rows: Locator): Promise<string[][]> {
  return rows.evaluateAll((all) =>
    all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent ?? "")),
  );
}

describe.skipIf(browserPath === null)("an offline report opened from disk (skipped without Chromium)", () => {
  describe.each(widths)("%i pixels wide", (width) => {
    it.each(views)(
      "shows %s without the network, without complaints and without serious barriers",
      async (view) => {
        const { page, wrongs } = await visit(addressOf(view, width), width);
        await page.locator(signs[view]).first().waitFor();
        expect(await findBarriers(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        expect(wrongs).toEqual([]);
      },
    );
  });

  it("takes no text of a page for anything else", async () => {
    const { page, wrongs } = await visit(`#/find?page=${dataset.oddPage}`);
    await page.getByText("<script>globalThis.broken = true</script>").first().waitFor();
    expect(await page.getByText("=SUM(A1)公司").count()).toBeGreaterThan(0);
    await page.goto(`${pathToFileURL(file).href}#/review?at=${dataset.oddPage}`);
    await page.locator("main").getByText("globalThis.broken").first().waitFor();
    expect(await page.evaluate(() => "broken" in globalThis)).toBe(false);
    expect(wrongs).toEqual([]);
  });

  it("can be searched by two characters and by one, and marks what was found", async () => {
    const { page } = await visit("#/find");
    const total = async () =>
      Number.parseInt((await page.getByRole("status").first().textContent()) ?? "", 10);
    await page.locator(".claims tbody").first().waitFor();
    const all = await total();
    expect(all).toBe(dataset.results.reduce((sum, { claims }) => sum + claims.length, 0));
    for (const word of ["出口", "粮"]) {
      await page.getByRole("searchbox").fill(word);
      await page.waitForURL(`**/*q=${encodeURIComponent(word)}`);
      await page.locator("mark", { hasText: word }).first().waitFor();
      expect(await total()).toBeLessThan(all);
      expect(new Set(await page.locator("mark").allTextContents())).toEqual(new Set([word]));
    }
  });

  it("keeps what is looked for in its address: facets, order, and the way back", async () => {
    const { page } = await visit("#/find");
    await page.getByRole("checkbox", { name: /^增长/ }).check();
    await page.waitForURL("**/*kind=growth");
    await page.getByLabel("排序").selectOption("value");
    await page.waitForURL("**/*sort=value");
    const first = page.locator(".claims tbody").first();
    const growth = dataset.results.flatMap(({ claims }) => claims.filter(({ kind }) => kind === "growth"));
    const sizeOf = ({ value, high }: Claim) => Math.abs(Number(value ?? high));
    const largest = sayValue(growth.reduce((most, claim) => (sizeOf(claim) > sizeOf(most) ? claim : most)));
    await first.locator("td.value strong", { hasText: largest }).waitFor();
    await page.reload();
    await first.locator("td.value strong", { hasText: largest }).waitFor();
    await page.getByRole("checkbox", { name: /^增长/, checked: true }).waitFor();
    const count = await page.getByRole("status").first().textContent();
    expect(count).toBe(`${growth.length} 条数据`);
    await page.goBack();
    await page.getByRole("link", { name: "去掉条件：类别：增长" }).click();
    await page.waitForURL(/#\/find$/);
  });

  it("gives what is filtered as files made from its own data", async () => {
    const { page } = await visit(`#/find?page=${dataset.oddPage}`);
    const claims = dataset.results.find(({ page }) => page.id === dataset.oddPage)!.claims;
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).click(),
      ]);
      return { name: download.suggestedFilename(), text: readFileSync((await download.path())!, "utf8") };
    };
    const csv = await save("导出 CSV");
    expect(csv.name).toBe("claims.csv");
    expect(csv.text.trimEnd().split("\n")).toHaveLength(claims.length + 1);
    expect(csv.text).toContain("\n".concat(claims[0]!.id, ","));
    const excel = await save("导出至表格软件");
    expect(excel.text.startsWith("\ufeff")).toBe(true);
    expect(excel.text).toContain("'=SUM(A1)公司");
    const json = await save("导出 JSON");
    expect((JSON.parse(json.text) as { id: string }[]).map(({ id }) => id)).toEqual(
      claims.map(({ id }) => id),
    );
  });

  it("is gone through by keyboard: to the search, along the results, into one of them", async () => {
    const { page } = await visit("#/coverage");
    await page.locator(signs.coverage).first().waitFor();
    await page.keyboard.press("/");
    const box = page.getByRole("searchbox");
    await box.waitFor();
    await page.waitForFunction("document.activeElement?.type === 'search'");
    await page.keyboard.type("公司");
    await page.waitForURL("**/*q=*");
    await page.locator("mark").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    const focused = () => page.evaluate("document.activeElement?.closest('tbody')?.dataset.claim ?? null");
    const ids = await page.locator(".claims tbody").evaluateAll((all) => all.map((it) => it.dataset.claim));
    expect(await focused()).toBe(ids[0]);
    await page.keyboard.press("j");
    expect(await focused()).toBe(ids[1]);
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/*#/review?*claim=${ids[0]}*`);
  });

  it("draws levels and growth over the same dates and marks two values for one period", async () => {
    const { page } = await visit(
      `#/charts?indicator=${encodeURIComponent("出口额")}&page=${dataset.oddPage}`,
    );
    const points = page.locator(".chart svg a");
    await points.first().waitFor();
    expect(await page.locator(".pictures h3").allTextContents()).toEqual(["水平（元）", "增长率（%）"]);
    const names = await points.evaluateAll((all) => all.map((it) => it.getAttribute("aria-label") ?? ""));
    expect(names.filter((name) => name.includes("与他处不符"))).toHaveLength(2);
    const axes = await page.locator(".pictures svg [data-part='x-axis tick label']").allTextContents();
    expect(axes[0]).toBe(axes[1]);
    const rows = await readTable(page, "指标的走势：出口额");
    const values = rows.slice(1).map((cells) => [cells[0], cells[3], cells.at(-1)]);
    expect(values).toEqual([
      ["水平", "12.5亿元", "≠"],
      ["水平", "12.9亿元", "≠"],
      ["增长", "8.3%", ""],
    ]);
    await points.first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/*#/review?*at=${dataset.oddPage}*`);
  });

  it("has the same figures in the tables of its charts as in the dataset", async () => {
    const { page } = await visit("#/coverage");
    const coverage = await readTable(page, "数字的去向");
    const odd = dataset.results.find(({ page }) => page.id === dataset.oddPage)!;
    const unclaimed = odd.ledger.filter(({ role }) => role === "unclaimed").length;
    const row = coverage.find(([paper]) => paper === "=试验&<报>")!;
    const share = `${((unclaimed / odd.ledger.length) * 100).toFixed(1)}%`;
    expect(row.slice(1, 4)).toEqual(["2024-08", String(odd.ledger.length), share]);
    await page.goto(`${pathToFileURL(file).href}#/rules`);
    const rules = await readTable(page, "规则的准确率与用处");
    const used = dataset.results.flatMap(({ claims }) => claims).filter(({ rule }) => rule === "growth/rate");
    expect(rules.find(([id]) => id === "growth/rate")![5]).toBe(String(used.length));
    await page.goto(`${pathToFileURL(file).href}#/charts`);
    const speakers = await readTable(page, "谁说得多");
    const said = dataset.results
      .flatMap(({ claims }) => claims)
      .filter(({ speaker }) => speaker?.name === speakers[1]![0]);
    expect(speakers[1]![3]).toBe(String(said.length));
  });

  it("shows a changed claim field by field, the rule first", async () => {
    const { page } = await visit("#/diff?type=changed");
    await page.locator(".entry tbody tr").first().waitFor();
    const rows = await readCells(page.locator(".entry tbody tr"));
    expect(rows[0]!.slice(0, 2)).toEqual(["规则", "level/old"]);
    expect(rows[1]![1]).toBe("—");
    expect(await page.locator(".diff > nav a").allTextContents()).toEqual([
      "全部 3",
      "变化 1",
      "新增 1",
      "消失 1",
      "移位 0",
    ]);
  });

  it("shows decisions and takes none", async () => {
    const { page } = await visit("#/find?review=disputed");
    await page.locator(".claims .reviewed.disputed").waitFor();
    expect(await page.locator(".claims .reviewed").allTextContents()).toEqual(["有分歧"]);
    await page.locator(".claims th a").first().click();
    await page.waitForURL("**/*#/review?*");
    await page.locator("main").getByText("不是数据").first().waitFor();
    await page.keyboard.press("a");
    expect(await page.getByText("离线报告").count()).toBeGreaterThan(0);
  });
});
