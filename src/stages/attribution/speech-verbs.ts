/** Verbs of speech with their subjects. */

import type { Span } from "../../model/span.ts";
import { inside } from "../../model/spans.ts";
import type { Bearers } from "./bearers.ts";
import { citedDocument, type Document } from "./documents.ts";
import type { Mentions } from "./mentions.ts";
import type { Cue } from "./model.ts";
import type { SpeechWords } from "./words.ts";

/** Signs that a subject does not reach across. */
const CLAUSE = /[，。；：！？”“\n]/;

/**
 * The reporting verbs of a sentence with their subjects: the last person of the verb's clause, a pronoun, an
 * organisation, data or a document, an unnamed source. A verb without any of these belongs to the cue before it.
 */
export function findCues(
  text: string,
  sentence: Span,
  mentions: Mentions,
  documents: readonly Document[],
  lastPerson: number | null,
  bearers: Bearers,
  words: SpeechWords,
): Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.start; at < sentence.end; at++) {
    const length = words.verbTrie.lengthAt(text, at);
    if (length === 0) continue;
    const end = at + length;
    const kind = words.verbs.get(text.slice(at, end))?.kind;
    if ((kind === "noun" || kind === "told") && !STATES.test(text.slice(end, end + 1))) continue;
    if (kind === "told" && !words.mannerBefore.test(text.slice(Math.max(sentence.start, at - MANNER), at)))
      continue;
    if (isPartOfOther(text, at, end, words.not)) continue;
    // A statement follows after a comma, a colon or a quotation mark, or at once; the verb may take 记者 first.
    if (words.noStatement.test(text.slice(end, end + 1)) && end < sentence.end) continue;
    const clause = clauseStart(text, sentence.start, at, words);
    const subjectEnd = clause + text.slice(clause, at).replace(words.toldTo, "").length;
    const cue =
      subjectOf(text, clause, subjectEnd, end, mentions, documents, cues, lastPerson, bearers, words) ??
      carriedSubject(text, sentence, clause, at, end, mentions, cues, kind, words);
    if (cue === undefined) continue;
    if (
      kind === "loose" &&
      !STATES.test(text.slice(end, end + 1)) &&
      !isAdjacent(text, at, cue, mentions, words)
    )
      continue;
    if (kind === "next" && !isNext(text, at, cue, mentions, words)) continue;
    cues.push({ ...cue, data: cue.data || kind === "show" });
    at = end - 1;
  }
  return cues;
}

/**
 * The report of an organisation that is cited without a title: 蓝穹科技年报, 江澜银行2023年年度报告. What says that it came
 * out (近日发布的) and a definition in brackets are no part of its name.
 */
