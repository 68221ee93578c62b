import type { Locator, Page } from "playwright-core";
import type { Claim } from "../../../src/model/claim.ts";

/** What an auditor does at the page, by key or by mouse, and what they then see. */

export type Hand = "keyboard" | "mouse";

const keys: Readonly<Record<string, string>> = {
  accept: "a",
  reject: "r",
  edit: "e",
  dismiss: "d",
  flag: "f",
  comment: "c",
  undo: "u",
  skip: "s",
};

/** Begins an action of the bar. */
export async function begin(page: Page, action: string, hand: Hand): Promise<void> {
  if (hand === "keyboard") await page.keyboard.press(keys[action]!);
  else await page.locator(`.bar [data-action=${action}]`).click();
}

/** Sends the form or dialog that is open. */
export async function send(page: Page, hand: Hand): Promise<void> {
  if (hand === "keyboard") await page.keyboard.press("Enter");
  else await page.locator("form button[type=submit]").click();
}

/** Waits until something with these words can be seen. */
export async function see(scope: Page | Locator, selector: string, words: string | RegExp): Promise<void> {
  await scope.locator(selector).filter({ hasText: words }).first().waitFor();
}

/** Waits until the page says that something was saved. */
export async function seeSaved(page: Page, words: string): Promise<void> {
  await see(page, ".status-bar [role=status]", `已保存：${words}`);
}

/** The address of a claim, with its page's own claims in the list. */
export function hashOf(claim: Claim): string {
  return `#/review?list=page&at=${claim.page}&claim=${claim.id}`;
}

/** Waits until a claim lies on the desk. */
export async function seeClaim(page: Page, claim: Claim): Promise<void> {
  await page.locator(`.list a[data-key="claim:${claim.id}"][aria-current]`).waitFor();
  await see(page, ".record-id", claim.id);
}

/** Loads the page anew at a claim and waits for where it stands in review. */
export async function seeAfterReload(page: Page, claim: Claim, status: string): Promise<void> {
  // Without drawing it before it is loaded.
  await page.evaluate(`history.replaceState(null, "", ${JSON.stringify(hashOf(claim))})`);
  await page.reload();
  await seeClaim(page, claim);
  await see(page, ".record-status", status);
}
