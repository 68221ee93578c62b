/** The page's words in the language that the reader chose. */

import { signal } from "@preact/signals";
import { lookWords } from "./look.ts";
import { reviewWords } from "./review.ts";
import { shellWords } from "./shell.ts";
import { termWords } from "./terms.ts";
import { wayWords } from "./ways.ts";

/** Every phrase of the page, in Chinese and in English beside each other so that neither is forgotten. */
const words = { ...shellWords, ...termWords, ...reviewWords, ...lookWords, ...wayWords };

export type Word = keyof typeof words;
export type Language = "zh" | "en";

const KEPT = "baoshu.language";

export const language = signal<Language>(localStorage.getItem(KEPT) === "en" ? "en" : "zh");
language.subscribe((now) => {
  document.documentElement.lang = now === "zh" ? "zh-CN" : "en";
});

export function switchLanguage(): void {
  language.value = language.value === "zh" ? "en" : "zh";
  localStorage.setItem(KEPT, language.value);
}

/** A phrase in the page's language, with `{name}` filled in. */
export function t(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  const phrase = words[word][language.value === "zh" ? 0 : 1];
  return phrase.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** A term that comes with the data (`kind.level`, `flag.duplicate`); what has no word here is shown as it is. */
export function term(group: string, value: string): string {
  const word = `${group}.${value}`;
  return word in words ? t(word as Word) : value;
}

/** The terms of a group, in the order in which they are written down: what a field can be. */
export function termsOf(group: string): string[] {
  const start = `${group}.`;
  return Object.keys(termWords).flatMap((word) => (word.startsWith(start) ? [word.slice(start.length)] : []));
}
