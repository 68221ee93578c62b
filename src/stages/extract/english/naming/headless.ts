/** Names English numbers whose noun was said before. */

import { governorOf } from "../clause.ts";
import { type Named, named } from "../named.ts";
import { phraseFrom } from "../phrase.ts";
import type { Piece } from "../piece.ts";
import { bearerLeft } from "./bearers.ts";
import { type Claimed, DETAIL } from "./context.ts";
import { placeAfter, placeBehindVerb } from "./places.ts";

/** Over "the" and a number: of the 242 households. */
const overCount = (pieces: readonly Piece[], from: number) => {
  let at = from;
  while (pieces[at]?.part === "determiner" || pieces[at]?.part === "amount") at++;
  return at;
};

const LEFT = /^(?:left|leaves|leaving|killing|injuring|wounding|trapping|burying)$/;
const FATED = /^(?:dead|missing|injured|wounded|homeless|stranded|trapped|hurt)$/;

/** Of them, 2,065 had been discharged, and another 408: the noun that was counted before. */
export function nameHeadless({ left, right, event, state, it }: Claimed): Named | null {
  const others = event.dimension === "count" && event.unit === "others";
  if ((event.dimension !== "none" && !others) || state.kind !== "level" || state.start !== null) return null;
  const { pieces, before, last } = it;
  const { at: governor } = governorOf(pieces, left);
  const hangs = pieces[governor];
  // left 95 dead
  const fated = FATED.test(pieces[right + 1]?.text ?? "");
  if (fated && hangs?.part === "verb" && LEFT.test(hangs.text)) {
    const persons = before.at(-1) ?? last;
    const same = persons?.indicator != null && it.words.persons.test(persons.indicator);
    return {
      indicator: same ? persons.indicator : pieces[right + 1]!.text,
      subject: bearerLeft(left, it),
      whole: null,
    };
  }
  const another = /^(?:another|some|the other)$/.test(pieces[left - 1]?.text ?? "");
  const opens =
    hangs === undefined ||
    ["mark", "and", "but", "relative", "time"].includes(hangs.part) ||
    /^(?:with|including)$/.test(pieces[left - 1]?.text ?? "") ||
    (pieces[left - 1]?.text === "by" && pieces[left - 2]?.text === "followed") ||
    another;
  const next = pieces[right + 1];
  const goes =
    next === undefined ||
    ["verb", "auxiliary", "preposition", "mark", "adjective", "adverb"].includes(next.part);
  if ((!others && (!opens || !goes)) || /^\D*$/.test(event.value ?? "")) return null;
  const counted =
    before.findLast(
      (claim) =>
        claim.kind === "level" &&
        /^(?:[a-z]{2,})?$/.test(claim.unit) &&
        (/^(?:preposition|mark)$/.test(next?.part ?? "mark") ||
          !/\bincluding\s$/.test(it.text.slice(0, claim.evidence.start).slice(-12))),
    ) ?? last;
  if (counted === null || counted.indicator === null) return null;
  const place = placeAfter(right + 1, it) ?? placeBehindVerb(right + 1, it);
  // 108 of the 242 households
  const group = next?.text === "of" ? phraseFrom(pieces, overCount(pieces, right + 2), DETAIL) : null;
  if (group !== null)
    return { indicator: named(it.text, pieces, [group]), subject: placeAfter(group.to, it), whole: null };
  // 24 are precious plants
  const being = /^(?:is|are|was|were)$/.test(next?.text ?? "") ? phraseFrom(pieces, right + 2, DETAIL) : null;
  if (being !== null && pieces[right + 2]?.part !== "verb")
    return { indicator: named(it.text, pieces, [being]), subject: counted.subject, whole: null };
  return { indicator: counted.indicator, subject: place ?? counted.subject, whole: null };
}
