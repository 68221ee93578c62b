import { once } from "node:events";
import { appendFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "../../../src/model/claim.ts";
import { type Decision, recordOf } from "../../../src/review/decision.ts";
import { startServer } from "../server-process.ts";
import { begin, hashOf, see, seeClaim, seeSaved } from "./at-desk.ts";
import { type AuditRoom, openAuditRoom, readDecisions, visit } from "./audit-room.ts";
import { browserPath } from "./browser.ts";

describe.skipIf(browserPath === null)("what the page keeps safe (needs Chromium)", () => {
  let room: AuditRoom;
  const open: Page[] = [];
  const keep = (page: Page) => {
    open.push(page);
    return page;
  };

  beforeAll(async () => {
    room = await openAuditRoom();
  }, 240_000);
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close();
  });
  afterAll(() => room.close());

  const claims = (): readonly Claim[] => room.result("trade-tourism-2023").claims;

  it("loses nothing when the server is killed right after it has answered", async () => {
    const folder = `${room.folder}-killed`;
    cpSync(room.folder, folder, { recursive: true });
    const claim = claims()[0]!;
    const first = await startServer(folder, room.pageFile);
    const page = keep(await visit(room.browser, `${first.address}${hashOf(claim)}`));
    await seeClaim(page, claim);
    await begin(page, "accept", "keyboard");
    await seeSaved(page, "接受");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    expect(
      readDecisions(folder, claim.id).map(({ decision, reviewer }) => [reviewer, decision.action]),
    ).toEqual([["林一", "accept"]]);

    const next = claims()[1]!;
    await seeClaim(page, next);
    await begin(page, "reject", "keyboard");
    await page.locator("dialog textarea").fill("数值应为七月的");
    await page.keyboard.press("Enter");
    await see(page, "dialog [role=alert]", "未能保存");
    expect(await page.locator("dialog textarea").inputValue()).toBe("数值应为七月的");

    const second = await startServer(folder, room.pageFile);
    const again = keep(await visit(room.browser, `${second.address}${hashOf(claim)}`));
    await see(again, ".record-status", "已接受");
    second.child.kill("SIGKILL");
    await once(second.child, "exit");
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  it("says that a decision was not saved, and saves it when tried again", async () => {
    const claim = claims()[2]!;
    const page = await room.open(hashOf(claim));
    await seeClaim(page, claim);
    await page.route("**/api/decisions", (route) => route.abort());
    await begin(page, "accept", "keyboard");
    await see(page, ".status-bar [role=alert]", "未能保存");
    await see(page, ".record-status", "未审");
    expect(readDecisions(room.folder, claim.id)).toEqual([]);
    await page.unroute("**/api/decisions");
    await page.locator(".status-bar [role=alert] button").first().click();
    await seeSaved(page, "接受");
    expect(readDecisions(room.folder, claim.id)).toHaveLength(1);
  }, 60_000);

  it("shows in one tab what another has decided, and two verdicts that differ with both names", async () => {
    const claim = claims()[4]!;
    const one = keep(await room.open(hashOf(claim), { name: "林一" }));
    const other = keep(await room.open(hashOf(claim), { name: "陈二" }));
    await seeClaim(one, claim);
    await seeClaim(other, claim);
    await begin(other, "flag", "keyboard");
    await other.locator("dialog textarea").fill("口径不明");
    await other.keyboard.press("Enter");
    await seeSaved(other, "存疑");
    await see(one, ".record-status", "存疑");
    await see(one, ".verdicts", "陈二");
    await begin(one, "accept", "keyboard");
    await seeSaved(one, "接受");
    await one.evaluate(`location.hash = ${JSON.stringify(hashOf(claim))}`);
    await see(one, ".record-status", "有分歧");
    await see(one, ".dispute", /陈二.*林一|林一.*陈二/);
  }, 60_000);

  it("shows what has changed since a decision was made, and lets it be made again", async () => {
    const [sample, claim] = [claims()[16]!, claims()[17]!];
    const page = await room.open(hashOf(sample));
    await seeClaim(page, sample);
    await begin(page, "accept", "keyboard");
    await seeSaved(page, "接受");
    const [decision] = readDecisions(room.folder, sample.id) as [Decision];
    const { kind, indicator, value, unit } = claim;
    const target = {
      ...decision.target,
      claim: claim.id,
      rule: claim.rule,
      evidence: spanOf(claim.evidence),
      sentence: claim.sentence,
    };
    const said = { ...recordOf(claim), unit: "USD" };
    const old = { ...decision, id: "old", reviewer: "陈二", target: { ...target, record: said } };
    appendFileSync(join(room.folder, "decisions.jsonl"), `${JSON.stringify(old)}\n`);
    expect([kind, indicator, value, unit]).not.toContain("USD");
    await page.evaluate(`location.hash = ${JSON.stringify(hashOf(claim))}`);
    await see(page, ".record-status", "须重审");
    await see(page, ".conflict", "陈二 接受");
    await see(page, ".conflict del", "美元");
    await begin(page, "accept", "keyboard");
    await seeSaved(page, "接受");
    await page.evaluate(`location.hash = ${JSON.stringify(hashOf(claim))}`);
    await see(page, ".record-status", "已接受");
  }, 60_000);

  it("shows a decision whose claim is gone, first in the queue", async () => {
    const sample = claims()[18]!;
    const page = await room.open(hashOf(sample));
    await seeClaim(page, sample);
    await begin(page, "accept", "keyboard");
    await seeSaved(page, "接受");
    const [decision] = readDecisions(room.folder, sample.id) as [Decision];
    const gone = {
      ...decision.target.page,
      id: "page-gone",
      sha256: "0".repeat(64),
      source: "gone.txt",
      paper: "旧报",
    };
    const old = { ...decision, id: "gone", target: { ...decision.target, page: gone } };
    appendFileSync(join(room.folder, "decisions.jsonl"), `${JSON.stringify(old)}\n`);
    const queue = async () => (await (await fetch(`${room.address}api/queue`)).text()).includes('"lost"');
    await expect.poll(queue, { timeout: 20_000 }).toBe(true);
    await page.evaluate(`location.hash = "#/review"`);
    await page.reload();
    const line = page.locator('.list a[data-key="lost:gone"]');
    await line.click();
    await see(page, ".record", "已不在数据集里");
    await see(page, ".record", sample.sentence.text);
  }, 60_000);

  it("lets both of two people decide at the same moment", async () => {
    const [left, right] = [claims()[10]!, claims()[11]!];
    const one = keep(await room.open(hashOf(left), { name: "林一" }));
    const other = keep(await room.open(hashOf(right), { name: "陈二" }));
    await Promise.all([seeClaim(one, left), seeClaim(other, right)]);
    await Promise.all([begin(one, "accept", "keyboard"), begin(other, "accept", "keyboard")]);
    await Promise.all([seeSaved(one, "接受"), seeSaved(other, "接受")]);
    expect(readDecisions(room.folder, left.id).map(({ reviewer }) => reviewer)).toEqual(["林一"]);
    expect(readDecisions(room.folder, right.id).map(({ reviewer }) => reviewer)).toEqual(["陈二"]);
  }, 60_000);

  it("asks once who decides, and keeps the answer", async () => {
    const claim = claims()[12]!;
    const page = keep(await room.open(hashOf(claim), { name: null }));
    await seeClaim(page, claim);
    await begin(page, "accept", "keyboard");
    await page.locator('dialog input[name="reviewer"]').fill("周三");
    await page.keyboard.press("Enter");
    await seeSaved(page, "接受");
    await begin(page, "accept", "keyboard");
    await seeClaim(page, claims()[14]!);
    expect(readDecisions(room.folder, claim.id).map(({ reviewer }) => reviewer)).toEqual(["周三"]);
    await page.reload();
    await see(page, ".tools", "周三");
  }, 60_000);

  it("shows markup and formulas in a page's text as text", async () => {
    const { page: facts, text } = room.result("坏页");
    const page = await room.open(`#/review?list=page&at=${facts.id}`);
    await see(page, ".articles", "<script>window.harmed=1</script>");
    for (const mode of ["lines", "articles"]) {
      await page.evaluate(`location.hash = "#/review?list=page&at=${facts.id}&mode=${mode}"`);
      await see(page, ".page-body", "<img src=x onerror=window.harmed=1>");
      await see(page, ".page-body", '=HYPERLINK("http://example.org")');
    }
    expect(text).toContain("<script>");
    expect(await page.evaluate("window.harmed")).toBeUndefined();
    expect(await page.locator(".page-body :is(script, img, b)").count()).toBe(0);
  }, 60_000);
});

function spanOf({ text, start, end }: Claim["evidence"]): { text: string; start: number; end: number } {
  return { text, start, end };
}
