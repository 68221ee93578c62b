import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { tagNames } from "./dictionary.ts";
import { type NameEvidence, nameEvidence } from "./evidence.ts";
import { FormTrie } from "./form-trie.ts";
import { DOTTED_NAME, FOREIGN_NAME, NAME, SURNAME_ONLY, type Tokens } from "./lattice.ts";
import type { NameMention } from "./model.ts";
import type { NameTables } from "./name-tables.ts";

/** A person's name where it stands; `partial` for a surname with a title (江主席), which is no full name. */
export interface PersonSpan extends NameMention {
  readonly partial: boolean;
}

const RULES = new Map([
  [NAME, "names/person-chinese"],
  [FOREIGN_NAME, "names/person-foreign"],
  [DOTTED_NAME, "names/person-dotted"],
  [SURNAME_ONLY, "names/person-surname"],
]);

/** People among the tokens of a text. */
export function findPersonSpans(
  text: string,
  tokens: Tokens,
  rulebook: Rulebook,
  tables: NameTables,
): PersonSpan[] {
  const places = rulebook.lexicon("names-foreign-places");
  const common = rulebook.lexicon("names-not-people");
  const placeSigns = placeSignsOf(rulebook);
  const evidence = nameEvidence(text, tables);
  const found: PersonSpan[] = [];
  for (let k = 0; k < tokens.count; k++) {
    const tag = tokens.tag[k]!;
    const start = tokens.start[k]!;
    const end = tokens.end[k]!;
    const rule = RULES.get(tag);
    if (rule !== undefined) {
      if (tag !== SURNAME_ONLY && evidence.before(start) < 4 && common.has(text.slice(start, end))) continue;
      if (!isSupported(evidence, start, end) && isDoubtful(text, start, end, tag, tables)) continue;
      if (tag === FOREIGN_NAME && isPlace(text, start, end, evidence, placeSigns)) continue;
      if (tag === FOREIGN_NAME && places.has(text.slice(start, end))) continue;
      found.push({ start, end, rule, partial: tag === SURNAME_ONLY });
      continue;
    }
    if (tag >= 64 || !isNameTag(tag)) continue;
    const strong = evidence.before(start) >= 4 || evidence.after(end) >= 3;
    if (common.has(text.slice(start, end))) continue;
    if (
      isPlausible(text, start, end, tables, strong) &&
      !isPlace(text, start, end, evidence, placeSigns) &&
      !places.has(text.slice(start, end))
    ) {
      found.push({ start, end, rule: "names/person-dictionary", partial: false });
    }
  }
  return found;
}

/** Whether a title or a verb of speech stands beside it. */
function isSupported(evidence: NameEvidence, start: number, end: number): boolean {
  return evidence.before(start) >= 4 || evidence.after(end) >= 1.5;
}

/** With nothing beside them: two characters that sound foreign, or more that hardly do; a rare surname with rare characters. */
function isDoubtful(text: string, start: number, end: number, tag: number, tables: NameTables): boolean {
  if (tag === FOREIGN_NAME) return end - start === 2 || soundOf(text, start, end, tables) > SOUNDS_FOREIGN;
  if (tag !== NAME || end - start !== 3) return false;
  const family = tables.surname[text.charCodeAt(start)]!;
  const given = tables.first[text.charCodeAt(start + 1)]! + tables.last[text.charCodeAt(start + 2)]!;
  return family > 0 && family + given > UNLIKELY;
}

/** The mean cost of the characters as sounds of a foreign name. */
function soundOf(text: string, start: number, end: number, tables: NameTables): number {
  let total = 0;
  for (let k = start; k < end; k++) total += tables.foreign[text.charCodeAt(k)] || 12;
  return total / (end - start);
}

const UNLIKELY = 25;

const NAME_TAGS = new Set(["nr", "nrt", "nrfg"]);

function isNameTag(tag: number): boolean {
  return NAME_TAGS.has(tagNames[tag]!);
}

/** nodejieba calls many common words names (文明, 智慧): the characters, or what stands beside them, must agree. */
function isPlausible(text: string, start: number, end: number, tables: NameTables, strong: boolean): boolean {
  const length = end - start;
  const family = tables.surname[text.charCodeAt(start)]!;
  if (family > 0 && length <= 3) {
    if (strong)
      return (
        length === 3 || (length === 2 && family + tables.alone[text.charCodeAt(start + 1)]! < LIKELY_SHORT)
      );
    const one = tables.first[text.charCodeAt(start + 1)]!;
    const two = tables.last[text.charCodeAt(end - 1)]!;
    if (
      length === 3 &&
      (family + one + two < CERTAIN || (one < UNGRADED && two < UNGRADED && family + one + two < LIKELY))
    )
      return true;
  }
  let sounds = 0;
  for (let k = start; k < end; k++) {
    const sound = tables.foreign[text.charCodeAt(k)]!;
    if (sound === 0) return false;
    sounds += sound;
  }
  if (length < 2) return false;
  return strong || (length > 2 && sounds / length < SOUNDS_FOREIGN);
}

const LIKELY_SHORT = 15;
const CERTAIN = 20;
const LIKELY = 24;
const UNGRADED = 8.6;
const SOUNDS_FOREIGN = 4.7;

interface PlaceSigns {
  readonly before: FormTrie;
  readonly after: FormTrie;
}

const signsMade = new WeakMap<Rulebook, PlaceSigns>();

function placeSignsOf(rulebook: Rulebook): PlaceSigns {
  const found = signsMade.get(rulebook);
  if (found !== undefined) return found;
  const rows = [...rulebook.lexicon("names-place-signs").entries];
  const of = (side: string) =>
    rows.filter(([, entry]) => entry.side === side).map(([form]) => [form, 1] as const);
  const signs = { before: new FormTrie(of("before"), true), after: new FormTrie(of("after")) };
  signsMade.set(rulebook, signs);
  return signs;
}

/** A name written by sound is a place where 在 or 从 stands before it, or 山 or 大街 after it, and nothing speaks for a person. */
function isPlace(
  text: string,
  start: number,
  end: number,
  evidence: NameEvidence,
  signs: PlaceSigns,
): boolean {
  if (evidence.before(start) >= 4) return false;
  if (signs.after.valueAt(text, end) > 0) return true;
  return evidence.after(end) < 1.5 && signs.before.valueAt(text, start) > 0;
}
