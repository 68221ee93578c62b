/** Names English counts. */

import { governorOf, subjectOf, verbBefore } from "../clause.ts";
import { isBearer, isName, type Named, named } from "../named.ts";
import { nounsBefore, phraseFrom } from "../phrase.ts";
import type { Piece } from "../piece.ts";
import { bareOf, bearerLeft } from "./bearers.ts";
import {
  type Claimed,
  clauseFrom,
  DETAIL,
  EXTENT,
  inherited,
  type NamingContext,
  OF,
  predicateFrom,
} from "./context.ts";
import { bodyBehind, modifierBehind, withModifier } from "./modifiers.ts";
import { placeAfter, placeBehindVerb, placeInFront, placeOfCasualties, verbBehind } from "./places.ts";
import { nameSubject, nameVerbless } from "./subjects.ts";

/** 118 boys to every 100 girls: where no ratio is named, those counted against others. */
export function nameRatio({ left, right, event, it }: Claimed): Named | null {
  if (event.dimension !== "ratio") return null;
  const { text, pieces } = it;
  const { at: governor, link } = governorOf(pieces, left);
  if (pieces.slice(0, left).some((piece) => /^(?:ratios?|proportions?|gap)$/.test(piece.text))) return null;
  const [first] = event.numerals;
  // For every 100 girls, 121 boys: the noun stands behind.
  const said = first!.start < event.start ? "" : text.slice(first!.end, event.end).trim();
  const indicator = /[a-z]/i.test(said) ? said : null;
  const next = indicator === null ? phraseFrom(pieces, right + 1, DETAIL) : null;
  const words = indicator ?? (next === null ? null : named(text, pieces, [next]));
  if (words === null) return null;
  const doer = pieces[governor]?.part === "verb" && link === null ? bearerLeft(left, it) : null;
  return { indicator: words, subject: placeAfter(next?.to ?? right + 1, it) ?? doer, whole: null };
}

export function nameConversion({ left, it }: Claimed): Named | null {
  if (it.pieces[left - 1]?.text !== "(" || it.pieces[left - 2]?.part !== "amount" || it.before.length === 0)
    return null;
  return inherited(it);
}

/** The bell is 82 cm in height: the height of the bell. */
export function nameExtent({ left, right, event, state, it }: Claimed): Named | null {
  const { pieces } = it;
  const extent = pieces[right + 2];
  if (!/^(?:measure|none)$/.test(event.dimension) || pieces[right + 1]?.text !== "in" || extent === undefined)
    return null;
  if (!EXTENT.test(extent.text)) return null;
  const thing =
    nameSubject({ left, right, event, state, it }) ?? nameVerbless({ left, right, event, state, it });
  if (thing === null) return null;
  return { indicator: extent.text, subject: thing.subject ?? thing.indicator, whole: null };
}

/** The 170-meter-long and 21-meter-wide structure; a $1 billion factory. */
export function nameSize({ left, right, event, it }: Claimed): Named | null {
  const { text, pieces } = it;
  if (event.dimension !== "attribute" && !(event.dimension === "money" || event.dimension === "measure"))
    return null;
  let next = right + 1;
  while (
    event.dimension === "attribute" &&
    (pieces[next]?.part === "and" || pieces[next]?.part === "amount" || pieces[next]?.text === ",")
  )
    next++;
  const nouns = pieces[next]?.text === "per" ? null : phraseFrom(pieces, next, OF);
  if (nouns === null || pieces[next]?.part === "determiner" || pieces[next]?.part === "possessive")
    return null;
  if (event.dimension !== "attribute" && !/^(?:noun|adjective)$/.test(pieces[next]!.part)) return null;
  if (isName(pieces, nouns) && event.dimension !== "attribute") return null;
  return { indicator: named(text, pieces, [nouns]), subject: bearerLeft(left, it), whole: null };
}

