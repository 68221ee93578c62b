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
  const families = familiesOf(text, spans, words.rulebook);
  const draftOf = (form: string, { start, end }: NameMention): Draft => {
    const key = whole.get(form) ?? families.get(form) ?? form;
    const found = drafts.get(key);
    if (found !== undefined) return found;
    // As printed, also where the short form stands first.
    const at = key === form ? -1 : text.indexOf(key);
    const shown = closeName(at < 0 ? page.text.slice(start, end) : page.text.slice(at, at + key.length));
    const fresh = { name: shown, form: key, roles: [], mentions: [] };
    drafts.set(key, fresh);
    return fresh;
  };
  for (const { start, end, rule, name, role, organisation } of bylines) {
    const draft = draftOf(name, { start, end, rule });
    addMention(draft, taken, { start, end, rule });
    addRole(draft, { organisation, role });
  }
  for (const span of spans) {
    const ofFamilies = cutToFamilies(text, span, families);
    const { start, end } = ofFamilies ?? span;
    if ((span.partial && ofFamilies === null) || isTaken(taken, start, end)) continue;
    const { rule } = span;
    const draft = draftOf(text.slice(start, end), { start, end, rule });
    addMention(draft, taken, { start, end, rule });
    for (const role of rolesOf(page, { start, end }, organisations, words.rulebook)) addRole(draft, role);
  }
  addRepeats(text, drafts, taken, organisations, { ...words, families });
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

/** 林鄭 of 林鄭月娥, 慕容 of 慕容秋水: the family names of two characters, by which papers of Hong Kong call people. */
const BOTH_FAMILIES = 2;

/** From a family name of two characters, or two of one, to the name of four characters on the page that it opens. */
function familiesOf(text: string, spans: readonly PersonSpan[], rulebook: Rulebook): Map<string, string> {
  const surnames = rulebook.lexicon("names-surnames");
  const families = new Map<string, string>();
  for (const { start, end } of spans) {
    const form = text.slice(start, end);
    if (form.length !== BOTH_FAMILIES + 2) continue;
    const ofOne = surnames.get(form.slice(0, BOTH_FAMILIES)) !== undefined;
    const ofTwo = surnames.get(form[0]!) !== undefined && surnames.get(form[1]!) !== undefined;
    if (!ofOne && !ofTwo) continue;
    const both = form.slice(0, BOTH_FAMILIES);
    if (!families.has(both)) families.set(both, form);
  }
  return families;
}

/** 林鄭｜笑言, 林｜鄭笑言: the two families, whatever name they or the second of them seem to begin; null for other names. */
function cutToFamilies(
  text: string,
  { start, end }: PersonSpan,
  families: ReadonlyMap<string, string>,
): { start: number; end: number } | null {
  for (const from of [start, start - 1]) {
    const full = families.get(text.slice(Math.max(0, from), from + BOTH_FAMILIES));
    if (full === undefined || end - from > full.length || text.startsWith(full, from)) continue;
    return { start: from, end: from + BOTH_FAMILIES };
  }
  return null;
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
  words: { evidence: NameEvidence; dictionary: Dictionary; families: ReadonlyMap<string, string> },
): void {
  const { evidence, dictionary, families } = words;
  for (const draft of drafts.values()) {
    const last = draft.form.slice(draft.form.lastIndexOf("·") + 1);
    const both = draft.form.slice(0, BOTH_FAMILIES);
    const short = families.get(both) === draft.form ? both : last;
    for (const form of short.length > 1 && short !== draft.form ? [draft.form, short] : [draft.form]) {
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
