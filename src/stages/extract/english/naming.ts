import type { Span } from "../../../model/span.ts";
import type { Event } from "./events.ts";
import type { EnglishClaim } from "./model.ts";
import { clauseAfter, phraseAfter, phraseBefore, splitOwner } from "./phrases.ts";
import type { EnglishSentence } from "./read.ts";
import type { Statement } from "./states.ts";
import type { Tagged } from "./tag.ts";

type Named = Pick<EnglishClaim, "indicator" | "subject" | "whole">;

/** What a statement is about: the phrase before its verb, after its number, or what the sentence spoke of before. */
export function nameStatement(
  text: string,
  event: Event,
  state: Statement,
  stretch: Span,
  sentence: EnglishSentence,
  previous: EnglishClaim | null,
  nominal: (verb: string) => string | undefined = () => undefined,
): Named {
  const { periods } = sentence;
  const whole = state.whole === null ? null : phraseAfter(text, state.whole, stretch.end, periods);
  const inherited = () => ({
    indicator: previous?.indicator ?? null,
    subject: previous?.subject ?? null,
    whole,
  });
  const after = (start: number) => phraseAfter(text, start, stretch.end, periods);
  if (state.kind === "rank") return { ...rankOf(text, event, state, stretch, sentence), whole };
  if (state.noun !== null) {
    const phrase = after(state.evidence.end + 4);
    if (phrase !== null) return { ...splitOwner(phrase), whole };
  }
  const opening = isOpening(text.slice(stretch.start, event.start)) && previous === null;
  if (event.dimension === "count" && event.form === "amount") {
    const noun = text.slice(event.numerals.at(-1)!.end, event.end).trim();
    if (!opening) return { ...withVerb(text, event, state, stretch, sentence, noun), whole };
    return {
      indicator: clauseAfter(text, event.end - event.unit.length, sentence.span.end, periods) ?? noun,
      subject: null,
      whole,
    };
  }
  if (opening && state.verb === null) {
    const of = /^\s(?:of|in)\s/.exec(text.slice(event.end, stretch.end));
    const indicator = of === null ? null : clauseAfter(text, event.end + of[0].length, stretch.end, periods);
    return { indicator, subject: null, whole };
  }
  if (state.verb !== null) {
    const joined = previous !== null && /,\s*$/.test(text.slice(stretch.start, state.verb));
    if (joined) return inherited();
    const phrase = phraseBefore(text, { start: stretch.start, end: state.verb }, periods);
    if (phrase !== null) return { ...splitOwner(phrase), whole };
    if (previous !== null) return inherited();
  }
  if (previous !== null && /\sto\s(?:an?\s)?$/.test(text.slice(stretch.start, event.start)))
    return inherited();
  const transitive = objectOf(text, event, stretch, sentence, nominal);
  if (transitive !== null) return { ...transitive, whole };
  const noun = nounBefore(text, event, stretch, sentence.tagged);
  if (noun !== null) return { ...splitOwner(noun), whole };
  return inherited();
}

const isOpening = (before: string) =>
  /^["“\s]*(?:(?:In|During|By|As of|Since|Over|Last|This|Meanwhile|However|Also|Some|A total of|An estimated)\b[^,]{0,40},?\s*)?["“\s]*$/.test(
    before,
  );

/** ranked third in the country in patent applications → patent applications; subject the city. */
function rankOf(text: string, event: Event, state: Statement, stretch: Span, sentence: EnglishSentence) {
  const before = phraseBefore(
    text,
    { start: stretch.start, end: state.verb ?? event.start },
    sentence.periods,
  );
  const rest = text.slice(event.end, stretch.end);
  const fields = [...rest.matchAll(/\s(?:in terms of|in|for|by)\s(?=[\w])/g)]
    .map((it) => phraseAfter(text, event.end + it.index + it[0].length, stretch.end, sentence.periods))
    .filter((it): it is string => it !== null && !PLACE.test(it));
  const field = fields.at(-1);
  return field === undefined ? { indicator: before, subject: null } : { indicator: field, subject: before };
}
const PLACE =
  /^(?:country|world|nation|province|region|city|China|Asia|Europe|globe|place|[A-Z][a-z]+)$|^(?:country|world|nation) /;

/** China added 216 gigawatts of solar capacity; plans to invest 500 million euros in solar farms. */
function objectOf(
  text: string,
  event: Event,
  stretch: Span,
  { periods, tagged }: EnglishSentence,
  nominal: (verb: string) => string | undefined,
): Pick<Named, "indicator" | "subject"> | null {
  const verb = tagged
    .filter((it) => it.end <= event.start && it.start >= stretch.start && it.tags.has("Verb"))
    .at(-1);
  const of = /^\s(of|in|on|for|from|worth of|to)\s(?=[A-Za-z])/.exec(text.slice(event.end, stretch.end));
  const object = of === null ? null : phraseAfter(text, event.end + of[0].length, stretch.end, periods);
  const subject =
    verb === undefined ? null : phraseBefore(text, { start: stretch.start, end: verb.start }, periods);
  const noun = verb === undefined ? undefined : nominal(verb.text.toLowerCase());
  if (noun !== undefined)
    return { indicator: object === null ? noun : `${noun} ${of![1]} ${object}`, subject };
  if (object !== null && (of![1] === "of" || of![1] === "worth of" || of![1] === "in"))
    return { indicator: object, subject };
  return null;
}

/** The noun phrase that ends right before "of $3 billion", "worth 3 billion yuan". */
function nounBefore(text: string, event: Event, stretch: Span, tagged: readonly Tagged[]): string | null {
  const lead = /(?:\s(?:of|worth|at|exceeding|valued at))?\s(?:an?\s)?$/.exec(
    text.slice(stretch.start, event.start),
  );
  if (lead === null) return null;
  const end = stretch.start + lead.index;
  const words = tagged.filter((it) => it.end <= end + 1 && it.start >= stretch.start);
  let start = end;
  for (const word of words.toReversed()) {
    if (!/^[\s]*$/.test(text.slice(word.end, start))) break;
    const fits =
      ["Noun", "Adjective", "Possessive"].some((tag) => word.tags.has(tag)) || /^of$/i.test(word.text);
    if (!fits || word.tags.has("Determiner") || word.tags.has("Pronoun")) break;
    start = word.start;
  }
  const phrase = text.slice(start, end).replace(/^of\s/, "").trim();
  return /[A-Za-z]{3}/.test(phrase) ? phrase : null;
}

/** A count as an object, or said by "was": its noun, or the number that the sentence gives a name. */
function withVerb(
  text: string,
  event: Event,
  state: Statement,
  stretch: Span,
  { periods }: EnglishSentence,
  noun: string,
): Pick<Named, "indicator" | "subject"> {
  const before =
    state.verb === null ? null : phraseBefore(text, { start: stretch.start, end: state.verb }, periods);
  if (before !== null && /\b(?:number|total|volume|population|traffic|trips|visits)\b/i.test(before))
    return splitOwner(before);
  const of = /^\s(?:of|for|from|in)\s(?=[A-Za-z])/.exec(text.slice(event.end, stretch.end));
  const rest = of === null ? null : phraseAfter(text, event.end + of[0].length, stretch.end, periods);
  return { indicator: rest === null || rest.length > 40 ? noun : `${noun}${of![0]}${rest}`, subject: before };
}
