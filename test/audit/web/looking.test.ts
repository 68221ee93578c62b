import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "../../../src/model/claim.ts";
import { hashOf, see, seeClaim } from "./at-desk.ts";
import { type AuditRoom, openAuditRoom } from "./audit-room.ts";
import { browserPath } from "./browser.ts";

describe.skipIf(browserPath === null)("looking at the page beside its claims (needs Chromium)", () => {
  let room: AuditRoom;
  let page: Page;

  beforeAll(async () => {
    room = await openAuditRoom();
  }, 240_000);
  afterAll(() => room.close());

  const claims = (): readonly Claim[] => room.result("trade-tourism-2023").claims;

  it("begins with the first of the queue when nothing is asked for", async () => {
    page = await room.open("");
    await page.locator(".list a[aria-current]").waitFor();
    await see(page, ".record-status", "未审");
    expect(new URL(page.url()).hash).toMatch(/^#\/review\?at=page-\w+&claim=\w+/);
  }, 60_000);

  it("moves along the list and the page by keys, and the URL says where", async () => {
    const [first, second] = claims() as [Claim, Claim];
    page = await room.open(hashOf(first));
    await seeClaim(page, first);
    for (const [key, claim] of [
      ["j", second],
      ["k", first],
      ["ArrowDown", second],
      ["ArrowUp", first],
      ["ArrowRight", second],
    ] as const) {
      await page.keyboard.press(key);
      await seeClaim(page, claim);
    }
    expect(page.url()).toContain(`claim=${second.id}`);
    expect(await page.locator(`.page a[data-key="claim:${second.id}"]`).getAttribute("aria-current")).toBe(
      "true",
    );
  }, 60_000);

  it("lets the list follow the pointer on the page, and the page the pointer in the list", async () => {
    const last = claims().at(-1)!;
    page = await room.open(hashOf(claims()[0]!));
    const line = page.locator(`.list a[data-key="claim:${last.id}"]`);
    const number = page.locator(`.page a[data-key="claim:${last.id}"]`).first();
    await number.scrollIntoViewIfNeeded();
    await number.hover();
    await page.locator(`.list a[data-key="claim:${last.id}"][data-hovered]`).waitFor();
    expect(await isInside(line, page.locator(".list-body"))).toBe(true);
    const first = claims()[0]!;
    await page.locator(`.list a[data-key="claim:${first.id}"]`).hover();
    await page.locator(`.page a[data-key="claim:${first.id}"][data-hovered]`).waitFor();
    expect(
      await isInside(
        page.locator(`.page a[data-key="claim:${first.id}"]`).first(),
        page.locator(".page-body"),
      ),
    ).toBe(true);
    await number.scrollIntoViewIfNeeded();
    await number.click();
    await seeClaim(page, last);
  }, 60_000);

  it("marks every number of the page by its role, and names the roles", async () => {
    const { page: facts, ledger } = room.result("sports-and-service");
    page = await room.open(`#/review?list=page&at=${facts.id}`);
    await page.locator(".page .n").first().waitFor();
    for (const role of new Set(ledger.map((row) => row.role))) {
      const count = ledger.filter((row) => row.role === role).length;
      expect(await page.locator(`.page-body .n.role-${role}`).count(), role).toBe(count);
      expect(await page.locator(`.legend .role-${role} + small`).textContent(), role).toBe(`${count}`);
    }
  }, 60_000);

  it("shows the raw lines with the words that carry the claim", async () => {
    const claim = claims()[1]!;
    page = await room.open(`${hashOf(claim)}&mode=lines`);
    await seeClaim(page, claim);
    const marked = await page.locator(`.raw a[data-key="claim:${claim.id}"]`).allTextContents();
    expect(marked.join("")).toBe(claim.evidence.text);
    const line = page.locator(`.raw li[value="${claim.evidence.source[0]!.line}"]`);
    expect(await line.locator(`a[data-key="claim:${claim.id}"]`).count()).toBeGreaterThan(0);
    await page.keyboard.press("m");
    await page.locator(".articles").waitFor();
  }, 60_000);

  it("draws the blocks where they stand on paper, when that is known", async () => {
    const { page: facts, articles } = room.result("harbour");
    page = await room.open(`#/review?list=page&at=${facts.id}&mode=geometry`);
    const boxed = articles.flatMap(({ blocks }) => blocks).filter(({ box }) => box !== undefined);
    await page.locator(".sheet .box").first().waitFor();
    expect(await page.locator(".sheet .box").count()).toBe(boxed.length);
    const [first, last] = [boxed[0]!.box!, boxed.at(-1)!.box!];
    const drawn = await page
      .locator(".sheet .box")
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().toJSON()));
    const scale = drawn[0].width / first.width;
    expect(drawn.at(-1).y - drawn[0].y).toBeCloseTo((last.y - first.y) * scale, -1);
  }, 60_000);

  it("shows the sentence with its fields, the lines and repairs, the rule, and the checks' arithmetic", async () => {
    const claim = claims()[0]!;
    page = await room.open(hashOf(claim));
    await seeClaim(page, claim);
    await see(page, ".sentence mark.f-value", "80亿");
    await see(page, ".sentence mark.f-unit", "元");
    await see(page, ".sentence mark.f-indicator", "暑期档总票房");
    await see(page, ".sentence mark.f-period", claim.period!.text);
    await see(page, ".source-lines", "房突破 80 亿元");
    await see(page, ".repairs", "→");
    await see(page, ".part h3", claim.rule);
    await see(page, ".interval", "95% 区间");
    const checked = room
      .result("harvest-2023")
      .claims.find(({ flags, rule }) => flags.length === 0 && rule === "level/from-to");
    await page.evaluate(`location.hash = ${JSON.stringify(hashOf(checked!))}`);
    await see(page, ".checks", /应为 -?\d/);
  }, 60_000);

  it("speaks Chinese and, after one key, English", async () => {
    page = await room.open(hashOf(claims()[0]!));
    await see(page, ".bar", "接受");
    await page.keyboard.press("l");
    await see(page, ".bar", "Accept");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.reload();
    await see(page, ".bar", "Accept");
  }, 60_000);

  it("shows every key under ?, and gives the focus back when the help is closed", async () => {
    page = await room.open(hashOf(claims()[0]!));
    await see(page, ".bar", "接受");
    await page.locator("[data-action=skip]").focus();
    await page.keyboard.press("?");
    await see(page, "dialog .help", "否决");
    for (const key of ["a", "r", "e", "d", "f", "c", "u", "s", "j", "k", "/", "m", "l", "?", "g p", "g f"])
      expect(await page.locator("dialog kbd").getByText(key, { exact: true }).count(), key).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.locator("dialog :focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await page.locator("[data-action=skip]:focus").count()).toBe(1);
  }, 60_000);

  it("tells a newcomer what to do, until told that it is understood", async () => {
    page = await room.open("");
    await page.evaluate(`localStorage.removeItem("baoshu.seen")`);
    const fresh = await page.context().browser()!.newPage({ locale: "zh-CN" });
    await fresh.goto(page.url());
    await see(fresh, ".first-use", "能否见报");
    await fresh.getByRole("button", { name: "知道了" }).click();
    await fresh.reload();
    await fresh.locator(".list a[aria-current]").waitFor();
    expect(await fresh.locator(".first-use").count()).toBe(0);
    await fresh.close();
  }, 60_000);

  it.each([
    ["a page that is not in the dataset", "#/review?at=page-00000000", "未能读取"],
    ["a filter that nothing meets", "#/review?q=%E7%81%AB%E6%98%9F%E7%8E%AF%E5%A2%83", "没有待审的了"],
  ])(
    "says in words what is the matter with %s",
    async (_, hash, words) => {
      page = await room.open(hash);
      await see(page, ".notice, .empty", words);
    },
    60_000,
  );

  it.each([
    [1280, 800],
    [390, 844],
  ])(
    "has no serious findings of axe, nor a wider page than the screen, at %i × %i",
    async (width, height) => {
      page = await room.open(hashOf(claims()[0]!), { viewport: { width, height } });
      await seeClaim(page, claims()[0]!);
      await see(page, ".part h3", "规则");
      expect(await findings(page), "record").toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.locator("[data-action=edit]").click();
      await page.locator(".record-form").waitFor();
      expect(await findings(page), "form").toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("[data-action=reject]").click();
      await page.locator("dialog").waitFor();
      expect(await findings(page), "dialog").toEqual([]);
      await page.keyboard.press("Escape");
      const loose = room.result("sports-and-service");
      const row = loose.ledger.find(({ role }) => role === "unclaimed")!;
      await page.evaluate(`location.hash = "#/review?at=${loose.page.id}&number=${row.start}-${row.end}"`);
      await see(page, ".quantity", row.text);
      expect(await findings(page), "number").toEqual([]);
      await page.locator("[data-action=dismiss]").click();
      await page.locator("dialog").waitFor();
      expect(await findings(page), "dismiss").toEqual([]);
    },
    120_000,
  );
});

/** What axe finds serious or critical, by rule and place. */
async function findings(page: Page): Promise<string[]> {
  if ((await page.evaluate("typeof window.axe")) === "undefined") await page.evaluate(axe.source);
  const found = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

async function isInside(
  inner: ReturnType<Page["locator"]>,
  outer: ReturnType<Page["locator"]>,
): Promise<boolean> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
  return a !== null && b !== null && a.y >= b.y && a.y + a.height <= b.y + b.height;
}
