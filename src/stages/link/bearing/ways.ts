/** The ways to find a subject. */

import type { Span } from "../../../model/span.ts";
import { firstFrom, inside } from "../../../model/spans.ts";
import { namesFigure } from "../naming/figure-nouns.ts";
import { keyOf } from "../naming/noun-runs.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal } from "../skeleton.ts";
import { neighbours, offerBearer, offerBearers } from "./bearer-conditions.ts";
import { clauseSubject } from "./clause-subject.ts";
import { subjectField } from "./field.ts";
import type { Bearer, NounFacts } from "./model.ts";
import { runsIn, subjectOfArticle, visitClausesBefore } from "./nouns.ts";
import { offer, sinceLast } from "./question.ts";
import type { Question, WayToBear } from "./way.ts";

const { way, condition } = subjectField;

/** What the phrase of the indicator begins with. */
const phrase: WayToBear = (question) => {
  const { named, article, scene, place, sheet } = question;
  if (named.subject === null) return;
  const { clause, match } = place;
  const at = scene.extraction.text.slice(clause.start, match.span.start).lastIndexOf(named.subject);
  sheet.hold(condition[at < 0 ? "above-clause" : "in-clause"]);
  const start = clause.start + at;
  if (at >= 0) sheet.holdAll(neighbours({ start, end: start + named.subject.length }, clause.start, scene));
  const name = scene.words.anaphors.has(named.subject)
    ? (article.body?.name ?? named.subject)
    : named.subject;
  offer(question, named.inherited ? way["with-indicator"] : way.phrase, name);
};

/** The industry or group that opens the indicator; the rest is what is measured. */
const industry: WayToBear = (question) => {
  const { named, scene, sheet } = question;
  const parted = named.indicator === null ? null : scene.words.industryIn(named.indicator);
  if (parted === null) return;
  sheet.hold(condition["is-industry"]);
  offer(question, way.industry, parted.subject, { value: parted });
};

/** Who is named in the clause and in the sentence. */
const said: WayToBear = (question) => {
  offerNamed(question, question.inClause, way["clause-place"], way["clause-body"]);
  offerNamed(question, question.inSentence, way["sentence-place"], way["sentence-body"]);
};

/** Offers the nearest of those who are named, areas by one way and bodies by another. */
function offerNamed(question: Question, named: readonly Bearer[], area: number, body: number): void {
  let rank = 0;
  const offered: string[] = [];
  for (let k = 0; k < named.length && rank < MOST; k++) {
    const it = named[k]!;
    if (offered.includes(it.name)) continue;
    offered.push(it.name);
    if (isArea(it)) offerBearers(question, it, area, rank++);
    else if (!housesObserver(it, question.scene)) offerBearers(question, it, body, rank++);
  }
}

const MOST = 3;

const isArea = ({ type }: Bearer) => type === "place" || type === "collective" || type === "group";

/** 某证券｜分析师｜某某认为: the house of who watches others from outside bears nothing of what is said. */
function housesObserver({ end }: Span, { people, extraction, words }: PageContext): boolean {
  const person = people[firstFrom(people, end)];
  if (person === undefined || person.start - end > LONGEST_ROLE) return false;
  return words.observers.test(extraction.folded.slice(end, person.start));
}

const LONGEST_ROLE = 12;

/** 文旅产业｜贡献了全县四成以上的税收: who contributes bears the share, not the place of the whole. */
function offerContributor(question: Question, opening: Span | null): boolean {
  const { place, scene } = question;
  const { folded, text } = scene.extraction;
  if (opening === null || place.match.rule.kind !== "share") return false;
  const who = scene.words.contributes.exec(folded.slice(opening.start, place.match.span.start))?.[1];
  if (who === undefined) return false;
  const name = text.slice(opening.start, opening.start + who.length);
  offer(question, way["clause-nouns"], name, { settled: true });
  return true;
}

/** 符合条件的海外人才｜可获得…: of what the clause, those before it and those of the sentences before say something. */
const subjects: WayToBear = (question) => {
  const { place, scene, sheet } = question;
  const { clause, match, earlier, sentence } = place;
  const own = clauseSubject({ start: clause.start, end: Math.max(clause.start, match.span.start) }, scene);
  // 《甲》《乙》｜等62部大片: examples of what is counted bear none of it.
  const isExample =
    own !== null && scene.words.examples.test(scene.extraction.folded.slice(own.end, match.span.start));
  if (!offerContributor(question, own) && own !== null && !isExample)
    offerSubject(question, way["clause-nouns"], own);
  let back = 0;
  let found = 0;
  const offerEarlier = (span: Span, which: number) => {
    back++;
    const subject = found < SUBJECTS ? clauseSubject(span, scene) : null;
    if (subject === null) return;
    const distance = condition[back === 1 ? "one-clause-back" : "more-clauses-back"];
    const isNearest = found === 0;
    const isOffered = offerSubject(question, which, subject, {
      holdMore: () => {
        sheet.hold(distance);
        if (isNearest) sheet.hold(condition["nearest-subject"]);
      },
      // 产量｜上升: what is measured is nobody whose figures others could be.
      accepts: (name) => !scene.words.figureEnding.test(name),
    });
    if (isOffered) found++;
  };
  for (let k = earlier.length - 1; k >= 0; k--) offerEarlier(earlier[k]!, way["earlier-nouns"]);
  visitClausesBefore(sentence.start, scene, (it) => {
    offerEarlier(it, way["paragraph-nouns"]);
    return found < SUBJECTS;
  });
};

