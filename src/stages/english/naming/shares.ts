/** Names English shares, ranks and ratios. */

import { governorOf, subjectOf, verbBefore } from "../clause.ts";
import type { EnglishClaim } from "../model.ts";
import { isBearer, type Named, named, partPhrase } from "../named.ts";
import { phraseEnding, phraseFrom, type Run } from "../phrase.ts";
import type { Piece } from "../piece.ts";
import { bareOf, bearerLeft, isPlace } from "./bearers.ts";
import {
  ALL,
  type Claimed,
  clauseFrom,
  DETAIL,
  inherited,
  type NamingContext,
  predicateFrom,
} from "./context.ts";
import { named_ } from "./subjects.ts";

export function nameRank({ left, right, state, it }: Claimed): Named | null {
  if (state.kind !== "rank") return null;
  const { text, pieces } = it;
  const verb = verbBefore(pieces, left);
  const subject = verb < 0 ? null : subjectOf(pieces, verb);
  let field: Run | null = null;
  for (let k = right + 1; k < Math.min(pieces.length, right + 14); k++) {
    if (pieces[k]!.part === "mark" || pieces[k]!.part === "verb") break;
    if (pieces[k]!.part !== "preposition" || !/^(?:in|for|by|of)$/.test(pieces[k]!.text)) continue;
    const nouns = phraseFrom(pieces, k + 1, DETAIL);
    if (nouns !== null && !isPlace(text, pieces, nouns) && !LISTED.test(pieces[nouns.to - 1]!.text))
      field = nouns;
  }
  const who = subject === null || subject.runs.length === 0 ? it.bearer : bareOf(subject.runs, it);
  if (field !== null) return { indicator: named(text, pieces, [field]), subject: who, whole: null };
  const ranked =
    [...it.before].reverse().find((claim) => claim.kind === "rank") ??
    it.before.at(-1) ??
    (it.last?.kind === "rank" ? it.last : null);
  const named_by = subject !== null && subject.runs.length === 1 && isBearer(text, pieces, subject.runs[0]!);
  if (ranked !== null && ranked !== undefined && (named_by || it.before.length > 0))
    return { indicator: ranked.indicator, subject: named_by ? who : ranked.subject, whole: null };
  return subject === null ? null : named_(subject, it);
}

/** ranked second in the category: in what was spoken of. */
const LISTED = /^(?:category|list|lists|ranking|rankings|table|chart|terms|row|year|place)$/;

export function nameShare({ left, right, state, it }: Claimed): Named | null {
  if (state.kind !== "share" || state.traits.includes("names-share")) return null;
  const { text, pieces } = it;
  const last = lastOfTwins(right, it);
  const of = wholeBehind(last, it);
  const been = predicateBehind(last, it);
  if (been !== null) return been;
  const stake = pieces[right + 1]?.part === "noun" ? phraseFrom(pieces, right + 1, ALL) : null;
  if (stake !== null)
    return { indicator: named(text, pieces, [stake]), subject: bearerLeft(left, it), whole: null };
  const whole = of === null ? null : named(text, pieces, [of]);
  const { at: governor } = governorOf(pieces, left);
  const verb = pieces[governor];
  if (state.traits.includes("makes-up") || verb?.part === "verb") {
    const index = state.change === null ? verbBefore(pieces, left) : governor;
    const found = index < 0 ? null : subjectOf(pieces, index);
    const by = found === null ? null : named_(found, it);
    if (state.traits.includes("makes-up")) {
      // saw 540 million trips, accounting for 14 percent of the total: the trips
      const loose =
        /ing$/.test(pieces[governor]?.text ?? "") &&
        pieces[governor - 1]?.text === "," &&
        it.before.length > 0;
      if (loose) return { ...inherited(it), whole };
      const front = whole ?? wholeInFront(it);
      if (front !== whole) return { ...(by ?? inherited(it)), whole: front };
      const base = by?.indicator != null ? by : inherited(it);
      return { ...base, indicator: base.indicator ?? base.subject ?? whole, whole };
    }
    return { indicator: whole, subject: by?.subject ?? by?.indicator ?? null, whole };
  }
  if (verb === undefined || verb.part !== "noun") {
    const own = of !== null && /^(?:verb|auxiliary)$/.test(pieces[of.to]?.part ?? "");
    if (of !== null && (governor < 0 || it.before.length === 0 || own)) {
      const rest = clauseFrom(pieces, of.to);
      const saying = rest > of.to ? ` ${text.slice(pieces[of.to]!.start, pieces[rest - 1]!.end)}` : "";
      const parted = partPhrase(text, pieces, [of], it.bearer);
      return {
        indicator: `${parted?.indicator ?? whole}${saying}`.slice(0, 120),
        subject: parted?.subject ?? null,
        whole,
      };
    }
    const base = inherited(it);
    return { indicator: base.indicator ?? whole, subject: base.subject, whole };
  }
  const { link } = governorOf(pieces, left);
  const tied = link === null || /^(?:of|at|is)$/.test(link);
  if (!tied && of !== null) {
    const rest = clauseFrom(pieces, of.to);
    return {
      indicator: `${whole}${rest > of.to ? ` ${text.slice(pieces[of.to]!.start, pieces[rest - 1]!.end)}` : ""}`,
      subject: it.bearer,
      whole,
    };
  }
  const held = tied ? phraseEnding(pieces, governor + 1) : null;
  const parted = held === null ? null : partPhrase(text, pieces, held.runs, it.bearer);
  return { indicator: parted?.indicator ?? whole, subject: parted?.subject ?? null, whole };
}

