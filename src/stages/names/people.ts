/** Joins places into people. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import { type Dictionary, findWord } from "../segment/dictionary.ts";
import type { BylineName } from "./bylines.ts";
import type { NameEvidence } from "./evidence.ts";
import type { NameMention, NamePage, Person, PersonRole, PersonSpan } from "./model.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";
import { rolesOf } from "./roles.ts";

interface Draft {
  name: string;
  /** The name as it is matched: folded, without spaces. */
  form: string;
  roles: PersonRole[];
  mentions: NameMention[];
}

/** Joins the places where people are named into people, each with the roles that stand beside their names. */
export function joinPeople(
  page: NamePage,
  spans: readonly PersonSpan[],
  bylines: readonly BylineName[],
  organisations: readonly OrganisationSpan[],
  words: { rulebook: Rulebook; evidence: NameEvidence; dictionary: Dictionary },
): Person[] {
  const { folded: text } = page;
  const drafts = new Map<string, Draft>();
  const taken = new Uint8Array(text.length);
  const whole = wholeNames(text, spans);
  const draftOf = (form: string, { start, end }: NameMention): Draft => {
    const key = whole.get(form) ?? form;
    const found = drafts.get(key);
    if (found !== undefined) return found;
    const shown = key === form ? closeName(page.text.slice(start, end)) : key;
    const fresh = { name: shown, form: key, roles: [], mentions: [] };
    drafts.set(key, fresh);
    return fresh;
  };
  for (const { start, end, rule, name, role, organisation } of bylines) {
    const draft = draftOf(name, { start, end, rule });
    addMention(draft, taken, { start, end, rule });
    addRole(draft, { organisation, role });
  }
  for (const { start, end, rule, partial } of spans) {
    if (partial || isTaken(taken, start, end)) continue;
    const draft = draftOf(text.slice(start, end), { start, end, rule });
    addMention(draft, taken, { start, end, rule });
    for (const role of rolesOf(page, { start, end }, organisations, words.rulebook)) addRole(draft, role);
  }
  addRepeats(text, drafts, taken, organisations, words);
  addPartials(page, spans, drafts, taken, words.rulebook);
  return [...drafts.values()]
    .map(({ name, roles, mentions }) => ({
      name,
      roles,
      mentions: mentions.sort((a, b) => a.start - b.start),
    }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** 徐 昱 is 徐昱; a name in Latin letters keeps its spaces. */
function closeName(name: string): string {
  return /[A-Za-z]/.test(name) ? name : name.replace(/[ \u3000]/g, "");
}

/** From the last part of a dotted name to the name: 科尔曼 is 马蒂亚斯·科尔曼. */
function wholeNames(text: string, spans: readonly PersonSpan[]): Map<string, string> {
  const whole = new Map<string, string>();
  for (const { start, end } of spans) {
    const form = text.slice(start, end);
    const last = form.slice(form.lastIndexOf("·") + 1);
    if (last !== form && last.length > 1) whole.set(last, form);
  }
  return whole;
}

function addRole(draft: Draft, role: PersonRole): void {
  if (draft.roles.some((it) => it.role === role.role && it.organisation === role.organisation)) return;
  const bare = draft.roles.findIndex((it) => it.role === role.role && it.organisation === null);
  if (bare >= 0) draft.roles[bare] = role;
  else if (role.organisation !== null || !draft.roles.some((it) => it.role === role.role))
    draft.roles.push(role);
}

/**
 * A name once found is known on the whole page; so is the last part of a dotted one. A name of two characters that is a
 * word, too (高峰), needs a title or a verb beside it everywhere.
 */
function addRepeats(
  text: string,
  drafts: ReadonlyMap<string, Draft>,
  taken: Uint8Array,
  organisations: readonly OrganisationSpan[],
  { evidence, dictionary }: { evidence: NameEvidence; dictionary: Dictionary },
): void {
  for (const draft of drafts.values()) {
    const last = draft.form.slice(draft.form.lastIndexOf("·") + 1);
    for (const form of last.length > 1 && last !== draft.form ? [draft.form, last] : [draft.form]) {
      const word = form.length === 2 && findWord(dictionary, form, 0, 2) !== 0;
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        const end = at + form.length;
        if (word && evidence.before(at) < 4 && evidence.after(end) < 1.5) continue;
        if (isTaken(taken, at, end) || organisations.some((it) => it.start <= at && end <= it.end)) continue;
        addMention(draft, taken, { start: at, end, rule: "names/person-repeated" });
      }
    }
  }
}

function addMention(draft: Draft, taken: Uint8Array, mention: NameMention): void {
  draft.mentions.push(mention);
  taken.fill(1, mention.start, mention.end);
}

/** Names of two characters and more overlap at an end or hold each other's ends. */
function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  return taken[start] === 1 || taken[end - 1] === 1;
}

/** 江主席 is the last person of that surname named before; with none on the page, a person of that much name. */
function addPartials(
  { text: shown, folded: text }: NamePage,
  spans: readonly PersonSpan[],
  drafts: Map<string, Draft>,
  taken: Uint8Array,
  rulebook: Rulebook,
): void {
  const followers = rulebook.lexicon("names-honorifics");
  for (const span of spans) {
    if (!span.partial || isTaken(taken, span.start, span.end)) continue;
    const family = text.slice(span.start, span.end);
    let nearest: Draft | undefined;
    let place = -1;
    for (const draft of drafts.values()) {
      if (!draft.form.startsWith(family) || draft.form.length > 4) continue;
      for (const { start } of draft.mentions)
        if (start < span.start && start > place) [nearest, place] = [draft, start];
    }
    if (nearest === undefined) {
      const end = span.end + (followers.longestAt(text, span.end)?.length ?? 0);
      const form = text.slice(span.start, end);
      nearest = drafts.get(form) ?? { name: shown.slice(span.start, end), form, roles: [], mentions: [] };
      drafts.set(form, nearest);
    }
    addMention(nearest, taken, { start: span.start, end: span.end, rule: span.rule });
  }
}
