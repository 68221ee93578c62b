import { whose } from "../naming/subjects.ts";
import { isNominal } from "../skeleton.ts";
import type { Bearer } from "./bearers.ts";
import { subjectField } from "./field.ts";
import { type Option, offer, type Question, sinceLast } from "./question.ts";

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
export function offerBearers(question: Question, it: Bearer, which: number, rank: number): Option[] {
  const { scene, article } = question;
  if (it.type !== "self") return [offerBearer(question, it, which, rank, it)];
  const stands = scene.words.anaphors.has(scene.extraction.folded.slice(it.start, it.end));
  const name = whose(it, scene) ?? it.name;
  const said = { ...it, name, key: scene.bearers.find((one) => one.name === name)?.key ?? name };
  const isBare = scene.words.anaphors.has(name);
  const out = isBare && article.body !== null ? [] : [offerBearer(question, said, which, rank, it)];
  if (stands && article.body !== null && article.body.name !== name)
    out.push(offerBearer(question, article.body, which, rank, it));
  return out;
}

/** Offers one bearer: `at` is where it, or what stands for it, is named. */
export function offerBearer(
  question: Question,
  it: Bearer,
  which: number,
  rank: number,
  at: Bearer = it,
): Option {
  const { place, article, named } = question;
  const conditions: number[] = [TYPES[at.type]];
  conditions.push(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
  if (at.start >= place.sentence.start && at.end <= place.match.span.end)
    conditions.push(...surroundings(at, question));
  const count = article.counts.get(it.key) ?? 0;
  if (count <= 1) conditions.push(condition["mentioned-once"]);
  else conditions.push(count === 2 ? condition["mentioned-twice"] : condition["mentioned-often"]);
  if (it.key === article.body?.key || it.key === article.place?.key)
    conditions.push(condition["most-mentioned"]);
  if (article.first.has(it.key)) conditions.push(condition["named-first"]);
  if (article.titled.has(it.key)) conditions.push(condition["in-title"]);
  if (named.subject === it.name) conditions.push(condition["is-phrase"]);
  return offer(question, which, it.name, conditions);
}

/** What stands around somebody who is named in the claim's sentence. */
function surroundings(it: Bearer, { scene, place }: Question): number[] {
  const { skeleton, words, extraction } = scene;
  const { folded } = extraction;
  const out = [sinceLast(it, place), ...neighbours(it, place.sentence.start, question())];
  const isSince = out[0] === condition["since-last-claim"];
  const opensClause = it.start <= place.clause.start;
  if (opensClause) out.push(condition["opens-clause"]);
  if (opensClause && it.type === "collective") out.push(condition["collective-opens"]);
  if (it.start <= place.sentence.start + 2) out.push(condition["opens-sentence"]);
  const own = place.earlier.find((clause) => it.start >= clause.start && it.end <= clause.end);
  const opensOwn = opensClause || (own !== undefined && it.start <= own.start);
  if (isSince && opensOwn && place.drafts.length > 0) out.push(condition["opens-since-last"]);
  // 日本，608.1亿美元；香港，507.7亿美元: nothing but the name.
  if (own !== undefined && it.start <= own.start && it.end >= own.end) out.push(condition["alone-in-clause"]);
  if (it.end >= place.match.span.start) out.push(condition["before-number"]);
  const ends = /[，。；：！？”\n]/.exec(folded.slice(it.end, it.end + 16))?.index ?? 16;
  if (words.saying.test(folded.slice(it.end, it.end + ends))) out.push(condition.speaks);
  if (words.notTopicAfter.test(folded.slice(it.end, it.end + 12)) || words.watchers.test(it.name))
    out.push(condition.watches);
  return out;

  function question() {
    return { folded, words, skeleton };
  }
}

/** The parts of speech before and after a stretch of a sentence. */
export function neighbours(
  { start, end }: { readonly start: number; readonly end: number },
  from: number,
  { folded, words, skeleton }: Pick<Question["scene"], "words" | "skeleton"> & { readonly folded: string },
): number[] {
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
