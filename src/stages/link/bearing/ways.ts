import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import { keyOf, openingNouns } from "../naming/noun-runs.ts";
import type { Scene } from "../scene.ts";
import { neighbours, offerBearer } from "./bearer-conditions.ts";
import type { Bearer } from "./bearers.ts";
import { subjectField } from "./field.ts";
import { type NounFacts, openingOfArticle, openingsBefore, runsIn } from "./nouns.ts";
import { offer, type Question, sinceLast, type WayToBear } from "./question.ts";

const { way, condition } = subjectField;

/** What the phrase of the indicator begins with. */
const phrase: WayToBear = (question) => {
  const { named, article, scene } = question;
  if (named.subject === null) return;
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
  const { inClause, inSentence, scene } = question;
  let rank = 0;
  for (let k = 0; k < inClause.length && rank < MOST; k++) {
    const it = inClause[k]!;
    if (isArea(it)) offerBearer(question, it, way["clause-place"], rank++);
    else if (!housesObserver(it, scene)) offerBearer(question, it, way["clause-body"], rank++);
  }
  rank = 0;
  for (let k = 0; k < inSentence.length && rank < MOST; k++) {
    const it = inSentence[k]!;
    if (isArea(it)) offerBearer(question, it, way["sentence-place"], rank++);
    else if (!housesObserver(it, scene)) offerBearer(question, it, way["sentence-body"], rank++);
  }
};

const MOST = 3;

const isArea = ({ type }: Bearer) => type === "place" || type === "collective" || type === "group";

/** 某证券｜分析师｜某某认为: the house of who watches others from outside bears nothing of what is said. */
function housesObserver({ end }: Span, { people, extraction, words }: Scene): boolean {
  const person = people.find((it) => it.start >= end);
  if (person === undefined || person.start - end > LONGEST_ROLE) return false;
  return words.observers.test(extraction.folded.slice(end, person.start));
}

const LONGEST_ROLE = 12;

/** What the clause opens with, and what the clauses before it do. */
const openings: WayToBear = (question) => {
  const { place, scene, sheet } = question;
  const { clause, match, earlier } = place;
  const here = openingNouns({ start: clause.start, end: Math.max(clause.start, match.span.start) }, scene);
  if (!offerContributor(question, here) && here !== null) offerNouns(question, way["clause-nouns"], here);
  for (let back = 1; back <= CLAUSES && back <= earlier.length; back++) {
    const opening = openingNouns(earlier[earlier.length - back]!, scene);
    if (opening === null) continue;
    sheet.hold(condition[back === 1 ? "one-clause-back" : "more-clauses-back"]);
    offerNouns(question, way["earlier-nouns"], opening);
  }
};

const CLAUSES = 4;

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

/** 专项行动中｜五省市工商机关｜共查获…: nouns inside the clause or the one before it that a verb or 的 follows. */
const inner: WayToBear = (question) => {
  const { clause, match, earlier } = question.place;
  offerRuns(question, clause.start, Math.max(clause.start, match.span.start), way["clause-run"]);
  const before = earlier.at(-1);
  if (before !== undefined) offerRuns(question, before.start, before.end, way["earlier-run"]);
};

function offerRuns(question: Question, start: number, end: number, which: number): void {
  const runs = runsIn({ start, end }, question.scene);
  for (let k = Math.max(0, runs.length - RUNS); k < runs.length; k++) offerNouns(question, which, runs[k]!);
}

const RUNS = 4;

/** What the sentences before open with, and the article. */
const above: WayToBear = (question) => {
  const { place, scene, article, sheet } = question;
  const spans = openingsBefore(place.sentence.start, SENTENCES, scene);
  for (let k = 0; k < spans.length; k++) {
    sheet.hold(condition[k === 0 ? "one-clause-back" : "more-clauses-back"]);
    offerNouns(question, way["paragraph-nouns"], spans[k]!);
  }
  const lead = openingOfArticle(article.start, scene);
  if (lead !== null && lead.start < place.sentence.start) offerNouns(question, way["article-nouns"], lead);
};

const SENTENCES = 3;

function holdAround(span: Span, { place, scene, sheet }: Question): void {
  sheet.hold(sinceLast(span, place));
  sheet.holdAll(neighbours(span, place.sentence.start, scene));
}

/** Offers nouns of the text; what was said to hold is forgotten where they are too short to be a name. */
function offerNouns(question: Question, which: number, span: Span): void {
  const { scene, named, place, sheet } = question;
  const facts = nounFacts(span, scene);
  if (facts === null || isSpeaker(span, scene)) {
    sheet.drop();
    return;
  }
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
}

/** 某证券分析师某某｜认为: nouns that end with a person who speaks name the speaker, whose figures these are not. */
function isSpeaker({ start, end }: Span, { people, extraction, words }: Scene): boolean {
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
function nounFacts(span: Span, { nouns, words, extraction, readWords }: Scene): NounFacts | null {
  const key = keyOf(span);
  const known = nouns.get(key);
  if (known !== undefined) return known;
  const text = withoutNumber(extraction.text.slice(span.start, span.end));
  const isNone = text.length < SHORTEST || words.averagedOnly.test(text);
  const made = isNone ? null : { text, conditions: conditionsOf(text) };
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

/** 进出口总值 of 进出口总值14: nouns run up to a number that they are cut in. */
function withoutNumber(text: string): string {
  let end = text.length;
  while (end > 0 && /[\d.,]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Whether only adverbs, verbs and particles stand between. */
function nothingBetween(from: number, to: number, scene: Scene): boolean {
  return from <= to && to - from <= 12 && runsIn({ start: from, end: to }, scene).length === 0;
}

/** The last person named before the number. */
const person: WayToBear = (question) => {
  const { place, scene, sheet } = question;
  const named = inside(scene.people, { start: place.sentence.start, end: place.match.span.start }).at(-1);
  if (named === undefined) return;
  holdAround(named, question);
  const rest = scene.extraction.folded.slice(named.end, Math.min(named.end + 16, place.match.span.start));
  if (scene.words.saying.test(rest)) sheet.hold(condition.speaks);
  offer(question, way.person, scene.extraction.text.slice(named.start, named.end));
};

/** Whose the figures before were. */
const before: WayToBear = (question) => {
  const { drafts, memory, topic } = question.place;
  const last = drafts.at(-1);
  if (last?.named.subject != null) offer(question, way["last-claim"], last.named.subject);
  if (memory?.named.subject != null) offer(question, way["paragraph-claim"], memory.named.subject);
  if (topic !== null) offer(question, way.topic, topic);
};

/** Whom the article is about. */
const main: WayToBear = (question) => {
  const { article } = question;
  if (article.body !== null) offerBearer(question, article.body, way["article-body"], 0);
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
  openings,
  inner,
  person,
  before,
  above,
  main,
  none,
];
