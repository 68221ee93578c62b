/** Names English figures, way by way. */

import { escapeRegex } from "../../../model/escape-regex.ts";
import { governorOf, subjectOf, verbBefore } from "../clause.ts";
import { distribute, seriesWith } from "../coordination.ts";
import type { Event } from "../events.ts";
import type { EnglishClaim } from "../model.ts";
import type { Named } from "../named.ts";
import type { Piece } from "../piece.ts";
import type { Statement } from "../states.ts";
import { nameContent } from "./contents.ts";
import { at, type Claimed, inherited, type NamingContext } from "./context.ts";
import { nameConversion, nameCount, nameExtent, nameRatio, nameSize } from "./counts.ts";
import { nameHeadless } from "./headless.ts";
import { nameFollower, nameGrown, nameHeld, nameNominal, nameObject } from "./objects.ts";
import { nameRank, nameShare, nameTimes } from "./shares.ts";
import { nameSubject, nameVerbless } from "./subjects.ts";

export { bearerOfSentence, landOf } from "./bearers.ts";
export type { NamingContext } from "./context.ts";

/** What a statement is about; the ways to name it in order, the first that finds words wins. */
export function nameStatement(state: Statement, it: NamingContext): Named {
  // 30, 20 and 10 megawatts respectively: named together, as the first of them is.
  const first = seriesWith(state.amount, it.pieces)[0] ?? state.amount;
  const right = at(it, first);
  const left = Math.min(right, at(it, state.start?.amount ?? first));
  const event = it.events[state.amount]!;
  const ways: ((claimed: Claimed) => Named | null)[] = [
    // (about 113,333 hectares): the same said in another unit.
    nameConversion,
    // up 2 percent or 86,000 tons
    nameTwin,
    // down 0.04 percent to close at 20,217
    nameArrived,
    nameRatio,
    // followed by Tarn at 0.2 percent
    nameFollower,
    nameRank,
    nameTimes,
    // The whole of a share stands behind it, whatever it is a share in.
    nameShare,
    // 82 cm in height
    nameExtent,
    nameSize,
    // another 408; 162 remained; 48 others
    nameHeadless,
    // What is counted stands behind the number, unless the sentence asks how many.
    nameCount,
    // 40 gigawatts of offshore wind power; a rise of 3 percent in rents.
    nameContent,
    // cut its key rate by; raising the number of infections to.
    nameObject,
    // an output of; the altitude of.
    nameHeld,
    // output growth of 5 percent
    nameGrown,
    // spent 3 billion on
    nameNominal,
    nameSubject,
    nameVerbless,
  ];
  const given = givenOut(state, it);
  if (given !== null) return given;
  for (const way of ways) {
    const found = way({ left, right, event, state, it: { ...it, measured: event.dimension === "measure" } });
    if (found !== null && found.indicator !== null)
      return distribute(withLand(withBearer(found, it), state, event, it), state.amount, it.pieces);
  }
  return inherited(it);
}

/** A name without a bearer has that of the sentence's claims. */
function withBearer(found: Named, { text, pieces, before, recent }: NamingContext): Named {
  if (found.subject !== null) return found;
  // While the broader market slipped: another thing than the one before.
  const said = text.slice(pieces[0]!.start, pieces.at(-1)!.end).toLowerCase();
  const words = escapeRegex(found.indicator!.toLowerCase());
  const own =
    new RegExp(`(?:^|\\b(?:while|whereas|but|and|as)\\s|[;,]\\s)the\\s${words}`).test(said) &&
    !/^(?:total |overall |combined )?(?:number|total|value|amount|volume)\b/i.test(found.indicator!);
  if (own || /(?<!^)\b[A-Z][a-z]/.test(found.indicator!)) return found;
  const [first] = before;
  if (first?.subject != null) return { ...found, subject: first.subject };
  const told = [...recent]
    .reverse()
    .find((claim) => claim.subject !== null && sameThing(found.indicator, claim.indicator));
  if (told !== undefined) return { ...found, subject: told.subject };
  return found;
}

/** The number of inbound tourists, after inbound tourists. */
const sameThing = (a: string | null, b: string | null) =>
  a !== null &&
  b !== null &&
  (a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase()));

/** Rates and sums of no one are of the place that the article speaks of: retail sales rose 3 percent, in news of China. */
function withLand(
  found: Named,
  state: Statement,
  event: Event,
  { land, bearer, text, pieces, words }: NamingContext,
): Named {
  if (found.subject !== null || (land === null && bearer === null) || state.kind === "rank") return found;
  const counted = /^(?:count|measure|none)$/.test(event.dimension) && state.kind === "level";
  if (counted && land !== null && isBefallen(event, pieces)) return { ...found, subject: land };
  const rated = /^(?:percent|money|points|ratio)$/.test(event.dimension);
  if (!rated && (land === null || !isOfLand(found, state, event, pieces, words))) return found;
  if (hasName(found.indicator!, pieces, text)) return found;
  const company =
    rated &&
    bearer !== null &&
    bearer !== land &&
    words.accounts.test(found.indicator!) &&
    !words.organisation.test(bearer.replace(/\b(?:company|group|corp|inc|ltd|bank|fund|operator)\b/gi, ""));
  return { ...found, subject: company ? bearer : land };
}

