import type { PeriodMention } from "../../model/mention.ts";
import type { Settled } from "../extract/claims/match.ts";
import type { Sentence } from "../segment/sentences.ts";
import { carryOn, dayIn, isOfSession, memoryOf } from "./carried-periods.ts";
import { type DatedEvent, eventIn } from "./dated-events.ts";
import type { Draft } from "./draft.ts";
import { draftSentence } from "./draft-sentence.ts";
import { isQuote } from "./quotations.ts";
import type { Scene } from "./scene.ts";
import { topicIn } from "./subjects.ts";

/** Links the matches of a page into claims, sentence by sentence, paragraph by paragraph. */
export function draftClaims(sentences: readonly Sentence[], settled: Settled, scene: Scene): Draft[] {
  const matches = settled.kept.filter((match) => match.rule.kind !== "condition");
  const out: Draft[] = [];
  let block = -1;
  let memory: Draft | null = null;
  let carried: PeriodMention | null = null;
  let age = 0;
  let day: PeriodMention | null = null;
  let topic: string | null = null;
  // What somebody says may go on about the firm named before, not about the figures of others.
  let firm: string | null = null;
  let event: DatedEvent | null = null;
  let rate: Draft | null = null;
  let next = 0;
  for (const sentence of sentences) {
    if (sentence.block !== block || scene.openings.has(sentence.start)) {
      block = sentence.block;
      memory = null;
      event = null;
      rate = null;
      day = null;
      topic = null;
      firm = null;
      const goesOn = scene.words.goesOn.test(scene.extraction.folded.slice(sentence.start, sentence.end));
      carried = scene.chapters.get(block) ?? (goesOn ? carried : null);
    }
    while (next < matches.length && matches[next]!.span.start < sentence.start) next++;
    const first = next;
    while (next < matches.length && matches[next]!.span.start < sentence.end) next++;
    const quotes = isQuote(scene.extraction.folded, sentence.start);
    const own = quotes ? null : memory;
    event = eventIn(sentence, event, scene);
    const opened = day;
    day = dayIn(sentence, scene) ?? null;
    if (opened !== null && isOfSession(sentence, scene)) carried = opened;
    const drafts = draftSentence(
      sentence,
      matches.slice(first, next),
      { memory: own, carried, event, rate, topic: quotes ? firm : topic },
      scene,
    );
    out.push(...drafts);
    const ended = drafts.at(-1);
    const since = { start: ended?.evidence.end ?? sentence.start, end: sentence.end };
    firm = topicIn(sentence, scene) ?? firm;
    topic = topicIn(since, scene) ?? ended?.named.subject ?? topic;
    memory = drafts.at(-1) ?? memory;
    rate = drafts.findLast(({ kind, amount }) => kind === "growth" && amount.unit === "%") ?? rate;
    const said = carryOn(sentence, drafts, carried, scene);
    age = said === carried ? age + 1 : 0;
    carried = age < memoryOf(said, scene.date) || scene.chapters.has(block) ? said : null;
  }
  return out;
}
