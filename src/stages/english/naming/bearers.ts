/** Who bears an English figure. */

import { governorOf, type Subject, subjectAhead, subjectOf } from "../clause.ts";
import { bare, isBearer, isName, nameBehind, named, partPhrase } from "../named.ts";
import { phraseEnding, phraseFrom, type Run, wordsOf } from "../phrase.ts";
import type { Piece } from "../piece.ts";
import { type NamingContext, OF } from "./context.ts";
import { placeAt, placeInFront } from "./places.ts";

/** Who does what the amount is the object of. */
export function bearerLeft(left: number, it: NamingContext): string | null {
  const { pieces } = it;
  const { at: governor } = governorOf(pieces, left);
  const verb = pieces[governor]?.part === "verb" || pieces[governor]?.part === "auxiliary" ? governor : -1;
  if (verb >= 0) return bearerOf(verb, it);
  // reported the admission of 173 patients: whoever reported it
  const held =
    pieces[governor]?.part === "noun" && pieces[left - 1]?.text === "of"
      ? phraseEnding(pieces, governor + 1)
      : null;
  const of = held === null ? undefined : pieces[held.runs[0]!.from - 1];
  if (of?.part === "verb") return bearerOf(held!.runs[0]!.from - 1, it);
  return bearerAhead(left, it);
}

/** With 35 reserves, Sichuan boasts: who stands behind the phrase that opens the sentence. */
export function bearerAhead(left: number, it: NamingContext): string | null {
  const ahead = subjectAhead(it.pieces, left);
  return ahead === null || !isBearer(it.text, it.pieces, ahead.runs[0]!)
    ? null
    : resolvedBearer(bareOf(ahead.runs, it), it);
}

/** Experts say only 30 bridges have been found: whoever says it bears nothing of it. */
const OPINES = /^(?:sa(?:y|ys|id|ying)|believes?|believed|thinks?|thought|estimates?|claims?|notes?|adds?)$/;

/** Whom a verb is said of, as one who bears figures: no storm, and no person. */
export function bearerOf(verb: number, it: NamingContext): string | null {
  if (OPINES.test(it.pieces[verb]!.text)) return null;
  const subject = subjectOf(it.pieces, verb);
  if (subject === null) return null;
  if (subject.pronoun !== null) return it.bearer;
  if (isPerson(it.pieces, subject)) return it.bearer;
  if (isForce(subject, it) && it.measured !== true)
    return (
      placeInFront(verb, it) ??
      placeStruck(verb, it) ??
      placeTold(verb, it) ??
      it.before.at(-1)?.subject ??
      it.land
    );
  const [head] = subject.runs;
  // Emmet is a hamlet situated at: Emmet
  const being = (head?.from ?? 0) - 1;
  if (
    being > 0 &&
    being < verb &&
    /^(?:is|are|was|were|became|remains?)$/.test(it.pieces[being]!.text) &&
    /^an?$/.test(it.pieces[being + 1]?.text ?? "")
  )
    return bearerOf(being, it);
  // relief goods were handed out to 2,400 people: what is done bears no figure of those it reaches
  if (head !== undefined && isDeed(head, it)) return placeInFront(verb, it);
  // the research center in Wolong: the body, not the place where it is
  if (subject.runs.length > 1 && head !== undefined && isBody(head, it))
    return resolvedBearer(bareOf([head], it), it);
  const group = head === undefined ? undefined : it.pieces[head.to - 1];
  // museums across the country: the group that does it
  if (
    subject.runs.length > 1 &&
    group?.tags.has("Plural") &&
    !group.proper &&
    /^(?:across|throughout|in)$/.test(it.pieces[subject.runs[1]!.from]?.text ?? "")
  )
    return bareOf(subject.runs, it);
  const parted = partPhrase(it.text, it.pieces, subject.runs, it.bearer);
  // his rescue team, China's top economic planner: the body that does it
  const doer = head === undefined ? undefined : it.pieces[head.to - 1];
  if (parted?.subject != null && subject.runs.length === 1 && doer !== undefined && DOERS.test(doer.text))
    return /^(?:his|her|its|their|our|my)$/.test(it.pieces[head!.from]!.text)
      ? parted.indicator
      : bareOf(subject.runs, it);
  if (parted?.subject != null)
    return isActing(subject, it) && parted.indicator !== null ? bareOf(subject.runs, it) : parted.subject;
  if (isQuantity(subject, it)) return null;
  return resolvedBearer(bareOf(subject.runs, it), it);
}

/** China's railway network has handled: the network; China's exports reached: China. */
function isActing({ runs }: Subject, { pieces }: NamingContext): boolean {
  const [head] = runs;
  if (head === undefined || runs.length > 1) return false;
  const last = pieces[head.to - 1]!;
  return (
    !pieces.slice(head.from, head.to).some((it) => OWN.test(it.text)) &&
    last.part === "noun" &&
    ACTORS.test(last.text)
  );
}
const ACTORS =
  /^(?:network|railways?|ports?|airports?|airlines?|banks?|factories|firms|companies|enterprises|farmers|schools|universities|hospitals|museums|mills|mines|plants|stores|shops|sector|industry|system|fleet)$/;
const OWN = /^(?:his|her|its|their|our|my)$/;

/** Bodies and groups that act of their own. */
const DOERS = /^(?:teams?|planner|regulator|watchdog|bank|lender|giant|maker|carmaker|airline|operator)$/;

/** Retail sales were down: a quantity has no figures of its own. */
const isQuantity = ({ runs: [head] }: Subject, { text, pieces, words }: NamingContext) =>
  head !== undefined && words.quantity.test(wordsOf(text, pieces, [head]));

