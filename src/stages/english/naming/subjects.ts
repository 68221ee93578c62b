/** Names English figures by their subject. */

import { governorOf, type Subject, subjectOf } from "../clause.ts";
import type { Event } from "../events.ts";
import { isName, type Named, named, partPhrase } from "../named.ts";
import { isTimely, phraseEnding, phraseFrom, skipBack } from "../phrase.ts";
import type { Statement } from "../states.ts";
import { isPlace } from "./bearers.ts";
import { type Claimed, DETAIL, inherited, type NamingContext } from "./context.ts";

/** What the verb of the amount is said of. */
export function nameSubject({ left, right, event, state, it }: Claimed): Named | null {
  const { pieces } = it;
  const verb = verbOf(left, state, it);
  if (verb < 0) return null;
  const subject = subjectOf(pieces, verb);
  if (subject === null) return null;
  return nameScore(subject, right, state, it) ?? nameHolder(subject, verb, event, it) ?? named_(subject, it);
}

/** The south has 11 million cases, while Hallam has 8.8 million: of what was counted before, and the name has it. */
function nameHolder({ runs }: Subject, verb: number, event: Event, it: NamingContext): Named | null {
  const told = it.before.at(-1);
  if (event.dimension !== "none" || told === undefined || runs.length !== 1 || !isName(it.pieces, runs[0]!))
    return null;
  if (!/^(?:has|have|had|reported|recorded|registered|counted|saw)$/.test(it.pieces[verb]!.text)) return null;
  return { indicator: told.indicator, subject: named(it.text, it.pieces, runs), whole: null };
}

/** Hong Kong scored 99.2 points in the ranking: a name does not say what is measured, what stands behind the amount does. */
function nameScore({ runs }: Subject, right: number, state: Statement, it: NamingContext): Named | null {
  const { text, pieces } = it;
  if (state.kind !== "level" || runs.length !== 1 || !isName(pieces, runs[0]!)) return null;
  let next = right + 1;
  // out of 100
  if (
    pieces[next]?.text === "out" ||
    (pieces[next]?.text === "of" && /^\d/.test(pieces[next + 1]?.text ?? ""))
  )
    next += 3;
  if (!/^(?:in|for|on)$/.test(pieces[next]?.text ?? "") || isTimely(pieces, next + 1)) return null;
  const nouns = phraseFrom(pieces, next + 1, DETAIL);
  if (nouns === null || isPlace(text, pieces, nouns)) return null;
  return { indicator: named(text, pieces, [nouns]), subject: named(text, pieces, runs), whole: null };
}

/** The verb that an amount hangs on: the word of change, else what stands left of it. */
function verbOf(left: number, state: Statement, { pieces }: NamingContext): number {
  if (state.change !== null) {
    const change = pieces.findIndex((piece) => piece.start === state.change!.start);
    if (
      change >= 0 &&
      (pieces[change]!.part === "verb" ||
        pieces[change]!.part === "adverb" ||
        pieces[change]!.part === "noun")
    ) {
      if (pieces[change]!.part === "verb") return change;
      if (pieces[change]!.start < pieces[left]!.start && pieces[change]!.part !== "noun")
        return pieces[change - 1]?.part === "verb" || pieces[change - 1]?.part === "auxiliary"
          ? change - 1
          : -1;
    }
  }
  const { at: governor } = governorOf(pieces, left);
  const it = pieces[governor];
  if (it === undefined) return -1;
  if (it.part === "verb" || it.part === "auxiliary") return governor;
  // were 9 percent lower; ended 2.7 percent higher
  if (it.part === "mark" || it.part === "and") return -1;
  return -1;
}

export function named_(subject: Subject, it: NamingContext): Named | null {
  if (subject.pronoun !== null) {
    const from = inherited(it);
    return from.indicator === null ? null : from;
  }
  const words = named(it.text, it.pieces, subject.runs) ?? "";
  const other = thatOf(subject, it);
  if (other !== null) return other;
  const back = anaphor(words, it);
  if (back !== null) return back;
  const parted = partPhrase(it.text, it.pieces, subject.runs, it.bearer);
  // The line recorded 9 million trips, and predicted a jump: of what it had recorded.
  const told = it.before.at(-1);
  if (
    it.measured !== true &&
    told !== undefined &&
    told.subject !== null &&
    told.subject === parted?.indicator
  )
    return { indicator: told.indicator, subject: told.subject, whole: null };
  return parted === null ? null : { ...parted, whole: null };
}

