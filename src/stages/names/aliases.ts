/** Short forms of organisations. */

import type { Span } from "../../model/span.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { type Dictionary, findWord, tagNames } from "../segment/dictionary.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

/** A short form of an organisation: the full form, and what says so. */
export interface Alias {
  readonly form: string;
  readonly full: string;
  readonly rule: string;
}

/** A short form where the text defines it, with the brackets: （以下简称“华星精工”）. */
export interface Definition extends Span {
  /** A short form in words. */
  readonly alias: string | undefined;
  /** One in Latin letters. */
  readonly letters: string | undefined;
  readonly rule: string;
}

export function findDefinitions(text: string, rulebook: Rulebook): Definition[] {
  return rulebook.ofKind("name-alias").flatMap((rule) =>
    [...text.matchAll(rule.scan)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      alias: match.groups?.alias,
      letters: match.groups?.letters,
      rule: rule.id,
    })),
  );
}

/** Short forms that the text itself defines: 亚洲开发银行（ADB）, 华星精工股份有限公司（以下简称“华星精工”）. */
export function findDefinedAliases(
  text: string,
  spans: readonly OrganisationSpan[],
  definitions: readonly Definition[],
): Alias[] {
  const found: Alias[] = [];
  for (const { start, alias, letters, rule } of definitions) {
    const form = alias ?? letters;
    const owner = spans.find((it) => it.end === start);
    if (form !== undefined && owner !== undefined)
      found.push({ form, full: text.slice(owner.start, owner.end), rule });
  }
  return [...found, ...findLeadingLetters(text, spans)];
}

/** CCG（全球化智库）: the letters before the name in brackets. */
function findLeadingLetters(text: string, spans: readonly OrganisationSpan[]): Alias[] {
  const found: Alias[] = [];
  for (const { start, end } of spans) {
    if (text[start - 1] !== "（" || text[end] !== "）") continue;
    const letters = /[A-Z][A-Za-z]{1,7}$/.exec(text.slice(Math.max(0, start - 9), start - 1))?.[0];
    if (letters !== undefined)
      found.push({ form: letters, full: text.slice(start, end), rule: "names/leading-letters" });
  }
  return found;
}

/** A company without its legal form, when the page calls it so: 云屿控股有限公司 → 云屿控股. */
export function findBareAliases(
  text: string,
  spans: readonly OrganisationSpan[],
  dictionary: Dictionary,
  rulebook: Rulebook,
): Alias[] {
  const forms = rulebook.lexicon("names-legal-forms");
  const known = rulebook.lexicon("names-organisations");
  const found = new Map<string, Alias>();
  for (const { start, end, kind } of spans) {
    if (kind !== "company") continue;
    const full = text.slice(start, end);
    const legal = forms.longestBefore(text, end);
    if (legal === undefined || full.length - legal.length < 2) continue;
    const form = full.slice(0, full.length - legal.length);
    if (isCommonWord(form, dictionary) && !known.has(form)) continue;
    found.set(form, { form, full, rule: "names/organisation-bare" });
  }
  return [...found.values()];
}

/** Whether the dictionary knows it as anything but a name: 北京公司 is not called 北京. */
function isCommonWord(form: string, dictionary: Dictionary): boolean {
  const node = findWord(dictionary, form, 0, form.length);
  return node !== 0 && !["nz", "nt", "nrt"].includes(tagNames[dictionary.tags[node]!]!);
}
