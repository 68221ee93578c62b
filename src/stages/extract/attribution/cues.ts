import type { Span } from "../../../model/span.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { FormTrie } from "../names/form-trie.ts";
import type { Names } from "../names/model.ts";
import { citedDocument, type Document } from "./documents.ts";
import type { Cue } from "./model.ts";

/** Every mention of a person or an organisation, by place. */
export interface Mentions {
  readonly people: readonly { start: number; end: number; index: number }[];
  readonly organisations: readonly { start: number; end: number; name: string }[];
}

export function listMentions(names: Names): Mentions {
  const byStart = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
  const people = names.people.flatMap((person, index) =>
    person.mentions.map(({ start, end }) => ({ start, end, index })),
  );
  const organisations = names.organisations.flatMap(({ name, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, name })),
  );
  return { people: people.sort(byStart), organisations: organisations.sort(byStart) };
}

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
  rulebook: Rulebook,
): Cue[] {
  const verbs = verbTrie(rulebook);
  const not = rulebook.compile("{{speech-not}}", "y");
  const cues: Cue[] = [];
  for (let at = sentence.start; at < sentence.end; at++) {
    const length = verbs.lengthAt(text, at);
    if (length === 0) continue;
    const end = at + length;
    const kind = rulebook.lexicon("speech-verbs").get(text.slice(at, end))?.kind;
    if (kind === "noun" && !STATES.test(text.slice(end, end + 1))) continue;
    if (isPartOfOther(text, at, end, not) || (!isFollowedByStatement(text, end) && end < sentence.end))
      continue;
    const clause = clauseStart(text, sentence.start, at);
    const subjectEnd = clause + withoutReporter(text.slice(clause, at), rulebook).length;
    const cue = subjectOf(text, clause, subjectEnd, end, mentions, documents, cues, lastPerson, rulebook);
    if (cue === undefined) continue;
    if (kind === "loose" && !STATES.test(text.slice(end, end + 1)) && !isAdjacent(text, at, cue, mentions))
      continue;
    cues.push({ ...cue, data: cue.data || kind === "show" });
    at = end - 1;
  }
  return cues;
}

const tries = new WeakMap<Rulebook, FormTrie>();

function verbTrie(rulebook: Rulebook): FormTrie {
  const found = tries.get(rulebook);
  if (found !== undefined) return found;
  const trie = new FormTrie(
    [...rulebook.lexicon("speech-verbs").entries.keys()].map((form) => [form, 1] as const),
  );
  tries.set(rulebook, trie);
  return trie;
}

/**
 * The report of an organisation that is cited without a title: 蓝穹科技年报, 江澜银行2023年年度报告. What says that it came
 * out (近日发布的) and a definition in brackets are no part of its name.
 */
function reportOf(text: string, owner: Span, verb: number, rulebook: Rulebook): string | null {
  const between = text.slice(owner.end, verb).replace(/^[”"]?）/, "");
  const pattern = rulebook.compile(
    "^(?:.*?(?:的|{{speech-issues}}))?(?<title>[^的，]{0,12}?(?:{{speech-reports}}))$",
    "",
  );
  const title = pattern.exec(between)?.groups?.title;
  return title === undefined ? null : text.slice(owner.start, owner.end) + title;
}

/** What stands before 对《证券日报》记者, 向本报记者: whom somebody tells is not who tells. */
function withoutReporter(words: string, rulebook: Rulebook): string {
  return words.replace(
    rulebook.compile(
      "(?:对|向|在接受)[^，]{0,16}?(?:记者|媒体)(?:采访时|专访时|采访|专访)?(?:{{speech-adverbs}})*$",
      "",
    ),
    "",
  );
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

/** A statement follows after a comma, a colon or a quotation mark, or at once; the verb may take 记者 first. */
function isFollowedByStatement(text: string, end: number): boolean {
  return !/^[了过着的]/.test(text.slice(end, end + 1));
}

const STATES = /[，：“]/;

/** The subject stands right before the verb: 郭婷婷介绍, 世界银行预计 */
function isAdjacent(text: string, verb: number, cue: Subject, mentions: Mentions): boolean {
  if (cue.data || text[verb - 1] === PRONOUN_HE || text[verb - 1] === PRONOUN_SHE) return true;
  const list = cue.speaker === null ? mentions.organisations : mentions.people;
  return list.some((it) => it.end <= verb && verb - it.end <= 6 && it.start >= cue.start);
}

const PRONOUN_HE = "他";
const PRONOUN_SHE = "她";

function clauseStart(text: string, from: number, at: number): number {
  for (let k = at - 1; k >= from; k--) {
    const open = text[k] === "）" ? text.lastIndexOf("（", k) : -1;
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
  rulebook: Rulebook,
): Subject | undefined {
  const within = (it: Span) => it.start >= clause && it.end <= verb;
  const person = mentions.people.filter(within).at(-1);
  const words = text.slice(clause, verb);
  const pronoun = rulebook
    .compile("(?:^|[，、并而但]|{{speech-lead}})(?:他|她|其)(?!们|中|他|它|余|次|实)", "")
    .exec(words);
  const base = { start: clause, end, speaker: null, source: null, data: false };
  if (person !== undefined) return { ...base, speaker: person.index, rule: "attribution/person-says" };
  if (pronoun !== null && lastPerson !== null)
    return { ...base, speaker: lastPerson, rule: "attribution/pronoun-says" };
  const document = citedDocument(clause, verb, documents);
  if (document !== null) return { ...base, source: document, data: true, rule: "attribution/document-shows" };
  const organisation = mentions.organisations.filter(within).at(-1);
  const report = organisation === undefined ? null : reportOf(text, organisation, verb, rulebook);
  if (report !== null) return { ...base, source: report, data: true, rule: "attribution/report-shows" };
  const noun = rulebook.compile("(?:{{speech-data-nouns}})$", "").test(words);
  if (organisation !== undefined) {
    return {
      ...base,
      source: organisation.name,
      data: noun,
      rule: noun ? "attribution/data-show" : "attribution/organisation-says",
    };
  }
  const office = rulebook.compile("(?<name>[\\u4e00-\\u9fff]{2,6}部门)[^，]*$", "").exec(words)?.groups?.name;
  if (office !== undefined) return { ...base, source: office, data: noun, rule: "attribution/office-says" };
  const unnamed = rulebook.compile("{{speech-unnamed}}", "").exec(words)?.[0];
  if (unnamed !== undefined) {
    const cited = rulebook.lexicon("speech-unnamed").get(unnamed)?.cited === "yes";
    return { ...base, source: cited ? unnamed : null, rule: "attribution/unnamed-says" };
  }
  if (noun) return { ...base, data: true, rule: "attribution/data-show" };
  const before = earlier.at(-1);
  const joined = rulebook.compile("^(?:并|同时|还|也|而且|又|更)*(?:{{speech-adverbs}})*$", "").test(words);
  if (before !== undefined && joined)
    return { ...base, speaker: before.speaker, source: before.source, rule: "attribution/same-subject" };
  return undefined;
}
