import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listRunnersUp, type RunnerUp } from "../../../src/audit/web/decide/runners-up.ts";
import type { ChosenField, Claim } from "../../../src/model/claim.ts";
import { begin, hashOf, see, seeAfterReload, seeClaim, seeSaved } from "./at-desk.ts";
import { type AuditRoom, openAuditRoom, readDecisions } from "./audit-room.ts";
import { browserPath } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(browserPath === null)("taking what came next (needs Chromium)", () => {
  let room: AuditRoom;
  let page: Page;

  beforeAll(async () => {
    room = await openAuditRoom();
  }, 240_000);
  afterAll(() => room.close());

  const claims = () => room.result("trade-tourism-2023").claims;
  const logged = (claim: Claim) => readDecisions(room.folder, claim.id).map(({ decision }) => decision);
  const taken = new Set<string>();
  /** A claim that no test before has decided on, with what came next in each field. */
  const find = (...fields: ChosenField[]): [Claim, ...RunnerUp[]] => {
    const found = claims().flatMap((claim) => {
      if (taken.has(claim.id)) return [];
      const runners = listRunnersUp(claim, claims()).filter(({ key }) => key !== null);
      const first = fields.map((name) =>
        runners.find(({ field, change }) => field === name && change[name] !== null),
      );
      return first.includes(undefined) ? [] : [[claim, ...(first as RunnerUp[])] as [Claim, ...RunnerUp[]]];
    });
    taken.add(found[0]![0].id);
    return found[0]!;
  };
  const open = async (claim: Claim) => {
    page = await room.open(hashOf(claim));
    await seeClaim(page, claim);
  };
  const row = (field: string) => page.locator(".fields tr", { has: page.locator("th", { hasText: field }) });

  it("corrects just the period with one key, also after a reload, and is undone", async () => {
    const [claim, runner] = find("period");
    await open(claim);
    await page.keyboard.press(runner!.key!);
    await seeSaved(page, "更正");
    await seeAfterReload(page, claim, "已更正");
    await see(row("时期"), "ins", runner!.change.period!.text);
    await see(row("时期"), '[aria-pressed="true"]', "已改取");
    expect(logged(claim)).toEqual([{ action: "correct", corrections: runner!.change }]);
    expect(Object.keys(runner!.change.period!).sort()).toEqual(["end", "inferred", "start", "text"]);
    await begin(page, "undo", "keyboard");
    await seeSaved(page, "撤销");
    await seeAfterReload(page, claim, "未审");
    expect(await page.locator(".fields ins").count()).toBe(0);
  }, 60_000);

  it("takes one by mouse, then another field's, and keeps both", async () => {
    const [claim, indicator, subject] = find("indicator", "subject");
    await open(claim);
    await row("指标").locator("button.runner").first().click();
    await seeSaved(page, "更正");
    await seeAfterReload(page, claim, "已更正");
    await page.keyboard.press(subject!.key!);
    await seeSaved(page, "更正");
    await seeAfterReload(page, claim, "已更正");
    expect(logged(claim).at(-1)).toEqual({
      action: "correct",
      corrections: { ...indicator!.change, ...subject!.change },
    });
    await page.keyboard.press(subject!.key!);
    await page.waitForTimeout(300);
    expect(logged(claim)).toHaveLength(2);
  }, 60_000);

  it("fills the form instead while the record is being corrected", async () => {
    const [claim, runner] = find("indicator");
    await open(claim);
    await begin(page, "edit", "keyboard");
    const indicator = page.locator('.record-form [name="indicator"]');
    await page.locator(".record-form .runner").first().click();
    expect(await indicator.inputValue()).toBe(runner!.change.indicator);
    await see(page, ".record-form .changes", runner!.change.indicator!);
    expect(logged(claim)).toEqual([]);
    await page.locator('.record-form [name="value"]').press("Escape");
    await page.locator(".record-form").waitFor({ state: "detached" });
  }, 60_000);

  it("says in the help which keys take one", async () => {
    await open(claims()[0]!);
    await page.keyboard.press("?");
    await see(page, ".help dt", "1–9");
  }, 60_000);

  it.each([1280, 390])(
    "has no serious barriers and nothing beyond the edge, %i pixels wide",
    async (width) => {
      const [claim] = find("indicator", "subject", "period");
      page = await room.open(hashOf(claim), { viewport: { width, height: 844 } });
      await seeClaim(page, claim);
      await page.locator(".trust").first().waitFor();
      await page.evaluate(axe);
      const found = (await page.evaluate("axe.run('.record')")) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      const serious = found.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    },
    60_000,
  );
});
