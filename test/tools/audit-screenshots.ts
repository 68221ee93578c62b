import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { hashOf, see, seeClaim, seeSaved } from "../audit/web/at-desk.ts";
import { type AuditRoom, openAuditRoom } from "../audit/web/audit-room.ts";
import { shrinkPng } from "./shrink-png.ts";

/** Takes the documents' pictures of the audit page: `npx tsx test/tools/audit-screenshots.ts [FOLDER]`, else `docs`. */

const papers = [
  "trade-tourism-2023",
  "harvest-2023",
  "energy-2025",
  "macro-2024",
  "province-2024",
  "annual-reports-2024",
  "hongkong-macau-2024",
];
const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 844 };

type Picture = (room: AuditRoom) => Promise<Page>;

const pictures: Readonly<Record<string, Picture>> = {
  /** A few decisions made, the next claim on the desk. */
  "audit-review": async (room) => {
    const claims = room.result("trade-tourism-2023").claims;
    const page = await room.open(hashOf(claims[0]!), { viewport: wide });
    await seeClaim(page, claims[0]!);
    await page.keyboard.press("a");
    await seeClaim(page, claims[1]!);
    await page.keyboard.press("r");
    await page.locator("dialog textarea").waitFor();
    await page.keyboard.press("3");
    await seeClaim(page, claims[2]!);
    await page.keyboard.press("a");
    await seeClaim(page, claims[3]!);
    await see(page, ".interval", "%");
    return page;
  },
  /** What was corrected stands beside what the program had said. */
  "audit-correct": async (room) => {
    const claim = room.result("trade-tourism-2023").claims.find(({ speaker }) => speaker !== null)!;
    const page = await room.open(hashOf(claim), { viewport: wide });
    await seeClaim(page, claim);
    await page.keyboard.press("e");
    await page.locator('.record-form [name="indicator"]').fill("日均接待观众人次");
    await page.locator('.record-form [name="approximation"]').selectOption("about");
    await page.locator('.record-form [name="speaker.role"]').fill("馆长");
    await page.locator('.record-form [name="value"]').press("Enter");
    await seeSaved(page, "更正");
    await page.evaluate(`location.hash = ${JSON.stringify(hashOf(claim))}`);
    await see(page, ".record-status", "已更正");
    return page;
  },
  /** The raw lines, and every key. */
  "audit-keys": async (room) => {
    const claim = room.result("harvest-2023").claims[2]!;
    const page = await room.open(`${hashOf(claim)}&mode=lines`, { viewport: wide });
    await seeClaim(page, claim);
    await page.keyboard.press("?");
    await page.locator("dialog .help").waitFor();
    return page;
  },
  /** What is found, with what else it could be narrowed to. */
  "audit-find": async (room) => {
    const page = await room.open("#/find?kind=growth", { viewport: wide });
    await see(page, "main", "同比");
    return page;
  },
  "audit-phone": async (room) => {
    const claim = room.result("energy-2025").claims[4]!;
    const page = await room.open(hashOf(claim), { viewport: narrow });
    await seeClaim(page, claim);
    return page;
  },
};

const folder = process.argv[2] ?? "docs";
mkdirSync(folder, { recursive: true });
const room = await openAuditRoom(papers.map((name) => `fixtures/realistic/${name}`));
try {
  for (const [name, take] of Object.entries(pictures)) {
    const page = await take(room);
    await page.evaluate("document.fonts.ready");
    const png = await page.screenshot({ animations: "disabled" });
    writeFileSync(join(folder, `${name}.png`), shrinkPng(png));
    await page.context().close();
  }
} finally {
  await room.close();
}