export function nameCount({ left, right, event, state, it }: Claimed): Named | null {
  if (event.dimension !== "count" || (state.kind !== "level" && state.kind !== "ratio")) return null;
  const { text, pieces } = it;
  const { at: governor, link } = governorOf(pieces, left);
  const verb = pieces[governor];
  if (isAsked(left, right, it)) return null;
  let from = right + 1;
  while (pieces[from]?.part === "adverb" || /^(?:more|other|additional|such)$/.test(pieces[from]?.text ?? ""))
    from++;
  const nouns = phraseFrom(pieces, from, DETAIL, 2);
  if (nouns === null) return null;
  const behind = overBracket(pieces, nouns.to);
  const held =
    behind > nouns.to && pieces[behind]?.text === "of" && /^teus$/.test(pieces[nouns.to - 1]!.text)
      ? phraseFrom(pieces, behind + 1, DETAIL)
      : null;
  const said = named(text, pieces, [held ?? nouns])?.replace(MEASURES, "") ?? null;
  // eight locally transmitted ones
  const plain =
    said !== null &&
    (/\bones$/.test(said) || (/^(?:units|pieces|sets|copies)$/i.test(said) && verb?.part !== "verb"))
      ? (it.before.at(-1)?.indicator ?? said)
      : said;
  const subject = subjectOfCount(left, it);
  // 2,393 people, or about 40 percent, are students
  const twin = pieces[nouns.to]?.text === "," ? nouns.to + 1 : nouns.to;
  const been =
    pieces[twin]?.text === "or" && pieces[twin + 1]?.part === "amount" ? predicateFrom(twin + 2, it) : null;
  if (been !== null) return { indicator: been, subject: bearerLeft(left, it), whole: null };
  const modifier = modifierBehind(nouns, left, it);
  const place =
    bodyBehind(nouns.to, it) ??
    placeAfter(nouns.to, it) ??
    (modifier > nouns.to || verbBehind(nouns.to, it) < 0 ? null : placeBehindVerb(nouns.to, it)) ??
    (casualties(plain, right, it) ? placeOfCasualties(nouns.to, it) : null) ??
    (subject === null && it.before.every((claim) => claim.subject === null) ? placeInFront(left, it) : null);
  // a work team of over 50 people
  const group =
    link === "of" && verb?.part === "noun" && COLLECTIVE.test(verb.text)
      ? nounsBefore(pieces, governor + 1)
      : null;
  const opens = governor < 0 || verb?.part === "mark";
  const own = modifier > nouns.to && plain === said ? withModifier(said, nouns, modifier, it) : null;
  return {
    indicator: own ?? (opens ? withDeed(plain, nouns.to, it) : plain),
    subject: (group === null ? null : named(text, pieces, [group])) ?? place ?? subject,
    whole: null,
  };
}

/** Sales reached 3,000 units; the number of visitors was 400; more than doubled to 3.5 million units: of what the sentence speaks. */
function isAsked(left: number, right: number, it: NamingContext): boolean {
  const { pieces } = it;
  const { at: governor, link } = governorOf(pieces, left);
  const verb = pieces[governor];
  const changes = it.words.changes.get(verb?.text ?? "") !== undefined;
  const reached = verb?.part === "verb" && REACHED.test(verb.text);
  const says = verb?.part === "auxiliary" || reached || (verb?.part === "verb" && (link === "to" || changes));
  if (says && asksHowMany(governor, it)) return true;
  const bareUnit =
    /^(?:units|items|pieces|sets|copies)$/.test(pieces[right + 1]?.text ?? "") &&
    pieces[right + 2]?.text !== "of";
  if (reached && link !== "of" && (bareUnit || isMeasured(governor, it))) return true;
  // the actual allocation was 29,114 flats
  if (/^(?:is|was|are|were|be|been)$/.test(verb?.text ?? "") && link === null && isQuantityOf(governor, it))
    return true;
  return link === "to" && (verb?.part === "amount" || changes);
}

/** Who has or does what is counted: the thing with it, whom the sentence before counted, whoever the verb is said of. */
function subjectOfCount(left: number, it: NamingContext): string | null {
  const { text, pieces, before, last } = it;
  const { at: governor, link } = governorOf(pieces, left);
  const holder =
    link === "with" && pieces[governor]?.part === "noun" ? nounsBefore(pieces, governor + 1) : null;
  if (holder !== null && /^an?$/.test(pieces[holder.from]!.text)) return named(text, pieces, [holder]);
  // The village, with 318 households, lifted itself out of poverty
  const aside =
    link === "with" && pieces[governor]?.text === "," && verbBefore(pieces, governor) < 0
      ? nounsBefore(pieces, governor)
      : null;
  if (aside !== null && pieces[left - 1]?.text === "with") return bareOf([aside], it);
  const ofThem = pieces[0]?.text === "of" && /^(?:them|these|those)$/.test(pieces[1]?.text ?? "");
  if (ofThem && before.length === 0) return last?.subject ?? null;
  if (link === null || link === "of") return bearerLeft(left, it);
  return before[0]?.subject ?? bearerLeft(verbBefore(pieces, left) + 1, it);
}

const COLLECTIVE =
  /^(?:teams?|groups?|crews?|fleets?|delegations?|brigades?|squads?|army|armies|troupes?|panels?|choirs?|orchestras?|convoys?|parties|battalions?|contingents?|missions?)$/;