/** So many subjects of clauses before are offered. */
const SUBJECTS = 4;

/** An attribute of so many letters is long. */
const LONG_ATTRIBUTE = 6;

/** What else holds of nouns that are offered, and which names are taken at all. */
interface Offering {
  readonly holdMore?: () => void;
  readonly accepts?: (name: string) => boolean;
}

/**
 * Offers the nouns of a subject: without the indicator that they end with, or what 的 makes the bearer of their last noun.
 * Whether any was offered.
 */
function offerSubject(question: Question, which: number, span: Span, offering: Offering = {}): boolean {
  const { scene, named, sheet } = question;
  const { text } = scene.extraction;
  const { possessive } = scene.words;
  const said = text.slice(span.start, span.end);
  const { indicator } = named;
  const offerPart = (start: number, end: number, why: number): boolean => {
    if (end - start < SHORTEST) return false;
    sheet.hold(why);
    return offerNouns(question, which, { start: span.start + start, end: span.start + end }, offering);
  };
  if (indicator !== null && said.length > indicator.length && said.endsWith(indicator)) {
    const length = said.length - indicator.length;
    const end = said[length - 1] === possessive ? length - 1 : length;
    return offerPart(0, end, condition["without-indicator"]);
  }
  const de = said.lastIndexOf(possessive);
  const { skeleton } = scene;
  const isBorne = de >= SHORTEST && isNominal(skeleton.partOf(skeleton.wordAt(span.start + de - 1)));
  if (isBorne && namesFigure(said.slice(de + 1), scene)) return offerPart(0, de, condition["bears-by-de"]);
  const isWhole = offerNouns(question, which, span, offering);
  // 随船下行的｜样品: said of the thing itself, which has a name without it.
  const isBare = de >= LONG_ATTRIBUTE && offerPart(de + 1, said.length, condition["without-attribute"]);
  return isWhole || isBare;
}

/** Of what the first sentence of the article says something. */
const opening: WayToBear = (question) => {
  const { place, scene, article } = question;
  const lead = subjectOfArticle(article.start, scene);
  if (lead !== null && lead.start < place.sentence.start) offerSubject(question, way["article-nouns"], lead);
};

function holdAround(span: Span, { place, scene, sheet }: Question): void {
  sheet.hold(sinceLast(span, place));
  sheet.holdAll(neighbours(span, place.sentence.start, scene));
}

/** Offers nouns of the text; what was said to hold is forgotten where they are no name. Whether they were offered. */
function offerNouns(
  question: Question,
  which: number,
  span: Span,
  { holdMore, accepts }: Offering = {},
): boolean {
  const { scene, named, place, sheet } = question;
  const facts = nounFacts(span, scene);
  if (
    facts === null ||
    isSpeaker(span, scene) ||
    !isName(facts.text, question) ||
    accepts?.(facts.text) === false
  ) {
    sheet.drop();
    return false;
  }
  holdMore?.();
  holdAround(span, question);
  sheet.holdAll(facts.conditions);
  const { text } = facts;
  const { indicator } = named;
  if (indicator?.includes(text) === true && text !== indicator) sheet.hold(condition["inside-indicator"]);
  else if (indicator !== null && text.endsWith(indicator)) sheet.hold(condition["ends-in-indicator"]);
  // 新能源汽车｜增长78.8%: right before the number, so whose it is where the indicator was said before.
  const isDirect = span.end >= place.from && nothingBetween(span.end, place.match.span.start, scene);
  if (isDirect) sheet.hold(condition[named.inherited ? "direct-of-inherited" : "direct-of-own"]);
  offer(question, which, text);
  return true;
}

/**
 * Whether nouns can be whose a figure is: not what is measured, nor the first part of one compound that names it; 公司 is for
 * the ways that know whom it stands for.
 */
