/** Names English counts. */

import { governorOf, subjectOf, verbBefore } from "../clause.ts";
import { isBearer, isName, type Named, named } from "../named.ts";
import { isTimely, nounsBefore, phraseFrom } from "../phrase.ts";
import type { Piece } from "../pieces.ts";
import { bearerLeft, isPlace } from "./bearers.ts";
import { ALL, type Claimed, clauseFrom, DETAIL, inherited, type NamingContext, OF } from "./context.ts";
import { placeAfter, placeBehindVerb, placeInFront, placeOfCasualties, verbBehind } from "./places.ts";

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

export function nameCount({ left, right, event, state, it }: Claimed): Named | null {
  if (event.dimension !== "count" || (state.kind !== "level" && state.kind !== "ratio")) return null;
  const { text, pieces } = it;
  const { at: governor, link } = governorOf(pieces, left);
  const verb = pieces[governor];
  if (verb !== undefined && (verb.part === "verb" || verb.part === "auxiliary") && asksHowMany(governor, it))
    return null;
  // sales reached 3,000 units: of what the sentence speaks
  const bareUnit =
    /^(?:units|items|pieces|sets|copies)$/.test(pieces[right + 1]?.text ?? "") &&
    pieces[right + 2]?.text !== "of";
  if (
    verb?.part === "verb" &&
    link !== "of" &&
    REACHED.test(verb.text) &&
    (bareUnit || isMeasured(governor, it))
  )
    return null;
  // more than doubled to 3.5 million units: of what the sentence speaks.
  if (link === "to" && (verb?.part === "amount" || it.words.changes.get(verb?.text ?? "") !== undefined))
    return null;
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
  const holder = link === "with" && verb?.part === "noun" ? nounsBefore(pieces, governor + 1) : null;
  const ofThem = pieces[0]?.text === "of" && /^(?:them|these|those)$/.test(pieces[1]?.text ?? "");
  const subject =
    holder !== null && /^an?$/.test(pieces[holder.from]!.text)
      ? named(text, pieces, [holder])
      : ofThem && it.before.length === 0
        ? (it.last?.subject ?? null)
        : link === null || link === "of"
          ? bearerLeft(left, it)
          : it.before.length > 0
            ? (it.before[0]!.subject ?? bearerLeft(verbBefore(pieces, left) + 1, it))
            : bearerLeft(verbBefore(pieces, left) + 1, it);
  const place =
    placeAfter(nouns.to, it) ??
    (verbBehind(nouns.to, it) < 0 ? null : placeBehindVerb(nouns.to, it)) ??
    (casualties(plain, right, it) ? placeOfCasualties(nouns.to, it) : null) ??
    (subject === null && it.before.every((claim) => claim.subject === null) ? placeInFront(left, it) : null);
  const opens = governor < 0 || verb?.part === "mark";
  return { indicator: opens ? withDeed(plain, nouns.to, it) : plain, subject: place ?? subject, whole: null };
}

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
      /^(?:killed|dead|died|die|injured|wounded|missing|hurt|infected|trapped|rescued|evacuated)$/.test(
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
const QUANTITY =
  /(?:^|-)(?:sales|exports?|imports?|output|production|deliver(?:y|ies)|shipments?|orders?|volume|volumes|turnover|trips|visits|arrivals|traffic|throughput|registrations?|purchases|bookings|loads?|toll|tally|count|caseload|membership|enrol?lment|population|workforce|staff|ownership|stock|fleet|capacity|attendance|demand|supply|consumption|sightings|applications?|transactions?)$/;

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
    verb?.part === "verb" && !/ing$/.test(verb.text) && !/^(?:died?|lost|fell|suffered)$/.test(verb.text);
  return deed && !new RegExp(`^(?:${words.fates})$`).test(verb.text)
    ? withVerb(plain, from, { text, pieces }, 60)
    : plain;
}

