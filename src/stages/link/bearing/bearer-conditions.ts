/** What holds of a bearer that is offered. */

import type { Span } from "../../../model/span.ts";
import { keyOf } from "../naming/noun-runs.ts";
import { whose } from "../naming/subjects.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal } from "../skeleton.ts";
import { subjectField } from "./field.ts";
import type { Bearer } from "./model.ts";
import { offer, sinceLast } from "./question.ts";
import type { Question } from "./way.ts";

const { condition } = subjectField;

const TYPES: Readonly<Record<Bearer["type"], number>> = {
  collective: condition["is-collective"],
  self: condition["is-self"],
  group: condition["is-group"],
  place: condition["is-place"],
  company: condition["is-company"],
  government: condition["is-government"],
  media: condition["is-media"],
  institution: condition["is-institution"],
};

/** Offers somebody named as the bearer; 公司 as whom it may stand for. `rank` counts who is named nearer. */
export function offerBearers(question: Question, it: Bearer, which: number, rank: number): void {
  const { scene, article } = question;
  if (it.type !== "self") {
    offerBearer(question, it, which, rank);
    return;
  }
  const { anaphors } = scene.words;
  const name = whose(it, scene) ?? it.name;
  const { body } = article;
  if (!anaphors.has(name) || body === null) {
    const key = scene.bearers.find((one) => one.name === name)?.key ?? name;
    offerBearer(question, { ...it, name, key }, which, rank, it);
  }
  const stands = anaphors.has(scene.extraction.folded.slice(it.start, it.end));
  if (stands && body !== null && body.name !== name) offerBearer(question, body, which, rank, it);
}

/** Offers one bearer: `at` is where it, or what stands for it, is named. */
export function offerBearer(
  question: Question,
  it: Bearer,
  which: number,
  rank: number,
  at: Bearer = it,
): void {
  const { place, article, named, sheet } = question;
  sheet.hold(TYPES[at.type]);
  sheet.hold(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
  if (at.start >= place.sentence.start && at.end <= place.match.span.end) holdSurroundings(at, question);
  const count = article.counts.get(it.key) ?? 0;
  if (count <= 1) sheet.hold(condition["mentioned-once"]);
  else sheet.hold(count === 2 ? condition["mentioned-twice"] : condition["mentioned-often"]);
  if (it.key === article.body?.key || it.key === article.place?.key) sheet.hold(condition["most-mentioned"]);
  if (article.first.has(it.key)) sheet.hold(condition["named-first"]);
  if (article.titled.has(it.key)) sheet.hold(condition["in-title"]);
  if (named.subject === it.name) sheet.hold(condition["is-phrase"]);
  offer(question, which, it.name);
}

/** What stands around somebody who is named in the claim's sentence. */
function holdSurroundings(it: Bearer, { scene, place, sheet }: Question): void {
  const since = sinceLast(it, place);
  sheet.hold(since);
  sheet.holdAll(neighbours(it, place.sentence.start, scene));
  const opensClause = it.start <= place.clause.start;
  if (opensClause) sheet.hold(condition["opens-clause"]);
  if (opensClause && it.type === "collective") sheet.hold(condition["collective-opens"]);
  if (it.start <= place.sentence.start + 2) sheet.hold(condition["opens-sentence"]);
  const own = place.earlier.find((clause) => it.start >= clause.start && it.end <= clause.end);
  const opensOwn = opensClause || (own !== undefined && it.start <= own.start);
  if (since === condition["since-last-claim"] && opensOwn && place.drafts.length > 0)
    sheet.hold(condition["opens-since-last"]);
  // 日本，608.1亿美元；香港，507.7亿美元: nothing but the name.
  if (own !== undefined && it.start <= own.start && it.end >= own.end)
    sheet.hold(condition["alone-in-clause"]);
  if (it.end >= place.match.span.start) sheet.hold(condition["before-number"]);
  sheet.holdAll(actsOf(it, scene));
}

/** Whether somebody is said to speak, or to watch over others, wherever a claim asks. */
function actsOf(it: Bearer, { words, extraction, acts }: PageContext): readonly number[] {
  const known = acts.get(it);
  if (known !== undefined) return known;
  const { folded } = extraction;
  const out: number[] = [];
  const ends = /[，。；：！？”\n]/.exec(folded.slice(it.end, it.end + 16))?.index ?? 16;
  if (words.saying.test(folded.slice(it.end, it.end + ends))) out.push(condition.speaks);
  if (words.notTopicAfter.test(folded.slice(it.end, it.end + 12)) || words.watchers.test(it.name))
    out.push(condition.watches);
  acts.set(it, out);
  return out;
}

/** The parts of speech before and after a stretch of a sentence that begins at `from`. */
export function neighbours({ start, end }: Span, from: number, scene: PageContext): readonly number[] {
  const key = 2 * keyOf({ start, end }) + Number(start > from);
  const known = scene.beside.get(key);
  if (known !== undefined) return known;
  const out = readNeighbours(start, end, from, scene);
  scene.beside.set(key, out);
  return out;
}

function readNeighbours(
  start: number,
  end: number,
  from: number,
  { extraction, words, skeleton }: PageContext,
): number[] {
  const { folded } = extraction;
  const out: number[] = [];
  const next = folded[end] ?? "";
  const after = skeleton.partOf(skeleton.wordAt(Math.min(end, folded.length - 1)));
  if (next === words.possessive) out.push(condition["before-de"]);
  else if (words.joint.test(next) || next === "、") out.push(condition["before-joint"]);
  else if (after === "symbol") out.push(condition["before-comma"]);
  else if (isNominal(after) || after === "adjective") out.push(condition["before-noun"]);
  else if (after === "verb") out.push(condition["before-verb"]);
  else if (after === "adverb") out.push(condition["before-adverb"]);
  else if (after === "preposition") out.push(condition["before-preposition"]);
  const previous = start > from ? skeleton.partOf(skeleton.wordAt(start - 1)) : "symbol";
  const earlier = folded[start - 1] ?? "";
  if (earlier === words.possessive) out.push(condition["after-de"]);
  else if (words.joint.test(earlier) || earlier === "、") out.push(condition["after-joint"]);
  else if (previous === "preposition") out.push(condition["after-preposition"]);
  else if (previous === "verb") out.push(condition["after-verb"]);
  else if (previous === "number") out.push(condition["after-number"]);
  else if (previous === "symbol") out.push(condition["after-comma"]);
  return out;
}