/** a quarter, or 257, of the 1,046 people: the last figure of the two. */
const lastOfTwins = (right: number, { pieces }: NamingContext) =>
  pieces[right + 1]?.text === "or" && pieces[right + 2]?.part === "amount" ? right + 2 : right;

/** What a share is a share of, right behind it. */
const wholeBehind = (right: number, { pieces }: NamingContext): Run | null =>
  /^(?:of|in)$/.test(pieces[right + 1]?.text ?? "")
    ? phraseFrom(pieces, behindCount(pieces, right + 2), ALL)
    : null;

/** 393 people, or 38 percent, were students: the part is called what it is said to be. */
function predicateBehind(right: number, it: NamingContext): Named | null {
  const { pieces } = it;
  const told = it.before.at(-1);
  if (pieces[right - 1]?.text !== "or" || told === undefined || told.kind !== "level") return null;
  const been = predicateFrom(right + 1, it);
  return been === null ? null : { indicator: been, subject: told.subject, whole: countedOf(told, it) };
}

/** What a count counts: the noun right behind it. */
function countedOf({ amount, indicator }: EnglishClaim, { text, pieces }: NamingContext): string | null {
  const at = pieces.findIndex(
    (it) => it.part === "amount" && it.start >= amount.start && it.start < amount.end,
  );
  const nouns = at < 0 ? null : phraseFrom(pieces, at + 1, DETAIL);
  return nouns === null ? indicator : named(text, pieces, [nouns]);
}

/** Of the total value, online sales accounted for 6.5 percent: the whole that opens the sentence. */
function wholeInFront({ text, pieces }: NamingContext): string | null {
  if (pieces[0]?.text !== "of") return null;
  const nouns = phraseFrom(pieces, 1, ALL);
  return nouns === null ? null : named(text, pieces, [nouns]);
}

/** two-thirds of the 1,200 workers */
const behindCount = (pieces: readonly Piece[], from: number) =>
  pieces[from]?.text === "#count"
    ? from + 1
    : pieces[from + 1]?.text === "#count" && pieces[from]?.part === "determiner"
      ? from + 2
      : from;

/** 29 times the average income in the county: against what it is held. */
export function nameTimes({ left, right, state, it }: Claimed): Named | null {
  if (!state.traits.includes("times-of")) return null;
  const { text, pieces } = it;
  let from = right + 1;
  if (/^(?:that|those)$/.test(pieces[from]?.text ?? "") && pieces[from + 1]?.text === "of") from += 2;
  const against = phraseFrom(pieces, from, ALL);
  const whole =
    against === null || /^(?:that|those|as|more|larger|higher)$/.test(pieces[from]?.text ?? "")
      ? null
      : named(text, pieces, [against]);
  const { at: governor } = governorOf(pieces, left);
  const verb = pieces[governor];
  const subject = verb?.part === "verb" || verb?.part === "auxiliary" ? subjectOf(pieces, governor) : null;
  const about = subject === null ? null : named_(subject, it);
  const base = about?.indicator != null ? about : inherited(it);
  return base.indicator === null ? null : { ...base, whole };
}