function isBody(run: Run, { text, pieces, words }: NamingContext): boolean {
  const last = pieces[run.to - 1]!;
  const said = wordsOf(text, pieces, [run]);
  return (
    !last.tags.has("Plural") &&
    (isBearer(text, pieces, run) ||
      /\b(?:cent(?:er|re)|institute|laboratory|plant|base|station|market|hospital|school|reserve|zone|park)$/i.test(
        said,
      )) &&
    words.organisation.test(said) &&
    !/['’]s\b/.test(said)
  );
}

/** Torrential rain hit the city of Jilin: whom a force struck. */
function placeStruck(verb: number, { text, pieces }: NamingContext): string | null {
  for (let at = 0; at < verb; at++) {
    if (!/^(?:hit|hits|struck|battered|ravaged|lashed|swept|jolted|rocked|pounded)$/.test(pieces[at]!.text))
      continue;
    const nouns = phraseFrom(pieces, at + 1, OF);
    if (nouns !== null && pieces.slice(nouns.from, nouns.to).some((it) => it.proper))
      return bare(wordsOf(text, pieces, [nouns]));
  }
  return null;
}

/** The blast tore through the mill in Harven, killing 14: where the clause says that it was. */
function placeTold(verb: number, it: NamingContext): string | null {
  for (let at = verb - 1; at > 0; at--) {
    const { part, text } = it.pieces[at]!;
    if (part === "mark" && /[;:]/.test(text)) return null;
    const place = placeAt(at, it);
    if (place !== null) return place;
  }
  return null;
}

const isDeed = (head: Run, { text, pieces, words }: NamingContext) =>
  !pieces[head.to - 1]!.proper && words.deeds.test(wordsOf(text, pieces, [head]));

function isForce({ runs }: Subject, { text, pieces, words }: NamingContext): boolean {
  return runs.length > 0 && words.forces.test(wordsOf(text, pieces, [runs[0]!]));
}

const isPerson = (pieces: readonly Piece[], { runs }: Subject) =>
  runs.length === 1 && isPersonRun(pieces, runs[0]!);

/** Boris Johnson, Premier Li Keqiang: a person speaks for a body and bears none of its figures. */
function isPersonRun(pieces: readonly Piece[], { from, to }: Run): boolean {
  const head = pieces[to - 1]!;
  return (
    head.proper &&
    ["Person", "LastName", "FirstName"].some((tag) => head.tags.has(tag)) &&
    !["Place", "Organization", "Country", "City"].some((tag) => head.tags.has(tag)) &&
    to - from <= 6
  );
}

export const isPlace = (text: string, pieces: readonly Piece[], run: Run) =>
  isName(pieces, run) ||
  /^(?:the\s)?(?:whole\s)?(?:country|world|nation|province|region|city|globe|terms|place|state|district|county)\b(?!.*\bof\b)/i.test(
    wordsOf(text, pieces, [run]),
  );

/** The subject of the sentence's first clause that does more than speak: whom the article speaks of from here on. */
export function bearerOfSentence(it: NamingContext): string | null {
  const { pieces, words } = it;
  // Gulf County, located at the foot of the hills, is poor: what has no subject is no verb of the clause.
  let subject: Subject | null = null;
  let speaker: Subject | null = null;
  for (let at = 1; at < pieces.length && subject === null; at++) {
    const { part, text } = pieces[at]!;
    if (part === "mark" && /[;:]/.test(text)) break;
    if (part !== "verb" && part !== "auxiliary") continue;
    if (words.speaks.test(text)) speaker ??= subjectOf(pieces, at);
    else subject = subjectOf(pieces, at);
  }
  // Norwick Motors said that it sold: the one that says it of itself
  if (/^(?:it|they)$/.test(subject?.pronoun ?? "") && speaker !== null && speaker.runs.length > 0)
    subject = speaker;
  if (subject === null || subject.runs.length === 0 || isPerson(pieces, subject)) return null;
  const parted = partPhrase(it.text, pieces, subject.runs, null);
  if (parted?.subject != null) return parted.subject;
  if (isQuantity(subject, it)) return null;
  const [head] = subject.runs;
  if (isName(pieces, head!) || (subject.runs.length === 1 && nameBehind(it.text, pieces, head!) > head!.from))
    return bareOf(subject.runs, it);
  return it.bearer === null && subject.runs.length === 1 && isBearer(it.text, pieces, head!)
    ? bareOf(subject.runs, it)
    : null;
}

/** The bearer of a sentence where it is a place: a country, a city, a province. */
export function landOf(bearer: string | null, pieces: readonly Piece[]): string | null {
  if (bearer === null) return null;
  const words = bearer.toLowerCase().split(" ");
  const head = pieces.find((it) => it.proper && it.text.replace(/['’]s?$/, "") === words.at(-1));
  const isLand =
    (head !== undefined &&
      ["Country", "City", "Region", "Place"].some((tag) => head.tags.has(tag)) &&
      !head.tags.has("Organization")) ||
    /^(?:u\.s\.|us|u\.k\.|uk|eu|hksar|province|county|city|district|prefecture|municipality|region|country|nation|island|town|village|mainland|territory)$/.test(
      words.at(-1)!,
    );
  return isLand ? bearer : null;
}

/** The area, the company: the one that the article names. */
const resolvedBearer = (said: string | null, { bearer }: NamingContext) =>
  said !== null &&
  bearer !== null &&
  /^(?:new\s)?(?:area|company|firm|group|bank|lender|carmaker|airline|district|zone|park|project)$/i.test(
    said,
  )
    ? bearer
    : said;

/** The words of a bearer, null for none. */
export function bareOf(runs: readonly Run[], { text, pieces }: NamingContext): string | null {
  const words = named(text, pieces, runs);
  return words === null ? null : bare(words);
}
