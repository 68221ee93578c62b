import type { Span } from "../../model/span.ts";
import { meeting } from "../../model/spans.ts";
import { keyOf } from "./naming/noun-runs.ts";
import type { Scene } from "./scene.ts";
import { isNominal, type Part } from "./skeleton.ts";
import { TRAITS } from "./word-traits.ts";

/** The longest phrase that is read as a subject, in UTF-16 units. */
const LONGEST = 30;

/**
 * The noun phrase that a clause says something of: what stands after times, adverbs and prepositional phrases, up to the
 * first verb or adverb, with its 的, its numbers, its brackets and names in quotation marks: 今年以来，｜10家非上市企业｜共实现….
 * Null where the clause opens with its predicate or cites somebody (据…).
 */
export function clauseSubject(clause: Span, scene: Scene): Span | null {
  const key = keyOf(clause);
  const known = scene.subjects.get(key);
  if (known !== undefined) return known;
  const found = read(clause, scene);
  scene.subjects.set(key, found);
  return found;
}

/** What may stand before a subject. */
const BEFORE: ReadonlySet<Part> = new Set(["adverb", "conjunction", "time"]);
/** What a subject holds beside nouns. */
const WITHIN: ReadonlySet<Part> = new Set(["adjective", "number", "pronoun", "other", "side"]);

