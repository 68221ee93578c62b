/** Places of English figures. */

import { groupStart } from "../clause.ts";
import { bare, isName } from "../named.ts";
import { nounsAfter, type Run, wordsOf } from "../phrase.ts";
import type { Piece } from "../piece.ts";
import type { NamingContext } from "./context.ts";

const WHERE = /^(?:in|at|across|throughout|through|within|around|on)$/;
/** Prepositions that lead from one noun to the next before the place: households from remote areas in the village. */
const BETWEEN = /^(?:from|with|of|for|by|after|before|under)$/;
const LAND = /^(?:mainland|islands?|peninsula|plateau|continent)$/;
const COMMON =
  /^(?:the|this|our|its)\s(?:(?:whole|entire|northern|southern|eastern|western)\s)?(?:country|nation|province|city|county|region|village|town|township|district|prefecture|municipality|territory|island|mainland|peninsula|world|globe|state|capital|port|airport|special administrative region)$/i;

/** in Waigang town, behind what was counted, or behind what was counted with it; on the mainland; across the county. */
export function placeAfter(from: number, it: NamingContext): string | null {
  const { pieces } = it;
  if (pieces[from]?.part === "and" && pieces[from + 1]?.part === "amount") {
    const other = nounsAfter(pieces, pieces[from + 2]?.text === "other" ? from + 3 : from + 2);
    return other === null ? null : placeAfter(other.to, it);
  }
  let at = from;
  for (let steps = 0; steps < 3; steps++) {
    const here = placeAt(at, it);
    if (here !== null) return here;
    if (!BETWEEN.test(pieces[at]?.text ?? "")) return null;
    // people from 600 families in the town
    const next = nounsAfter(pieces, pieces[at + 1]?.part === "amount" ? at + 2 : at + 1);
    if (next === null) return null;
    at = next.to;
  }
  return null;
}

/** A place that begins at `from`: toured the county. */
function landAt(from: number, { text, pieces }: NamingContext): string | null {
  const nouns = nounsAfter(pieces, from);
  return nouns !== null && isLand(text, pieces, nouns, "in") ? bare(wordsOf(text, pieces, [nouns])) : null;
}

/** The place that a preposition at `at` leads to; null where it leads elsewhere. */
export function placeAt(at: number, { text, pieces }: NamingContext): string | null {
  const link = pieces[at]?.text ?? "";
  if (!WHERE.test(link)) return null;
  const nouns = nounsAfter(pieces, at + 1);
  // in the eastern Indian state of Bihar
  if (
    nouns !== null &&
    /^(?:state|province|city|town|county|region|island|prefecture|district|village)$/.test(
      pieces[nouns.to - 1]!.text,
    ) &&
    pieces[nouns.to]?.text === "of"
  ) {
    const name = nounsAfter(pieces, nouns.to + 1);
    if (name !== null && isName(pieces, name)) return bare(wordsOf(text, pieces, [name]));
  }
  if (nouns === null || !isLand(text, pieces, nouns, link)) return null;
  return bare(wordsOf(text, pieces, [nouns]));
}

function isLand(text: string, pieces: readonly Piece[], run: Run, link: string): boolean {
  const head = pieces[run.to - 1]!;
  if (link === "on" && !LAND.test(head.text)) return false;
  return (
    isName(pieces, run) ||
    COMMON.test(wordsOf(text, pieces, [run])) ||
    (LAND.test(head.text) && run.to - run.from <= 3)
  );
}

/** Where the verb behind a subject says that it happened: three people died in Hengshan County. */
export function placeBehindVerb(from: number, it: NamingContext): string | null {
  const { pieces } = it;
  let verbs = 0;
  for (let at = from; at < pieces.length && at < from + 14; at++) {
    const { part } = pieces[at]!;
    if (part === "verb" || part === "auxiliary") verbs++;
    if (
      part === "but" &&
      /^(?:after|before|since)$/.test(pieces[at]!.text) &&
      nounsAfter(pieces, at + 1) !== null
    )
      continue;
    // held at over 900 museums across the country
    if (part === "amount" && /^(?:at|in)$/.test(pieces[at - 1]?.text ?? "")) continue;
    if (
      ["mark", "amount", "but", "relative", "that"].includes(part) ||
      (part === "and" && verbs > 0 && pieces[at]!.text !== "or")
    )
      return null;
    const object = /^(?:tour|visit|enter|leav|left|reach|arriv|flood)\w*$/.test(pieces[at]!.text)
      ? landAt(at + 1, it)
      : null;
    const place = object ?? (verbs > 0 || at === from ? placeAt(at, it) : null);
    if (place !== null) return place;
  }
  return null;
}

/** In Guangxi, one person was killed; while in Longhui County: the place that opens the clause of a piece, or its sentence. */
export function placeInFront(to: number, it: NamingContext): string | null {
  const { pieces } = it;
  for (let at = Math.min(to, pieces.length) - 1; at >= 0; at--) {
    const before = pieces[at - 1];
    const opens =
      before === undefined ||
      (before.part === "mark" && before.text !== ")") ||
      before.part === "but" ||
      before.part === "and" ||
      before.part === "time";
    if (!opens || !WHERE.test(pieces[at]!.text)) continue;
    const place = placeAt(at, it);
    const end = place === null ? null : nounsAfter(pieces, at + 1)!.to;
    if (
      end !== null &&
      (pieces[end]?.text === "," ||
        pieces[end]?.part === "amount" ||
        before?.part === "but" ||
        pieces[end]?.part === "noun")
    )
      return place;
  }
  return null;
}

/** The first verb behind `from` in the same clause, -1 for none. */
export function verbBehind(from: number, { pieces }: NamingContext): number {
  for (let at = from; at < pieces.length && at < from + 8; at++) {
    const { part } = pieces[at]!;
    if (part === "verb" || part === "auxiliary") return groupStart(pieces, at) < from ? -1 : at;
    if (part === "mark" || part === "amount" || part === "and") return -1;
  }
  return -1;
}

/** At least 26 people were killed and 19 injured when a bus fell off a road in northern Norland: where it befell them. */
export function placeOfCasualties(from: number, it: NamingContext): string | null {
  const { pieces } = it;
  for (let at = from; at < pieces.length; at++) {
    const { part, text } = pieces[at]!;
    if ((part === "mark" && !/^[(),]$/.test(text)) || it.words.speaks.test(text)) return null;
    const place = placeAt(at, it);
    if (place !== null) return place;
  }
  return null;
}
