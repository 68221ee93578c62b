/** Finds who says what on a page. */

import type { Block } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import { firstFrom, inside, within } from "../../model/spans.ts";
import type { NameContext, NamePage, Names } from "../names/model.ts";
import { findAccordingTo } from "./according.ts";
import { coverData, coverSpeech } from "./attribution-scope.ts";
import { findBearers } from "./bearers.ts";
import { findDeferredSpeech } from "./deferred.ts";
import { type Document, listDocuments } from "./documents.ts";
import { findFirstPersonSpeech } from "./first-person.ts";
import { findLabelled } from "./labels.ts";
import { listMentions, type Mentions } from "./mentions.ts";
import type { Attribution, Cue } from "./model.ts";
import { findNarrativeSpeech } from "./narrative.ts";
import { findQuotes } from "./quotes.ts";
import { findCues } from "./speech-verbs.ts";
import { type SpeechWords, speechWords } from "./words.ts";

export type { Attribution } from "./model.ts";

/** Who says what on a page: the stretches of text that a person, an organisation or a document stands behind. */
export function findAttributions(page: NamePage, names: Names, { rulebook }: NameContext): Attribution[] {
  const { folded: text, blocks } = page;
  const mentions = listMentions(names);
  const quotes = findQuotes(text);
  const documents = listDocuments(text, blocks);
  const words = speechWords(rulebook);
  const according = findAccordingTo(text, mentions, documents, rulebook);
  return splitArticles(blocks).flatMap((own) => {
    const article = { start: own[0]!.start, end: own.at(-1)!.end };
    return attributeArticle(text, own, names, {
      sentences: within(page.sentences, article),
      mentions: {
        people: within(mentions.people, article),
        organisations: within(mentions.organisations, article),
      },
      quotes: within(quotes, article),
      documents: within(documents, article),
      according: within(according, article),
      words,
    });
  });
}

/** The blocks of each article: a title begins one. */
function splitArticles(blocks: readonly Block[]): Block[][] {
  const articles: Block[][] = [];
  for (const block of blocks) {
    if (block.type === "title" || articles.length === 0) articles.push([]);
    articles.at(-1)!.push(block);
  }
  return articles;
}

/** What stands in one article. */
interface Article {
  readonly sentences: readonly Span[];
  readonly mentions: Mentions;
  readonly quotes: readonly Span[];
  readonly documents: readonly Document[];
  readonly according: readonly Cue[];
  readonly words: SpeechWords;
}

function attributeArticle(
  text: string,
  blocks: readonly Block[],
  names: Names,
  article: Article,
): Attribution[] {
  const { mentions, quotes, documents, according, words } = article;
  const bearers = findBearers(text, mentions, names, words);
  const found: Attribution[] = findLabelled(text, blocks, mentions, bearers, words);
  let lastSpeaker: number | null = null;
  let lastSpoke = -1;
  blocks.forEach((block, k) => {
    if (block.type !== "paragraph") return;
    const sentences = inside(article.sentences, block);
    const cues = sentences.map((sentence): Cue[] => {
      const inSentence = inside(mentions.people, sentence)[0];
      const before = mentions.people[firstFrom(mentions.people, sentence.start) - 1];
      // Whoever was named since somebody spoke last is the one whom a pronoun means.
      const since = before !== undefined && before.start > lastSpoke ? before.index : null;
      const last: number | null = inSentence?.index ?? since ?? lastSpeaker;
      const here = [
        ...findCues(text, sentence, mentions, documents, last, bearers, words),
        ...within(according, sentence),
      ].sort((a, b) => a.start - b.start || b.end - a.end);
      const spoke = here.findLast((cue) => cue.speaker !== null);
      if (spoke !== undefined) [lastSpeaker, lastSpoke] = [spoke.speaker, spoke.end];
      return here;
    });
    const next = blocks.slice(k + 1);
    const previous = blocks[k - 1];
    cues.forEach((here, at) => {
      for (const cue of here) {
        const place = { text, sentences, at, cue, cues, quotes, block, previous, next, words };
        found.push(...(cue.data ? coverData(place) : coverSpeech(place)));
      }
    });
    found.push(...findNarrativeSpeech(text, block, mentions, quotes, found, words));
  });
  found.push(...findDeferredSpeech(text, mentions, quotes, found, words));
  found.push(...findFirstPersonSpeech(text, blocks, article.sentences, quotes, found, words));
  return found;
}