function isName(text: string, { named, scene, place }: Question): boolean {
  if (scene.isOfSpeaker(text, place.match.span)) return false;
  if (scene.words.anaphors.has(text) || scene.words.noBearer.test(text) || TITLES.test(text)) return false;
  const { indicator, subject } = named;
  // 甲行、乙行｜分别为…: of a list of bearers each has a figure of its own.
  if (subject !== null && text !== subject && text.includes("、") && text.includes(subject)) return false;
  if (named.inherited || indicator?.startsWith(text) !== true) return true;
  return indicator[text.length] === scene.words.possessive;
}

/** Several titles: of a list each has figures of its own. */
const TITLES = /》[《、]/;

/** 某证券分析师某某｜认为: nouns that end with a person who speaks name the speaker, whose figures these are not. */
function isSpeaker({ start, end }: Span, { people, extraction, words }: PageContext): boolean {
  const named = inside(people, { start, end }).at(-1);
  return (
    named !== undefined &&
    named.end === end &&
    named.start > start &&
    words.saying.test(extraction.folded.slice(end, end + LONGEST_SAYING))
  );
}

const LONGEST_SAYING = 8;

/** Nouns of the text, and what holds of them whatever claim asks; null for what is too short to be a name. */
function nounFacts(span: Span, { nouns, words, extraction, readWords }: PageContext): NounFacts | null {
  const key = keyOf(span);
  const known = nouns.get(key);
  if (known !== undefined) return known;
  // 农户｜户均: by what is divided, not whose.
  const text = withoutNumber(extraction.text.slice(span.start, span.end))
    .replace(ITEM, "")
    .replace(words.averagedTail, "");
  const made = text.length < SHORTEST ? null : { text, conditions: conditionsOf(text) };
  nouns.set(key, made);
  return made;

  function conditionsOf(name: string): number[] {
    const head = readWords(name).at(-1)?.text ?? "";
    const entry = words.nounUnits.get(head);
    const out: number[] = [];
    if (words.industry.test(head)) out.push(condition["ends-in-bearer"]);
    else if (entry === undefined) out.push(condition["ends-in-unknown"]);
    else {
      const level = entry.money + entry.percent + entry.measure;
      out.push(level > entry.count ? condition["ends-in-measure"] : condition["ends-in-counted"]);
    }
    out.push(name.length <= 4 ? condition["short-name"] : condition["long-name"]);
    const ends = /[，。；：！？”\n]/.exec(extraction.folded.slice(span.end, span.end + 16))?.index ?? 16;
    if (words.saying.test(extraction.folded.slice(span.end, span.end + ends))) out.push(condition.speaks);
    return out;
  }
}

const SHORTEST = 2;
/** 3、甲银行: the number of an item belongs to no name. */
const ITEM = /^\d{1,2}[.．、]\s?/;

/** 进出口总值 of 进出口总值14: nouns run up to a number that they are cut in. */
function withoutNumber(text: string): string {
  let end = text.length;
  while (end > 0 && /[\d.,、]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Whether only adverbs, verbs and particles stand between. */
function nothingBetween(from: number, to: number, scene: PageContext): boolean {
  return from <= to && to - from <= 12 && runsIn({ start: from, end: to }, scene).length === 0;
}

/** The last person named before the number; who only says it is not whose it is. */
const person: WayToBear = (question) => {
  const { place, scene, sheet } = question;
  const named = inside(scene.people, { start: place.sentence.start, end: place.match.span.start }).at(-1);
  if (named === undefined) return;
  const name = scene.extraction.text.slice(named.start, named.end);
  if (scene.isOfSpeaker(name, place.match.span)) return;
  holdAround(named, question);
  const rest = scene.extraction.folded.slice(named.end, Math.min(named.end + 16, place.match.span.start));
  if (scene.words.saying.test(rest)) sheet.hold(condition.speaks);
  offer(question, way.person, name);
};

/** Whose the figures before were. */
const before: WayToBear = (question) => {
  const { drafts, memory, topic, match } = question.place;
  const last = drafts.at(-1);
  if (last?.named.subject != null && !question.scene.isOfSpeaker(last.named.subject, match.span))
    offer(question, way["last-claim"], last.named.subject);
  if (memory?.named.subject != null) offer(question, way["paragraph-claim"], memory.named.subject);
  if (topic !== null) offer(question, way.topic, topic);
};

/** Whom the article is about. */
const main: WayToBear = (question) => {
  const { article, scene } = question;
  if (article.body !== null && !housesObserver(article.body, scene))
    offerBearer(question, article.body, way["article-body"], 0);
  if (article.place !== null) offerBearer(question, article.place, way["article-place"], 0);
  if (article.own !== null) offer(question, way["article-self"], article.own.name);
};

/** Nobody. */
const none: WayToBear = (question) => {
  offer(question, way.none, null);
};

/** The ways to find whose a figure is, nearest first: of equals the first counts. */
export const WAYS: readonly WayToBear[] = [
  phrase,
  industry,
  said,
  subjects,
  person,
  before,
  opening,
  main,
  none,
];