function reportOf(text: string, owner: Span, verb: number, words: SpeechWords): string | null {
  const between = text.slice(owner.end, verb).replace(/^[”"]?）/, "");
  const title = words.report.exec(between)?.groups?.title;
  return title === undefined ? null : text.slice(owner.start, owner.end) + title;
}

/** 小说, 名称: the verb's characters inside another word. */
function isPartOfOther(text: string, start: number, end: number, not: RegExp): boolean {
  for (let from = Math.max(0, start - 3); from <= start; from++) {
    not.lastIndex = from;
    const match = not.exec(text);
    if (match !== null && from + match[0].length >= end) return true;
  }
  return false;
}

const STATES = /[，：“]/;
/** Characters before a verb that tell the manner. */
const MANNER = 12;

/** The subject stands right before the verb: 郭婷婷介绍, 世界银行预计 */
function isAdjacent(
  text: string,
  verb: number,
  cue: Subject,
  mentions: Mentions,
  { pronoun }: SpeechWords,
): boolean {
  if (cue.data || pronoun.test(text[verb - 1] ?? "")) return true;
  const list: readonly Span[] = cue.speaker === null ? mentions.organisations : mentions.people;
  return inside(list, { start: cue.start, end: verb }).some((it) => verb - it.end <= 6);
}

/** Subjects that are nothing but the word right before the verb, or that an earlier clause has. */
const SAID_BY_WORD: ReadonlySet<string> = new Set([
  "attribution/surname-says",
  "attribution/pronoun-says",
  "attribution/same-subject",
  "attribution/carried-on",
]);

/** 罗世荣指, 他又指: who speaks stands right before the verb, or with nothing but an adverb between. */
function isNext(text: string, verb: number, cue: Subject, mentions: Mentions, words: SpeechWords): boolean {
  if (SAID_BY_WORD.has(cue.rule)) return true;
  if (cue.rule !== "attribution/person-says" && cue.rule !== "attribution/organisation-says") return false;
  const list: readonly Span[] = cue.speaker === null ? mentions.organisations : mentions.people;
  const last = inside(list, { start: cue.start, end: verb }).at(-1);
  return last !== undefined && words.sameSubject.test(text.slice(last.end, verb));
}

/** Where the clause before a verb begins; brackets in it are passed over, but what names the reporter opens the text. */
function clauseStart(text: string, from: number, at: number, words: SpeechWords): number {
  for (let k = at - 1; k >= from; k--) {
    const open = text[k] === "）" ? text.lastIndexOf("（", k) : -1;
    if (open >= from && words.credit.test(text.slice(open, k + 1))) return k + 1;
    if (open >= from) k = open;
    else if (CLAUSE.test(text[k]!)) return k + 1;
  }
  return from;
}

type Subject = Omit<Cue, "data"> & { data: boolean };

function subjectOf(
  text: string,
  clause: number,
  verb: number,
  end: number,
  mentions: Mentions,
  documents: readonly Document[],
  earlier: readonly Cue[],
  lastPerson: number | null,
  bearers: Bearers,
  words: SpeechWords,
): Subject | undefined {
  const subject = { start: clause, end: verb };
  const person = inside(mentions.people, subject).at(-1);
  const said = text.slice(clause, verb);
  const pronoun = words.speakingPronoun.exec(said);
  const surname = words.bySurname.exec(said)?.groups?.surname;
  const called = person !== undefined || surname === undefined ? null : bearers.whoIsCalled(surname, clause);
  const base = { start: clause, end, speaker: null, source: null, data: false };
  if (person !== undefined) {
    const short = text.slice(person.start, person.end);
    const full = short.length === 2 ? bearers.whoIsCalled(short, clause) : null;
    return { ...base, speaker: full ?? person.index, rule: "attribution/person-says" };
  }
  if (called !== null) return { ...base, speaker: called, rule: "attribution/surname-says" };
  if (pronoun !== null && lastPerson !== null)
    return { ...base, speaker: lastPerson, rule: "attribution/pronoun-says" };
  const that = words.pointingSign.test(said) ? words.thatPerson.exec(said)?.groups : undefined;
  const bearer = that === undefined ? null : bearers.whoIs(that.role!, that.sign!, clause);
  if (bearer !== null) return { ...base, speaker: bearer, rule: "attribution/role-says" };
  const document = citedDocument(clause, verb, documents);
  if (document !== null) return { ...base, source: document, data: true, rule: "attribution/document-shows" };
  const organisation = inside(mentions.organisations, subject).at(-1);
  const report = organisation === undefined ? null : reportOf(text, organisation, verb, words);
  if (report !== null) return { ...base, source: report, data: true, rule: "attribution/report-shows" };
  const noun = words.dataNoun.test(said);
  if (organisation !== undefined) {
    return {
      ...base,
      source: organisation.name,
      data: noun,
      rule: noun ? "attribution/data-show" : "attribution/organisation-says",
    };
  }
  const office = words.office.exec(said)?.groups?.name;
  if (office !== undefined) return { ...base, source: office, data: noun, rule: "attribution/office-says" };
  const unnamed = words.unnamed.exec(said)?.[0];
  if (unnamed !== undefined) {
    const cited = words.unnamedSources.get(unnamed)?.cited === "yes";
    return { ...base, source: cited ? unnamed : null, rule: "attribution/unnamed-says" };
  }
  if (noun) return { ...base, data: true, rule: "attribution/data-show" };
  const before = earlier.at(-1);
  const joined = words.sameSubject.test(said);
  if (before !== undefined && joined)
    return { ...base, speaker: before.speaker, source: before.source, rule: "attribution/same-subject" };
  return undefined;
}

/** 岳清和放下账本，笑着说: the person of the clause before, where only a manner stands before the verb. */
function carriedSubject(
  text: string,
  sentence: Span,
  clause: number,
  verb: number,
  end: number,
  { people, organisations }: Mentions,
  earlier: readonly Cue[],
  kind: string | undefined,
  { mannerAlone }: SpeechWords,
): Subject | undefined {
  if (kind === "show" || kind === "loose" || text[clause - 1] !== "，" || earlier.length > 0)
    return undefined;
  if (verb - clause > 2 * MANNER || !mannerAlone.test(text.slice(clause, verb))) return undefined;
  const before = (it: Span) => it.start >= sentence.start && it.end < clause;
  const person = people.findLast(before);
  if (person === undefined || organisations.some((it) => before(it) && it.start > person.end))
    return undefined;
  return {
    start: clause,
    end,
    speaker: person.index,
    source: null,
    data: false,
    rule: "attribution/carried-on",
  };
}
