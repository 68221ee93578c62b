import { contains, type Span } from "../../../model/span.ts";
import type { NameContext, NamePage, Names } from "../names/model.ts";
import { findAccordingTo } from "./according.ts";
import { findCues, listMentions } from "./cues.ts";
import { listDocuments } from "./documents.ts";
import type { Attribution, Cue } from "./model.ts";
import { findNarrativeSpeech } from "./narrative.ts";
import { findQuotes } from "./quotes.ts";
import { coverData, coverSpeech } from "./reach.ts";

export type { Attribution } from "./model.ts";

/** Who says what on a page: the stretches of text that a person, an organisation or a document stands behind. */
export function findAttributions(page: NamePage, names: Names, { rulebook }: NameContext): Attribution[] {
  const { folded: text, blocks } = page;
  const mentions = listMentions(names);
  const quotes = findQuotes(text);
  const documents = listDocuments(text, blocks);
  const according = findAccordingTo(text, mentions, documents, rulebook);
  const found: Attribution[] = [];
  let lastSpeaker: number | null = null;
  let articleStart = 0;
  let nextSentence = 0;
  blocks.forEach((block, k) => {
    if (block.type === "title") {
      articleStart = block.start;
      lastSpeaker = null;
    }
    if (block.type !== "paragraph") return;
    while (nextSentence < page.sentences.length && page.sentences[nextSentence]!.start < block.start)
      nextSentence++;
    const sentences: Span[] = [];
    for (let s = nextSentence; s < page.sentences.length && contains(block, page.sentences[s]!); s++) {
      sentences.push(page.sentences[s]!);
    }
    const cues = sentences.map((sentence): Cue[] => {
      const inSentence = mentions.people.find((it) => it.start >= sentence.start && it.end <= sentence.end);
      const before = mentions.people.findLast((it) => it.start >= articleStart && it.end <= sentence.start);
      const last: number | null = inSentence?.index ?? lastSpeaker ?? before?.index ?? null;
      const here = [
        ...findCues(text, sentence, mentions, documents, last, rulebook),
        ...according.filter((it) => it.start >= sentence.start && it.start < sentence.end),
      ].sort((a, b) => a.start - b.start || b.end - a.end);
      lastSpeaker = here.findLast((cue) => cue.speaker !== null)?.speaker ?? lastSpeaker;
      return here;
    });
    const next = blocks.slice(k + 1);
    cues.forEach((here, at) => {
      for (const cue of here) {
        const place = { text, sentences, at, cue, cues, quotes, block, next };
        found.push(...(cue.data ? coverData(place) : coverSpeech(place)));
      }
    });
    found.push(...findNarrativeSpeech(text, block, mentions, quotes, found));
  });
  return found;
}
