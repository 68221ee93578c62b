import type { Span } from "../../../model/span.ts";
import { firstFrom } from "../../../model/spans.ts";
import { openingNouns } from "../naming/noun-runs.ts";
import type { Scene } from "../scene.ts";
import { isNominal } from "../skeleton.ts";

/** A run of nouns in a clause, with the numbers of its first and last word. */
export interface Run extends Span {
  readonly first: number;
  readonly last: number;
}

/** Nouns as a name, with what holds of them whatever claim asks. */
export interface NounFacts {
  readonly text: string;
  readonly conditions: readonly number[];
}

/** The runs of nouns in a stretch of text, in order; the parts of a list (A、B和C) are one run. */
export function runsIn({ start, end }: Span, { skeleton, extraction, words }: Scene): Run[] {
  const out: Run[] = [];
  if (end <= start) return out;
  let word = skeleton.wordAt(start);
  if (skeleton.start[word]! < start) word++;
  let first = -1;
  let last = -1;
  const close = () => {
    if (first >= 0 && last >= first)
      out.push({ start: skeleton.start[first]!, end: skeleton.end[last]!, first, last });
    first = -1;
    last = -1;
  };
  for (; word < skeleton.count && skeleton.end[word]! <= end; word++) {
    const part = skeleton.partOf(word);
    if (isNominal(part) && !NUMERIC.test(extraction.folded.slice(skeleton.start[word], skeleton.end[word]))) {
      if (first < 0) first = word;
      last = word;
    } else if (part === "adjective") {
      if (first < 0) first = word;
    } else if (first < 0 || !joins(word, extraction.folded)) close();
  }
  close();
  return out.filter((it) => it.end - it.start >= SHORTEST);

  function joins(at: number, folded: string): boolean {
    const isJoint = words.listJoint.test(folded.slice(skeleton.start[at], skeleton.end[at]));
    return isJoint && at + 1 < skeleton.count && isNominal(skeleton.partOf(at + 1));
  }
}

const SHORTEST = 2;
const NUMERIC = /^[\d.,%]+$/;

/** What the sentences before one open with, the nearest first, as far as its paragraph goes. */
export function openingsBefore(at: number, most: number, scene: Scene): Span[] {
  const { sentences } = scene.extraction;
  const out: Span[] = [];
  const own = firstFrom(sentences, at + 1) - 1;
  for (let k = own - 1; k >= 0 && out.length < most; k--) {
    const sentence = sentences[k]!;
    if (sentence.block !== sentences[own]!.block) break;
    const nouns = openingNouns(sentence, scene);
    if (nouns !== null) out.push(nouns);
  }
  return out;
}

/** What the first sentence of an article opens with. */
export function openingOfArticle(start: number, scene: Scene): Span | null {
  const sentence = scene.extraction.sentences[firstFrom(scene.extraction.sentences, start)];
  return sentence === undefined ? null : openingNouns(sentence, scene);
}
