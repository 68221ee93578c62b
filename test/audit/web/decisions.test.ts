import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "../../../src/model/claim.ts";
import { begin, type Hand, hashOf, see, seeAfterReload, seeClaim, seeSaved, send } from "./at-desk.ts";
import { type AuditRoom, openAuditRoom, readDecisions } from "./audit-room.ts";
import { browserPath } from "./browser.ts";

const hands = [
  { hand: "keyboard", source: "trade-tourism-2023" },
  { hand: "mouse", source: "harvest-2023" },
] as const satisfies readonly { hand: Hand; source: string }[];

describe.skipIf(browserPath === null)("deciding in the browser (needs Chromium)", () => {
  let room: AuditRoom;
  let page: Page;

  beforeAll(async () => {
    room = await openAuditRoom();
  }, 240_000);
  afterAll(() => room.close());

  const logged = (claim: string) => readDecisions(room.folder, claim).map(({ decision }) => decision);

  describe.each(hands)("by $hand", ({ hand, source }) => {
    const claims = (): readonly Claim[] => room.result(source).claims;

    it("accepts with one stroke and goes on to the next", async () => {
      const [claim, next] = claims() as [Claim, Claim];
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "accept", hand);
      await seeSaved(page, "接受");
      await seeClaim(page, next);
      await see(page, ".record-status", "未审");
      await seeAfterReload(page, claim, "已接受");
      expect(logged(claim.id)).toEqual([{ action: "accept" }]);
    }, 60_000);

    it("rejects with a reason", async () => {
      const claim = claims()[1]!;
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "reject", hand);
      if (hand === "keyboard") {
        // What is typed before the field has the focus goes nowhere.
        await page.locator("dialog[open] :focus").waitFor();
        await page.keyboard.insertText("指标应为全省的");
        await page.keyboard.press("Enter");
      } else await page.getByRole("button", { name: "单位有误" }).click();
      await seeSaved(page, "否决");
      await seeAfterReload(page, claim, "已否决");
      const reason = hand === "keyboard" ? "指标应为全省的" : "单位有误";
      await see(page, ".verdicts .said", reason);
      expect(logged(claim.id)).toEqual([{ action: "reject", reason }]);
    }, 60_000);

    it("asks for words before it rejects, and keeps the dialog open", async () => {
      const claim = claims()[2]!;
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "reject", hand);
      await page.locator("dialog[open]").waitFor();
      await send(page, hand);
      await see(page, "dialog [role=alert]", "请先写一句");
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      expect(logged(claim.id)).toEqual([]);
    }, 60_000);

    it("corrects fields of every type and keeps what the program had said", async () => {
      const claim = claims()[3]!;
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "edit", hand);
      const form = page.locator(".record-form");
      await form.waitFor();
      await form.locator('[name="low"]').fill("");
      await form.locator('[name="high"]').fill("");
      await form.locator('[name="value"]').fill("1,234.5亿");
      await form.locator('[name="approximation"]').selectOption("about");
      await form.locator('[name="period.start"]').fill("2023-01-01");
      await form.locator('[name="period.end"]').fill("2023-03-31");
      await form.locator('[name="speaker.name"]').fill("王五");
      await form.locator('[name="speaker.organisation"]').fill("统计局");
      await see(page, ".record-form .changes", "123450000000");
      await form.locator('[name="indicator"]').focus();
      await send(page, hand);
      await seeSaved(page, "更正");
      await seeAfterReload(page, claim, "已更正");
      await see(page, ".fields ins", "123450000000");
      await see(page, ".fields ins", "王五");
      await see(page, ".fields del", claim.value ?? claim.high!);
      const [decision] = logged(claim.id);
      expect(decision).toMatchObject({
        action: "correct",
        corrections: {
          value: "123450000000",
          approximation: "about",
          period: { start: "2023-01-01", end: "2023-03-31" },
          speaker: { name: "王五", role: null, organisation: "统计局" },
        },
      });
    }, 60_000);

    it("says what is wrong with a number before it sends anything", async () => {
      const claim = claims()[4]!;
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "edit", hand);
      await page.locator('.record-form [name="value"]').fill("三千多");
      await send(page, hand);
      await see(page, ".record-form .form-error", "应为数字");
      expect(await page.locator('.record-form [name="value"]').getAttribute("aria-invalid")).toBe("true");
      await page.keyboard.press("Escape");
      await page.locator(".record-form").waitFor({ state: "detached" });
      expect(logged(claim.id)).toEqual([]);
    }, 60_000);

    it("keeps what was typed when another claim is looked at, and lets nothing else be decided meanwhile", async () => {
      const [claim, other] = [claims()[4]!, claims()[5]!];
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "edit", hand);
      await page.locator('.record-form [name="subject"]').fill("滨海市");
      expect(await page.locator("[data-action=accept]").count()).toBe(0);
      await page.locator(`.page a[data-key="claim:${other.id}"]`).first().click();
      await seeClaim(page, other);
      await page.locator(`.page a[data-key="claim:${claim.id}"]`).first().click();
      await seeClaim(page, claim);
      await begin(page, "edit", hand);
      expect(await page.locator('.record-form [name="subject"]').inputValue()).toBe("滨海市");
      await page.keyboard.press("Escape");
      expect(logged(claim.id)).toEqual([]);
    }, 60_000);

    it("flags, comments, and takes back only the last", async () => {
      const claim = claims()[5]!;
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "comment", hand);
      await page.locator("dialog textarea").fill("与上月口径不同");
      await send(page, hand);
      await see(page, ".verdicts .said", "与上月口径不同");
      await seeClaim(page, claim);
      await begin(page, "flag", hand);
      await page.locator("dialog textarea").fill("待核");
      await send(page, hand);
      await seeSaved(page, "存疑");
      await seeAfterReload(page, claim, "存疑");
      await begin(page, "undo", hand);
      await seeSaved(page, "撤销");
      await seeAfterReload(page, claim, "未审");
      await see(page, ".verdicts .said", "与上月口径不同");
      expect(logged(claim.id).map((it) => it.action)).toEqual(["comment", "flag", "undo"]);
    }, 60_000);

    it("takes back the step before when nothing was decided here", async () => {
      const claim = claims()[6]!;
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "accept", hand);
      await seeClaim(page, claims()[7]!);
      await begin(page, "undo", hand);
      await seeSaved(page, "撤销");
      await seeClaim(page, claim);
      await seeAfterReload(page, claim, "未审");
    }, 60_000);

    it("skips what is to be decided later", async () => {
      const claim = claims()[6]!;
      page = await room.open(hashOf(claim));
      await seeClaim(page, claim);
      await begin(page, "skip", hand);
      await seeClaim(page, claims()[7]!);
      expect(logged(claim.id).map((it) => it.action)).toEqual(["accept", "undo"]);
    }, 60_000);

    it("makes an unclaimed number a claim, and says of another what it is", async () => {
      const { page: facts, ledger } = room.result("sports-and-service");
      const loose = ledger.filter(({ role }) => role === "unclaimed");
      const [first, second] = hand === "keyboard" ? [loose[0]!, loose[1]!] : [loose[2]!, loose[3]!];
      const hash = (row: typeof first) => `#/review?list=page&at=${facts.id}&number=${row.start}-${row.end}`;
      page = await room.open(hash(first));
      await see(page, ".quantity", first.text);
      await begin(page, "edit", hand);
      await page.locator('.record-form [name="indicator"]').fill("开奖号码");
      await send(page, hand);
      await seeSaved(page, "认作数据");
      await page.evaluate(`location.hash = ${JSON.stringify(hash(second))}`);
      await see(page, ".quantity", second.text);
      await begin(page, "dismiss", hand);
      await page.locator('dialog input[value="contact"]').check();
      await send(page, hand);
      await seeSaved(page, "不是数据");
      await page.evaluate(`location.hash = ${JSON.stringify(hash(first))}`);
      await page.reload();
      await see(page, ".record-head h2", "开奖号码");
      await page.evaluate(`location.hash = ${JSON.stringify(hash(second))}`);
      await see(page, ".record-status", "不是数据");
      await see(page, ".verdicts .said", "号码");
    }, 60_000);

    it("decides on all that is visible at once, after saying how many, and takes all back with one undo", async () => {
      const { page: facts } = room.result(source);
      page = await room.open(`#/review?list=page&at=${facts.id}`);
      const waiting = page.locator('.list a[data-status="unreviewed"][data-key^="claim:"]');
      await waiting.first().waitFor();
      const count = await waiting.count();
      expect(count).toBeGreaterThan(30);
      if (hand === "keyboard") await page.keyboard.press("b");
      else await page.getByRole("button", { name: "成批" }).click();
      await see(page, "dialog", `${count} 条`);
      const accept = page.getByRole("button", { name: `接受这 ${count} 条` });
      if (hand === "keyboard") await accept.press("Enter");
      else await accept.click();
      await seeSaved(page, `接受 ${count} 条`);
      await waiting.first().waitFor({ state: "detached" });
      await begin(page, "undo", hand);
      await seeSaved(page, `撤销整批 ${count} 条`);
      await page.reload();
      await waiting.first().waitFor();
      expect(await waiting.count()).toBe(count);
    }, 60_000);
  });
});
