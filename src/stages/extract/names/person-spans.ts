import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { tagNames } from "./dictionary.ts";
import { nameEvidence } from "./evidence.ts";
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
  const evidence = nameEvidence(text, tables);
  const found: PersonSpan[] = [];
  for (let k = 0; k < tokens.count; k++) {
    const tag = tokens.tag[k]!;
    const start = tokens.start[k]!;
    const end = tokens.end[k]!;
    const rule = RULES.get(tag);
    if (rule !== undefined) {
      if (tag === FOREIGN_NAME && places.has(text.slice(start, end))) continue;
      found.push({ start, end, rule, partial: tag === SURNAME_ONLY });
      continue;
    }
    if (tag >= 64 || !isNameTag(tag)) continue;
    const strong = evidence.before(start) >= 4 || evidence.after(end) >= 3;
    if (common.has(text.slice(start, end))) continue;
    if (isPlausible(text, start, end, tables, strong) && !places.has(text.slice(start, end))) {
      found.push({ start, end, rule: "names/person-dictionary", partial: false });
    }
  }
  return found;
}

const NAME_TAGS = new Set(["nr", "nrt", "nrfg"]);

function isNameTag(tag: number): boolean {
  return NAME_TAGS.has(tagNames[tag]!);
}

/** nodejieba calls many common words names (文明, 智慧): the characters, or what stands beside them, must agree. */
function isPlausible(text: string, start: number, end: number, tables: NameTables, strong: boolean): boolean {
  const length = end - start;
  const family = tables.surname[text.charCodeAt(start)]!;
  const one = text.charCodeAt(start + 1);
  if (length === 3 && family > 0)
    return family + tables.first[one]! + tables.last[text.charCodeAt(end - 1)]! < 20;
  if (length === 2 && family > 0 && strong) return family + tables.alone[one]! < 14;
  if (!strong || length < 2) return false;
  for (let k = start; k < end; k++) if (tables.foreign[text.charCodeAt(k)] === 0) return false;
  return length > 2;
}
