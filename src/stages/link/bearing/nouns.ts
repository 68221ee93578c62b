/** Nouns that may bear a figure. */

import type { Span } from "../../../model/span.ts";
import { firstFrom } from "../../../model/spans.ts";
import { clausesOf } from "../clauses.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal } from "../skeleton.ts";
import { TRAITS } from "../word-traits.ts";
import { clauseSubject } from "./clause-subject.ts";

/** The runs of nouns in a stretch of text, in order; the parts of a list (A、B和C) are one run. */
export function runsIn({ start, end }: Span, { skeleton, extraction, words }: PageContext): Span[] {
  const out: Span[] = [];
  if (end <= start) return out;
  let word = skeleton.wordAt(start);
  if (skeleton.start[word]! < start) word++;
  let first = -1;
  let last = -1;
  const close = () => {
    if (first >= 0 && last >= first) out.push({ start: skeleton.start[first]!, end: skeleton.end[last]! });
    first = -1;
    last = -1;
  };
  for (; word < skeleton.count && skeleton.end[word]! <= end; word++) {
    const part = skeleton.partOf(word);
    if (isNominal(part) && !skeleton.is(word, TRAITS.numeric)) {
      if (first < 0) first = word;
      last = word;
    } else if (part === "adjective") {
      if (first < 0) first = word;
    } else if (first < 0 || !joins(word)) close();
  }
  close();
  // 每吨｜小麦: what a price is for bears nothing.
  return out.filter(
    (it) => it.end - it.start >= SHORTEST && !words.perUnits.has(extraction.folded.slice(it.start, it.end)),
  );

  function joins(at: number): boolean {
    return skeleton.is(at, TRAITS.joint) && at + 1 < skeleton.count && isNominal(skeleton.partOf(at + 1));
  }
}

const SHORTEST = 2;

/** Goes through the clauses of the sentences before one, the nearest first, as far as its paragraph goes and `visit` wants more. */
export function visitClausesBefore(at: number, scene: PageContext, visit: (clause: Span) => boolean): void {
  const { sentences } = scene.extraction;
  const own = firstFrom(sentences, at + 1) - 1;
  const first = Math.max(0, own - SENTENCES);
  for (let k = own - 1; k >= first && sentences[k]!.block === sentences[own]!.block; k--) {
    const clauses = clausesOf(sentences[k]!, scene);
    for (let one = clauses.length - 1; one >= 0; one--) if (!visit(clauses[one]!)) return;
  }
}

/** So many sentences are looked back on. */
const SENTENCES = 4;

/** Of what the first sentence of an article says something: the first clause that does. */
export function subjectOfArticle(start: number, scene: PageContext): Span | null {
  const { sentences } = scene.extraction;
  const sentence = sentences[firstFrom(sentences, start)];
  if (sentence === undefined) return null;
  for (const clause of clausesOf(sentence, scene)) {
    const subject = clauseSubject(clause, scene);
    if (subject !== null) return subject;
  }
  return null;
}