/** grain shipped through the port: what is measured with what is done with it. */
function withVerb(
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

/** 40 gigawatts of wind power; 10 trillion yuan in financing; brackets between are stepped over. */
export function nameContent({ left, right, event, state, it }: Claimed): Named | null {
  const { text, pieces } = it;
  const spent = state.kind === "level" && event.dimension === "money" ? spentOn(right, left, it) : null;
  if (spent !== null) return spent;
  const next = overBracket(
    pieces,
    state.kind === "level" ? right + 1 : pieces.findIndex((piece) => piece.start >= state.evidence.end),
  );
  if (next < 0) return null;
  const link = pieces[next]?.text ?? "";
  const isChange = state.kind === "growth" || state.kind === "change";
  if (isChange ? link !== "in" : !/^(?:of|in|worth)$/.test(link)) return null;
  const verb = pieces[governorOf(pieces, left).at];
  if (
    isChange &&
    verb?.part === "verb" &&
    state.change !== null &&
    state.change.start < pieces[left]!.start &&
    !state.traits.includes("noun-of-change")
  )
    return null;
  // a yield of 7,500 tons of leaves: the yield
  if (
    !isChange &&
    link === "of" &&
    governorOf(pieces, left).link === "of" &&
    verb?.part === "noun" &&
    MEASURED.test(verb.text)
  )
    return null;
  const start = pieces[next + 1]?.text === "of" ? next + 2 : next + 1;
  const nouns = phraseFrom(pieces, start, isChange ? ALL : DETAIL);
  if (nouns === null || isPlace(text, pieces, nouns) || isTimely(pieces, start)) return null;
  if (event.unit === "%" && state.kind === "level") return null;
  const plain = named(text, pieces, [nouns]);
  const opens = governorOf(pieces, left).at < 0 && plain !== null && state.kind === "level";
  const indicator = opens ? withVerb(plain, nouns.to, it, plain.length + 25) : plain;
  if (link === "in" && !isChange && event.dimension !== "money") return null;
  if (
    link === "in" &&
    /^(?:length|width|height|depth|diameter|size|weight|total|cash)$/.test(pieces[nouns.to - 1]!.text)
  )
    return null;
  const nominal = link === "in" && verb?.part === "verb" ? it.words.nominals.get(verb.text) : undefined;
  const place = placeAfter(nouns.to, it);
  return {
    indicator: nominal === undefined ? indicator : `${nominal} in ${indicator}`,
    subject:
      bearerLeft(left, it) ??
      (isChange ? null : (place ?? it.before.at(-1)?.subject ?? placeInFront(left, it))),
    whole: null,
  };
}

const MEASURED =
  /^(?:yields?|outputs?|production|capacity|volumes?|consumption|harvest|catch|intake|sales|exports?|imports?|investments?|stock|stocks|reserves?|supply|area|turnover|loss|losses|value|length|weight|throughput)$/;

/** Of this total, 8.6 million yuan was used for basic research: what the sum is for. */
function spentOn(right: number, left: number, it: NamingContext): Named | null {
  const { text, pieces } = it;
  const hangs = pieces[governorOf(pieces, left).at];
  if (hangs !== undefined && !["mark", "and", "but"].includes(hangs.part)) return null;
  const aux = overBracket(pieces, right + 1);
  const passive =
    pieces[aux]?.part === "auxiliary" &&
    /^(?:used|spent|allocated|invested|earmarked|channeled|channelled|directed|raised)$/.test(
      pieces[aux + 1]?.text ?? "",
    );
  const link = passive ? aux + 2 : /^(?:went|goes|go)$/.test(pieces[aux]?.text ?? "") ? aux + 1 : -1;
  if (link < 0 || !/^(?:for|on|in|into|to)$/.test(pieces[link]?.text ?? "") || isTimely(pieces, link + 1))
    return null;
  const nouns = phraseFrom(pieces, link + 1, DETAIL);
  return nouns === null
    ? null
    : { indicator: named(text, pieces, [nouns]), subject: it.before.at(-1)?.subject ?? null, whole: null };
}

/** Behind a bracket that opens here. */
export function overBracket(pieces: readonly Piece[], from: number): number {
  if (from < 0 || pieces[from]?.text !== "(") return from;
  const close = pieces.findIndex((it, k) => k > from && it.text === ")");
  return close < 0 ? from : close + 1;
}
