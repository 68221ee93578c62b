import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { LayoutWords } from "../../../src/stages/layout/index.ts";

/** The lexicons of `rules/layout/`, read straight from their files. */
export const words: LayoutWords = {
  byline: forms("byline"),
  bylinePrefix: forms("byline-prefix"),
  bylineSuffix: forms("byline-suffix"),
  credit: forms("credit"),
  amountUnits: forms("amount-units"),
  countUnits: forms("count-units"),
  listWords: forms("list-words"),
  captionOpening: forms("caption-opening"),
  captionLabel: forms("caption-label"),
  dateline: forms("dateline"),
  furniture: forms("furniture"),
};

function forms(name: string): string[] {
  const file = new URL(`../../../rules/layout/${name}.yaml`, import.meta.url);
  const { forms } = parse(readFileSync(file, "utf8")) as { forms: string };
  return forms.trim().split(/\s+/);
}
