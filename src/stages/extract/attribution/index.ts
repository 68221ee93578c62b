import { contains } from "../../../model/span.ts";
import type { NameContext, NamePage, Names } from "../names/model.ts";
import { findAccordingTo } from "./according.ts";
import { findCues, listMentions } from "./cues.ts";
import { listDocuments } from "./documents.ts";
import type { Attribution, Cue } from "./model.ts";
import { findQuotes } from "./quotes.ts";
import { coverData, coverSpeech } from "./reach.ts";

export type { Attribution } from "./model.ts";

/** Who says what on a page: the stretches of text that a person, an organisation or a document stands behind. */
export function findAttributions(page: NamePage, names: Names, { rulebook }: NameContext): Attribution[] {
  const { folded: text, blocks } = page;
  const mentions = listMentions(names);
  const quotes = findQuotes(text);
  const found: Attribution[] = [];
  let documents = listDocuments(text, 0, 0);
  let lastSpeaker: number | null = null;
  let articleStart = 0;
  for (let k = 0; k < blocks.length; k++) {
    const block = blocks[k]!;
    if (block.type === "title") {
      articleStart = block.start;
      lastSpeaker = null;
    }
    if (block.type !== "paragraph") continue;
    documents = listDocuments(text, articleStart, block.end);
    const sentences = page.sentences.filter((it) => contains(block, it));
    const perSentence: Cue[][] = [];
    for (const sentence of sentences) {
      const inSentence = mentions.people.filter((it) => it.start >= sentence.start && it.end <= sentence.end);
      const before = mentions.people
        .filter((it) => it.start >= articleStart && it.end <= sentence.start)
        .at(-1);
      const last: number | null = inSentence[0]?.index ?? lastSpeaker ?? before?.index ?? null;
      const cues: Cue[] = [
        ...findCues(text, sentence, mentions, documents, last, rulebook),
        ...findAccordingTo(text, sentence, mentions, documents, rulebook),
      ].sort((a, b) => a.start - b.start || b.end - a.end);
      perSentence.push(cues);
      lastSpeaker = cues.findLast((cue) => cue.speaker !== null)?.speaker ?? lastSpeaker;
    }
    const next = blocks.slice(k + 1);
    for (let s = 0; s < sentences.length; s++) {
      for (const cue of perSentence[s]!) {
        const place = { text, sentences, at: s, cue, cues: perSentence, quotes, block, next };
        found.push(...(cue.data ? coverData(place) : coverSpeech(place)));
      }
    }
  }
  return found;
}