function read({ start, end }: Span, scene: Scene): Span | null {
  const { skeleton, extraction, words } = scene;
  const { folded } = extraction;
  const lengthOf = (word: number) => skeleton.end[word]! - skeleton.start[word]!;
  const times = meeting(extraction.periods, { start, end });
  const isTime = (at: number) => {
    for (let k = 0; k < times.length; k++) if (times[k]!.start <= at && at < times[k]!.end) return true;
    return false;
  };
  let word = skeleton.wordAt(start);
  if (skeleton.start[word]! < start) word++;
  const within = (at: number) => at < skeleton.count && skeleton.end[at]! <= end;
  const passAdjuncts = () => {
    for (; within(word); word++) {
      const part = skeleton.partOf(word);
      if (part === "preposition") {
        const after = endOfAdjunct(word);
        if (after < 0) return false;
        word = after;
      } else if (words.ordinalOpening.test(folded.slice(skeleton.start[word]!, skeleton.start[word]! + 3)))
        word++;
      else if (!BEFORE.has(part) && !isTime(skeleton.start[word]!) && !skeleton.is(word, TRAITS.opens))
        return true;
    }
    return true;
  };
  // 在…中, 自…以来: up to the word of place or time that closes it.
  const endOfAdjunct = (from: number) => {
    for (let at = from + 1; within(at); at++) if (skeleton.is(at, TRAITS.closesAdjunct)) return at;
    return -1;
  };
  if (!passAdjuncts()) return null;
  if (within(word) && skeleton.is(word, TRAITS.opensDeed)) return null;
  let first = word;
  let last = -1;
  for (; within(word); word++) {
    const part = skeleton.partOf(word);
    if (skeleton.start[word]! - (skeleton.start[first] ?? 0) > LONGEST) break;
    if (isTime(skeleton.start[word]!)) {
      if (last >= 0) break;
      continue;
    }
    if (last >= 0 && skeleton.is(word, TRAITS.closesAdjunct)) {
      // 专项行动中｜各地警方: what was read says where, not who.
      word++;
      if (!passAdjuncts()) return null;
      first = word;
      last = -1;
      word--;
    } else if (skeleton.is(word, TRAITS.numeric)) continue;
    else if (isObject(word, part)) {
      last = word - 2;
      break;
    } else if (isHead(word, part)) last = word;
    else if (isUnknownName(word)) last = ++word;
    else if (WITHIN.has(part) || skeleton.is(word, TRAITS.piece | TRAITS.possessive | TRAITS.joint)) continue;
    else if (isInside(word, part)) continue;
    else {
      const end = part === "verb" || last < 0 ? endOfAttribute(word, last < 0) : word;
      if (end === word) break;
      word = end;
    }
  }
  if (last < first) return null;
  let from = skeleton.start[first]!;
  const stop = skeleton.end[last]!;
  while (from < stop && SIGN.test(folded[from]!)) from++;
  if (skeleton.partOf(first) === "adjective" && skeleton.partOf(first + 1) === "verbal-noun") return null;
  const lead = words.leading.longestAt(folded, from);
  if (lead !== undefined && from + lead.length >= stop) return null;
  // 全市｜每百户居民: how many a figure is for bears nothing.
  const each = folded.slice(from, stop).search(words.eachSoMany);
  if (each >= 0) return each >= 2 ? { start: from, end: from + each } : null;
  const closes = CLOSING.test(folded[stop] ?? "") && OPEN.test(folded.slice(from, stop));
  const to = closes ? stop + 1 : stop;
  return to - from >= 2 ? { start: from, end: to } : null;

  /** A word that a subject can end with: a noun, 我国, A股. */
  function isHead(at: number, part: Part): boolean {
    if (isNominal(part)) return true;
    if (part === "pronoun") return lengthOf(at) >= 2 && skeleton.is(at, TRAITS.collective | TRAITS.plural);
    return part === "number" && at > first && skeleton.is(at - 1, TRAITS.latin);
  }
  /** 卫健委｜调集｜全市…, 专家组｜支援｜新疆…: a place or 全市 right behind an act is what it acts on. */
  function isObject(at: number, part: Part): boolean {
    if (part !== "place" && !skeleton.is(at, TRAITS.collective)) return false;
    return at - 2 >= first && skeleton.partOf(at - 1) === "verbal-noun" && last === at - 1;
  }
  /** 宜来｜高速公路, 法再北分: letters in a row that no dictionary puts together are a name that it does not know. */
  function isUnknownName(at: number): boolean {
    const opens = at === first || skeleton.is(at - 1, TRAITS.possessive | TRAITS.letter);
    return opens && within(at + 1) && skeleton.is(at, TRAITS.letter) && skeleton.is(at + 1, TRAITS.letter);
  }
  /** 非上市｜再｜保险公司, 一家｜废旧｜塑料厂, 兰花｜繁育｜基地: a word that is no noun but stands inside one. */
  function isInside(at: number, part: Part): boolean {
    const next = at + 1;
    if (!within(next) || !isNominal(skeleton.partOf(next))) return false;
    if (part === "adverb") return lengthOf(at) === 1 && skeleton.partOf(next) === "noun" && last >= 0;
    if (part !== "verb") return false;
    if (at > first && last < at - 1 && skeleton.partOf(at - 1) === "number") return true;
    return last >= 0 && skeleton.is(next, TRAITS.madeWithVerb);
  }
  /** 交付｜的｜服务, 小于6小时｜的｜参与者: the 的 of an attribute that begins with a verb; the word itself where there is none. */
  function endOfAttribute(at: number, opens: boolean): number {
    const longest = opens ? LONGEST_ATTRIBUTE : SHORTEST_ATTRIBUTE;
    for (let k = at + 1; within(k + 1) && k <= at + longest; k++) {
      const part = skeleton.partOf(k);
      if (skeleton.is(k, TRAITS.possessive)) {
        const next = skeleton.partOf(k + 1);
        return isNominal(next) || next === "adjective" || isUnknownName(k + 1) ? k : at;
      }
      if (part === "particle" || (!opens && !isNominal(part) && part !== "verb")) return at;
      if (part === "symbol" && !skeleton.is(k, TRAITS.point)) return at;
    }
    return at;
  }
}

/** So many words an attribute has after its verb: one that opens a clause, one inside. */
const LONGEST_ATTRIBUTE = 7;
const SHORTEST_ATTRIBUTE = 2;
const CLOSING = /[)）”」』》]/;
const OPEN = /[(（“「『《][^)）”」』》]{0,30}$/;
const SIGN = /[“”「」『』（）()、，\s]/;
