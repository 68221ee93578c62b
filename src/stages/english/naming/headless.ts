/** Names English numbers whose noun was said before. */

import type { Span } from "../../../model/span.ts";
import { governorOf } from "../clause.ts";
import { type Named, named } from "../named.ts";
import { phraseFrom } from "../phrase.ts";
import type { Piece } from "../piece.ts";
import { bearerLeft } from "./bearers.ts";
import { type Claimed, DETAIL, type NamingContext, predicateFrom } from "./context.ts";
import { placeAfter, placeBehindVerb } from "./places.ts";

/** Over "the" and a number: of the 242 households. */
const overCount = (pieces: readonly Piece[], from: number) => {
  let at = from;
  while (pieces[at]?.part === "determiner" || pieces[at]?.part === "amount") at++;
  return at;
};

const LEFT = /^(?:left|leaves|leave|leaving)$/;

/** 150,000 residents in 15 townships: where those counted are. */
function isWhere(amount: Span, pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex((it) => it.amount >= 0 && it.start >= amount.start && it.start < amount.end);
  return at > 0 && /^(?:in|across|at|throughout)$/.test(pieces[at - 1]!.text);
}

/** killing 14 and injuring 212; left 95 dead, with another five missing: those whom it befell. */
function nameBefallen(left: number, right: number, it: NamingContext): Named | null {
  const { pieces, before, last } = it;
  const { at: governor, link } = governorOf(pieces, left);
  const hangs = pieces[governor];
  const befallen = hangs?.part === "verb" ? it.words.casualties.get(hangs.text) : undefined;
  if (befallen !== undefined && link === null)
    return {
      indicator: befallen,
      subject: placeAfter(right + 1, it) ?? bearerLeft(left, it),
      whole: null,
    };
  const fate = it.words.casualties.get(pieces[right + 1]?.text ?? "");
  if (fate === undefined) return null;
  const persons = before.at(-1) ?? last;
  const ofPersons = persons?.indicator != null && it.words.persons.test(persons.indicator);
  const befell = ofPersons && /^people\s/.test(persons.indicator!);
  if (ofPersons && !befell && !(hangs?.part === "verb" && LEFT.test(hangs.text))) return null;
  return {
    indicator: ofPersons && !befell ? persons.indicator : fate,
    subject:
      placeAfter(right + 2, it) ??
      placeBehindVerb(right + 1, it) ??
      bearerLeft(left, it) ??
      persons?.subject ??
      null,
    whole: null,
  };
}

/** Of them, 2,065 had been discharged, and another 408: the noun that was counted before. */
export function nameHeadless({ left, right, event, state, it }: Claimed): Named | null {
  const others = event.dimension === "count" && event.unit === "others";
  if ((event.dimension !== "none" && !others) || state.kind !== "level" || state.start !== null) return null;
  const { pieces, before, last } = it;
  const { at: governor } = governorOf(pieces, left);
  const hangs = pieces[governor];
  const befallen = nameBefallen(left, right, it);
  if (befallen !== null) return befallen;
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
        !isWhere(claim.amount, pieces) &&
        (/^(?:preposition|mark)$/.test(next?.part ?? "mark") ||
          !/\bincluding\s$/.test(it.text.slice(0, claim.evidence.start).slice(-12))),
    ) ?? last;
  if (counted === null || counted.indicator === null) return null;
  const place = placeAfter(right + 1, it) ?? placeBehindVerb(right + 1, it);
  // 108 of the 242 households
  const group = next?.text === "of" ? phraseFrom(pieces, overCount(pieces, right + 2), DETAIL) : null;
  if (group !== null)
    return { indicator: named(it.text, pieces, [group]), subject: placeAfter(group.to, it), whole: null };
  // about 10 of them were staff members
  const were =
    next?.text === "of" && /^(?:them|those|these)$/.test(pieces[right + 2]?.text ?? "")
      ? predicateFrom(right + 3, it)
      : null;
  if (were !== null) return { indicator: were, subject: counted.subject, whole: null };
  // 24 are precious plants
  const being = /^(?:is|are|was|were)$/.test(next?.text ?? "") ? phraseFrom(pieces, right + 2, DETAIL) : null;
  if (being !== null && pieces[right + 2]?.part !== "verb")
    return { indicator: named(it.text, pieces, [being]), subject: counted.subject, whole: null };
  return { indicator: counted.indicator, subject: place ?? counted.subject, whole: null };
}