/** Of whom the article speaks are changes, what a quantity comes to, and persons and cases that are only there. */
function isOfLand(
  found: Named,
  state: Statement,
  event: Event,
  pieces: readonly Piece[],
  words: NamingContext["words"],
): boolean {
  if (state.kind === "change") return true;
  const at = pieces.findIndex((it) => it.amount === state.amount);
  const verb = pieces[governorOf(pieces, at).at];
  const there = pieces.slice(Math.max(0, at - 6), at).some((it) => it.text === "there");
  if (event.dimension === "count")
    return there || words.persons.test(found.indicator!) || words.quantity.test(found.indicator!);
  return event.dimension !== "attribute" && verb?.part === "verb" && !/ing$/.test(verb.text);
}

/** Whether words hold a name of their own, which bears the figure itself. */
function hasName(words: string, pieces: readonly Piece[], text: string): boolean {
  return pieces.some((it) => {
    const said = text.slice(it.start, it.end).replace(/['’]s?$/, "");
    return it.proper && words.includes(said) && !isShortForm(said, text);
  });
}

/** retail trade (RT) … the RT: short for a common noun. */
const isShortForm = (said: string, text: string) =>
  /^[A-Z]{2,6}$/.test(said) && new RegExp(`\\b[a-z][a-z-]+s?\\s\\(${said}\\)`).test(text);

/** made 1,900 trips and moved 174 boxes, up 15 percent and 18 percent, respectively: the rates of what was said before. */
function givenOut(state: Statement, { pieces, before, recent }: NamingContext): Named | null {
  const series = seriesWith(state.amount, pieces);
  const k = series.indexOf(state.amount);
  if (state.kind !== "growth" || series.length < 2) return null;
  const change = state.change === null ? -1 : pieces.findIndex((it) => it.start === state.change!.start);
  const own = isOfFigures(series[0]!, pieces)
    ? ownOf(recent, k, series.length)
    : change >= 0 && pieces[change - 1]?.text === ","
      ? ownOf(before.slice(0, before.length - k), k, series.length)
      : undefined;
  return own === undefined ? null : { indicator: own.indicator, subject: own.subject, whole: null };
}

/** The claim that the k-th of so many rates belongs to: of the last so many figures. */
function ownOf(told: readonly EnglishClaim[], k: number, count: number): EnglishClaim | undefined {
  const levels = told.slice(-count);
  return levels.length === count && levels.every((it) => it.kind === "level") ? levels[k] : undefined;
}

/** The figures were, the two rose: what the sentence before counted. */
function isOfFigures(amount: number, pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex((it) => it.amount === amount);
  const verb = verbBefore(pieces, at);
  const subject = verb < 0 ? null : subjectOf(pieces, verb);
  if (subject === null) return false;
  if (subject.pronoun !== null) return /^(?:they|both|these|those)$/.test(subject.pronoun);
  const [run] = subject.runs;
  return (
    subject.runs.length === 1 &&
    /^(?:figures|numbers|totals|volumes|amounts|sums|values|rates|two|latter)$/.test(
      pieces[run!.to - 1]!.text,
    ) &&
    pieces.slice(run!.from, run!.to - 1).every((it) => it.part === "determiner")
  );
}

/** up 2 percent or 86,000 tons: the same change in another measure is of the same thing. */
function nameTwin({ left, state, it }: Claimed): Named | null {
  const { pieces, before } = it;
  const told = before.at(-1);
  if (told === undefined || !CHANGES.has(state.kind) || !CHANGES.has(told.kind)) return null;
  let at = left - 1;
  if (pieces[at]?.part === "adverb") at--;
  if (pieces[at]?.text !== "or") return null;
  at--;
  if (pieces[at]?.text === ",") at--;
  if (pieces[at]?.part === "time") at--;
  if (pieces[at]?.text === ",") at--;
  return pieces[at]?.part === "amount"
    ? { indicator: told.indicator, subject: told.subject, whole: null }
    : null;
}
/** down 0.04 percent to close at 20,217 points: where the change before came to. */
function nameArrived({ left, state, it }: Claimed): Named | null {
  const { pieces, before } = it;
  const told = before.at(-1);
  if (told === undefined || state.kind !== "level" || !CHANGES.has(told.kind)) return null;
  let at = left - 1;
  while (at > 0 && /^(?:determiner|adverb)$/.test(pieces[at]!.part)) at--;
  if (pieces[at]?.text === "at") at--;
  if (/^(?:hit|reach|top|total|stand|end|close|finish|settle|open|trade)$/.test(pieces[at]?.text ?? "")) at--;
  if (pieces[at]?.text !== "to") return null;
  at--;
  while (at > 0 && /^(?:adverb|time)$/.test(pieces[at]!.part)) at--;
  return pieces[at]?.part === "amount"
    ? { indicator: told.indicator, subject: told.subject, whole: null }
    : null;
}

const CHANGES: ReadonlySet<string> = new Set(["growth", "change"]);

/** 62,400 people had been relocated, 5,310 cattle were killed: it befell them in the place spoken of. */
function isBefallen(event: Event, pieces: readonly Piece[]): boolean {
  const from = pieces.findIndex((it) => it.start >= event.bare);
  const clause = pieces.slice(from + 1, from + 9);
  const end = clause.findIndex((it) => it.part === "mark" || it.part === "amount" || it.part === "but");
  const own = end < 0 ? clause : clause.slice(0, end);
  const verb = own.findIndex((it) => it.part === "auxiliary");
  const passive = own.slice(verb + 1).some((it) => it.part === "verb" && /(?:ed|en|wn|st|ne)$/.test(it.text));
  return verb >= 0 && passive && /^(?:were|was|been|had|have|has)$/.test(own[verb]!.text);
}
