/** Organisations by their endings. */

import type { Span } from "../../model/span.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { tagNames } from "../segment/dictionary.ts";
import { KNOWN_ORGANISATION, SYMBOL, type Tokens } from "../segment/lattice.ts";
import type { NameTables } from "./name-tables.ts";
import { brandStart, isBrand, LONGEST, reachKnown, reachLeft, reachNouns } from "./organisation-reach.ts";
import { GENERIC, STARTER, tokenParts } from "./token-parts.ts";

/** An organisation's name where it stands. */
export interface OrganisationSpan extends Span {
  readonly kind: string;
  readonly rule: string;
}

/**
 * Organisations among the tokens of a text: known names, and endings (公司, 局, 大学) with what stands before them as
 * far left as places, names and nouns reach. Of those inside one another only the outermost; ordered.
 */
export function findOrganisationSpans(
  text: string,
  tokens: Tokens,
  rulebook: Rulebook,
  tables: NameTables,
): OrganisationSpan[] {
  const endings = rulebook.lexicon("names-organisation-endings");
  const venues = rulebook.lexicon("names-venues");
  const known = rulebook.lexicon("names-organisations");
  const notHere = rulebook.lexicon("names-organisation-not");
  const ofSomePlace = rulebook.compile("^{{body-of-some-place}}", "");
  const publicBody = rulebook.compile("{{public-body}}$", "");
  const bodyAlone = rulebook.compile("^(?:{{body-alone}})$", "");
  const localPlace = rulebook.compile("{{local-place}}$", "");
  const part = tokenParts(text, tokens, rulebook, tables);
  const isBare = (first: number, k: number) =>
    bodyAlone.test(text.slice(tokens.start[first]!, tokens.end[k]!)) && part(first - 1) !== GENERIC;
  const bareStart = (k: number, ending: string) =>
    [reachNouns(k, ending, part, tokens, 0), k].find((it) => it !== undefined && isBare(it, k));
  const found: OrganisationSpan[] = [];
  for (let k = 0; k < tokens.count; k++) {
    const start = tokens.start[k]!;
    const end = tokens.end[k]!;
    if (tokens.tag[k] === KNOWN_ORGANISATION) {
      if (notHere.longestAt(text, end - 1) !== undefined) continue;
      const kind = known.get(text.slice(start, end))?.kind ?? "institution";
      const from = kind === "company" ? start : tokens.start[reachKnown(k, part, tokens)]!;
      found.push({ start: from, end, kind, rule: "names/organisation-known" });
      continue;
    }
    const length = endingLength(text, tokens, k, tables);
    if (length === 0 || (venues.longestBefore(text, end)?.length ?? 0) > length) continue;
    const ending = text.slice(end - length, end);
    const { kind = "institution", needs } = endings.get(ending)!;
    const named =
      reachLeft(k, ending, kind, part, tokens) ??
      (publicBody.test(ending) ? reachNouns(k, ending, part, tokens, LEAST_NOUNS) : undefined);
    const first = named ?? (kind === "government" ? bareStart(k, ending) : undefined);
    if (first === undefined) continue;
    const from = tokens.start[needs === "brand" ? brandStart(first, text, part, tokens, rulebook) : first]!;
    const form = text.slice(from, end);
    if (ofSomePlace.test(form)) continue;
    const alone = named === undefined || form === ending;
    if (alone && !isBare(first, k)) continue;
    if (end - from > LONGEST) continue;
    if (!alone) {
      if (needs === "place" && part(first) === STARTER) continue;
      if (needs === "brand" && !isBrand(first, end - length, part, tokens)) continue;
      if (needs === "local" && !localPlace.test(text.slice(from, end - ending.length))) continue;
    }
    found.push({ start: from, end, kind, rule: "names/organisation-ending" });
  }
  return found.filter((it, k) => !isWithinOther(it, k, found));
}

/** Whether another name holds this one. They are ordered by their ends, and a name does not go on for ever. */
function isWithinOther(it: Span, k: number, found: readonly Span[]): boolean {
  for (let j = k - 1; j >= 0 && found[j]!.end === it.end; j--) if (isInside(it, found[j]!)) return true;
  for (let j = k + 1; j < found.length && found[j]!.end <= it.end + 4 * LONGEST; j++)
    if (isInside(it, found[j]!)) return true;
  return false;
}

function isInside(it: Span, other: Span): boolean {
  return other.start <= it.start && it.end <= other.end && other.end - other.start > it.end - it.start;
}

/** The length of the ending that token `k` closes: the token itself, its last characters, or tokens that make one together. */
function endingLength(text: string, tokens: Tokens, k: number, { endings }: NameTables): number {
  if (tokens.tag[k]! >= SYMBOL) return 0;
  const start = tokens.start[k]!;
  const end = tokens.end[k]!;
  const length = endings.lengthAt(text, end);
  if (length !== 1 || end - start === 1) return length;
  return end - start > 2 && ENDS_WORDS.has(tagNames[tokens.tag[k]!]!) ? length : 0;
}

const ENDS_WORDS = new Set(["n", "nt", "nr", "j", "l"]);

/** Characters of the nouns before an ending that tell a public body from others by themselves. */
const LEAST_NOUNS = 4;
