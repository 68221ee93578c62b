/** Links the matches of a page, with what goes on from sentence to sentence. */

import type { Span } from "../../model/span.ts";
import { firstFrom, inside } from "../../model/spans.ts";
import type { Settled } from "../extract/match.ts";
import type { Sentence } from "../segment/sentences.ts";
import type { Draft } from "./draft.ts";
import { draftSentence } from "./draft-sentence.ts";
import { topicIn } from "./naming/subjects.ts";
import type { PageContext } from "./page-context.ts";
import { isQuote } from "./quotations.ts";
import { ArticleTimes } from "./timing/article-times.ts";
import { type DatedEvent, eventIn } from "./timing/dated-events.ts";
import type { Time } from "./timing/model.ts";
import { isPlanned } from "./timing/plans.ts";
import type { Report } from "./timing/reports.ts";

/** Links the matches of a page into claims, sentence by sentence, paragraph by paragraph. */
export function draftClaims(sentences: readonly Sentence[], settled: Settled, scene: PageContext): Draft[] {
  const matches = settled.kept.filter((match) => match.rule.kind !== "condition");
  const out: Draft[] = [];
  const times = new ArticleTimes();
  let block = -1;
  let memory: Draft | null = null;
  let inParagraph = 0;
  let topic: string | null = null;
  // What somebody says may go on about the firm named before, not about the figures of others.
  let firm: string | null = null;
  let event: DatedEvent | null = null;
  let rate: Draft | null = null;
  let next = 0;
  for (const sentence of sentences) {
    // What a row of a table says holds for its figures alone.
    if (scene.extraction.blocks[sentence.block]!.type === "table") continue;
    const isNews = scene.openings.has(sentence.start);
    if (sentence.block !== block || isNews) {
      if (isNews || opensArticle(sentence, block, scene)) times.openArticle();
      block = sentence.block;
      times.openParagraph(block);
      [memory, event, rate, topic, firm, inParagraph] = [null, null, null, null, null, 0];
    }
    while (next < matches.length && matches[next]!.span.start < sentence.start) next++;
    const first = next;
    while (next < matches.length && matches[next]!.span.start < sentence.end) next++;
    if (readHeading(sentence, times, scene)) continue;
    const quotes = isQuote(scene.extraction.folded, sentence.start);
    const own = quotes ? null : memory;
    event = eventIn(sentence, event, scene);
    const drafts = draftSentence(
      sentence,
      matches.slice(first, next),
      {
        memory: own,
        times,
        chapter: scene.chapters.get(block) ?? null,
        inParagraph,
        event,
        rate,
        topic: quotes ? firm : topic,
      },
      scene,
    );
    out.push(...drafts);
    inParagraph += drafts.length;
    const ended = drafts.at(-1);
    const since = { start: ended?.evidence.end ?? sentence.start, end: sentence.end };
    firm = topicIn(sentence, scene) ?? firm;
    topic = topicIn(since, scene) ?? ended?.named.subject ?? topic;
    memory = drafts.at(-1) ?? memory;
    rate = drafts.findLast(({ kind, amount }) => kind === "growth" && amount.unit === "%") ?? rate;
    remember(sentence, drafts, quotes, times, scene);
  }
  return out;
}

/** Whether a sentence is the first of its article. */
function opensArticle(sentence: Sentence, before: number, { articles, extraction }: PageContext): boolean {
  const start = extraction.blocks[before]?.start ?? -1;
  return articles.some((it) => it > start && it <= sentence.start);
}

/** Takes in what a sentence said of time, and which of what was said before it used. */
function remember(
  sentence: Sentence,
  drafts: readonly Draft[],
  quoted: boolean,
  memory: ArticleTimes,
  scene: PageContext,
): void {
  const used = drafts.map(({ dating }) => dating?.taken.value.time ?? null);
  const said = timesIn(sentence, scene);
  const made: Time[] = [];
  for (const time of used) {
    if (time === null || said.includes(time) || made.includes(time)) continue;
    // Times that were made of those the sentence says (今年以来截至6月11日) hold on like them.
    if (time.mention.start >= sentence.start) made.push(time);
    else memory.reuse(time);
  }
  const all = [...said, ...made];
  const planned = all.length > 0 && isPlanned(sentence, scene);
  memory.feed(
    all.map((time) => ({
      time,
      quoted,
      planned,
      used: used.filter((it) => it !== null && it.key === time.key).length,
    })),
    reportIn(sentence, scene),
  );
}

/** The times of a span, in order. */
const timesIn = (span: Span, { times, extraction }: PageContext): readonly Time[] =>
  times.slice(firstFrom(extraction.periods, span.start), firstFrom(extraction.periods, span.end));

/** The last report that a sentence names. */
function reportIn(sentence: Span, { reports }: PageContext): Report | null {
  const mention = inside(reports, sentence).at(-1);
  return mention === undefined ? null : { mention };
}

/** Takes in the time of a title or heading. Whether the sentence is one, and no more. */
function readHeading(sentence: Sentence, memory: ArticleTimes, scene: PageContext): boolean {
  const { type } = scene.extraction.blocks[sentence.block]!;
  if (type !== "title" && type !== "section") return false;
  const time = timesIn(sentence, scene).at(-1) ?? null;
  memory.report = reportIn(sentence, scene) ?? memory.report;
  if (type === "section") memory.openSection(time);
  else if (time !== null) memory.title = time;
  return true;
}