/** pieces of relics, twenty-foot equivalent units of cargo: the thing, not its measure. */
const MEASURES =
  /^(?:(?:[\w-]+\s){0,2}(?:units|TEUs)|(?:pieces?|sets?|items?|heads?)(?:\s(?:or|and)\s(?:pieces?|sets?|items?))?)\sof\s/i;

/** people killed, cases reported: those whom something befell. */
const casualties = (plain: string | null, amount: number, { pieces, words }: NamingContext): boolean =>
  plain !== null &&
  (words.persons.test(plain) || /\bothers$/.test(plain)) &&
  pieces
    .slice(amount + 1, amount + 8)
    .some((it) =>
      /^(?:killed|dead|died|die|injured|wounded|missing|hurt|infected|trapped|rescued|evacuated|arrested|detained|hospitalized|hospitalised|relocated|displaced|affected|buried|stranded)$/.test(
        it.text,
      ),
    );

const REACHED =
  /^(?:reach(?:ed|es)?|reaching|total(?:s|l?ed|l?ing)?|amount(?:s|ed|ing)?|stood|stands?|hit|hits|exceed(?:s|ed)?|surpass(?:es|ed)?|topped|tops|averaged?|averages|came|comes|numbered|numbers)$/;

/** Whether a verb is said of a quantity, and of nobody who has it. */
function isMeasured(verb: number, it: NamingContext): boolean {
  const subject = subjectOf(it.pieces, verb);
  if (subject === null || subject.runs.length === 0) return false;
  const head = it.pieces[subject.runs[0]!.to - 1]!;
  return (
    !head.proper &&
    (QUANTITY.test(head.text) || (subject.runs.length > 1 && !isBearer(it.text, it.pieces, subject.runs[0]!)))
  );
}
function isQuantityOf(verb: number, it: NamingContext): boolean {
  const subject = subjectOf(it.pieces, verb);
  const head = subject?.runs[0] === undefined ? undefined : it.pieces[subject.runs[0].to - 1];
  return head !== undefined && !head.proper && QUANTITY.test(head.text);
}
const QUANTITY =
  /(?:^|-)(?:sales|exports?|imports?|output|production|deliver(?:y|ies)|shipments?|orders?|volume|volumes|turnover|trips|visits|arrivals|traffic|throughput|registrations?|purchases|bookings|loads?|toll|tally|count|caseload|membership|enrol?lment|population|workforce|staff|ownership|stock|fleet|capacity|attendance|demand|supply|consumption|sightings|applications?|transactions?|allocation|quota|intake|entitlement|amount|requirement|target|goal|limit|ceiling|cap|backlog|estimate|catch|harvest)$/;

/** The number of visitors was 400 people: the noun that is asked for stands before. */
function asksHowMany(verb: number, it: NamingContext): boolean {
  const subject = subjectOf(it.pieces, verb);
  const words = subject === null ? "" : (named(it.text, it.pieces, subject.runs) ?? "");
  return /\b(?:number|total(?!\sof\s[\d#])|population|headcount|workforce|index)\b|\b(?:volume|traffic|trips|visits)$/i.test(
    words,
  );
}

/** People alone say nothing: people visited the book fair. What befell them is no deed of theirs. */
function withDeed(plain: string | null, from: number, { text, pieces, words }: NamingContext): string | null {
  const verb = pieces[from];
  if (plain === null || !/^(?:people|persons|visitors|passengers|households|participants)$/i.test(plain))
    return plain;
  const deed =
    verb?.part === "verb" &&
    !/ing$/.test(verb.text) &&
    !/^(?:died?|lost|fell|suffered|remain(?:s|ed)?|stay(?:s|ed)?)$/.test(verb.text);
  return deed && !new RegExp(`^(?:${words.fates})$`).test(verb.text)
    ? withVerb(plain, from, { text, pieces }, 60)
    : plain;
}

/** grain shipped through the port: what is measured with what is done with it. */
export function withVerb(
  plain: string,
  from: number,
  { text, pieces }: Pick<NamingContext, "text" | "pieces">,
  most: number,
): string {
  let start = from;
  while (pieces[start]?.part === "auxiliary") start++;
  const end = clauseFrom(pieces, start);
  if (end === start || pieces[start]!.part !== "verb") return plain;
  return `${plain} ${text.slice(pieces[start]!.start, pieces[end - 1]!.end)}`.slice(0, most);
}

/** Behind a bracket that opens here. */
export function overBracket(pieces: readonly Piece[], from: number): number {
  if (from < 0 || pieces[from]?.text !== "(") return from;
  const close = pieces.findIndex((it, k) => k > from && it.text === ")");
  return close < 0 ? from : close + 1;
}