/** while that of joint ventures rose: what was told before, of another. */
function thatOf({ runs }: Subject, it: NamingContext): Named | null {
  const { pieces } = it;
  const told = it.before.at(-1) ?? it.last;
  const first = runs[0];
  if (first === undefined || told === null) return null;
  const tied = pieces[first.from]!.part === "preposition";
  const link = tied ? first.from : first.from - 1;
  if (
    !/^(?:of|for|in)$/.test(pieces[link]?.text ?? "") ||
    !/^(?:that|those)$/.test(pieces[link - 1]?.text ?? "")
  )
    return null;
  const owner = { from: link + 1, to: first.to };
  const owned = [owner, ...runs.slice(1)];
  const base = told.indicator?.split(/\s(?:of|for|in)\s/)[0] ?? null;
  // that in the secondary industry: investment in the secondary industry
  if (
    base !== null &&
    pieces[link]!.text !== "of" &&
    !isName(pieces, owner) &&
    !isPlace(it.text, pieces, owner)
  )
    return {
      indicator: `${base} ${pieces[link]!.text} ${named(it.text, pieces, owned)}`,
      subject: told.subject,
      whole: null,
    };
  return {
    indicator: told.indicator?.split(/\s(?:of|for|in)\s/)[0] ?? null,
    subject: named(it.text, pieces, [owner, ...runs.slice(1)]),
    whole: null,
  };
}

/** The figure, the index, the total: what was spoken of before. */
function anaphor(words: string, { before, last, recent }: NamingContext): Named | null {
  const from = before.at(-1) ?? last;
  if (from === null || from === undefined) return null;
  if (
    !/^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|monthly|quarterly|annual|first-quarter|second-quarter|third-quarter|fourth-quarter|full-year|overall)\s)?(?:figure|figures|number|index|benchmark|gauge|total|rate|amount|sum|reading|former|latter|value|ratio|drop|fall|rise|increase|decline|decrease|gain|jump|surge|growth|share|proportion)$/i.test(
      words,
    )
  )
    return null;
  // the ratio, the rate: of those told, the one that is called so
  const called = [...recent, ...before].findLast(
    (claim) =>
      claim.indicator !== null && new RegExp(`\\b${words.split(" ").at(-1)}\\b`, "i").test(claim.indicator),
  );
  const meant = called ?? from;
  // bringing the total to 88,310, after 1,204 new cases: all cases
  const fresh = /^(?:new|more|additional|daily|fresh)\s(?:daily\s)?(?<rest>[a-zA-Z].*)$/.exec(
    meant.indicator ?? "",
  )?.groups?.rest;
  if (/^(?:total|overall total|tally)$/i.test(words) && fresh !== undefined)
    return { indicator: `${words.toLowerCase()} ${fresh}`, subject: meant.subject, whole: null };
  return { indicator: meant.indicator, subject: meant.subject, whole: null };
}

/** Turnover: HK$3 billion; new home prices 3 percent up. */
export function nameVerbless({ left, state, it }: Claimed): Named | null {
  const { text, pieces, before } = it;
  const { at: governor } = governorOf(pieces, left);
  // The new line, 174 km in length, …
  if (
    pieces[governor]?.text === "," &&
    before.length === 0 &&
    ["noun", "time"].includes(pieces[governor - 1]?.part ?? "")
  ) {
    const phrase = phraseEnding(pieces, governor);
    const parted = phrase === null ? null : partPhrase(text, pieces, phrase.runs, it.bearer);
    return parted === null ? null : { ...parted, whole: null };
  }
  if (pieces[governor]?.part !== "noun" || (before.length > 0 && pieces[governor + 1]?.part === "mark"))
    return null;
  if (state.change !== null && state.change.start <= pieces[governor]!.start) return null;
  const phrase = phraseEnding(pieces, skipBack(pieces, governor + 1));
  const parted = phrase === null ? null : partPhrase(text, pieces, phrase.runs, it.bearer);
  return parted === null ? null : { ...parted, whole: null };
}
