/** What an English number counts. */

import type { Tagged } from "./tag.ts";

/** What is counted: the last plural noun of the run of words behind the number that may make one name. */
export function countedNoun(text: string, end: number, tagged: readonly Tagged[]): Tagged | null {
  const first = tagged.findIndex((it) => it.start >= end);
  if (first < 0) return null;
  let last: Tagged | null = null;
  let at = end;
  for (const word of tagged.slice(first, first + 7)) {
    // fixed-asset investment (FAI) projects
    const short = /^[A-Z]{2,6}\)/.test(text.slice(word.start, word.end + 1));
    const gap = text.slice(at, word.start);
    if (!/^(?:[\s“"]+|[-–]|\)\s|)$/.test(gap) && !(short && last === null && gap === " (")) break;
    const lower = word.text.toLowerCase();
    const more = last === null && /^(?:more|new|other|additional|extra|different|such)$/.test(lower);
    const next = tagged[tagged.indexOf(word) + 1];
    const joins =
      lower === "and" && last === null && at > end && (next?.tags.has("Noun") || next?.tags.has("Adjective"));
    const plural = isPlural(word) || isMistaken(word, next, text) || isHeadNoun(word, tagged, text);
    const fits =
      (["Noun", "Adjective", "Gerund", "Value"].some((tag) => word.tags.has(tag)) &&
        (/[a-z]/i.test(lower) || text[word.start - 1] === "-")) ||
      /(?:ed|ing)$/.test(lower) ||
      short ||
      // 5G base stations
      (last === null && at > end && word.tags.has("Infinitive") && next?.tags.has("Noun") === true) ||
      // 5G base stations
      /^\d[a-z]$/.test(lower) ||
      plural;
    if (lower === "local" && next?.text.toLowerCase() === "time") break;
    const adverb = word.tags.has("Adverb") && /ly$/.test(lower) && /(?:ed|ing)$/.test(next?.text ?? "");
    if (!more && !joins && !adverb && (!fits || NEVER.test(lower))) break;
    const verbal = word.tags.has("Verb") && !isMistaken(word, next, text) && !isHeadNoun(word, tagged, text);
    if (last !== null && (!plural || verbal)) break;
    if (plural) last = word;
    at = word.end;
  }
  return last;
}

const NEVER =
  /^(?:percent|more|less|other|higher|lower|a|the|this|that|these|which|who|they|he|she|it|we|was|were|is|are|has|had|have|last|year|month|week|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ago|earlier|later|bc|ad)$/i;
/** samples, boats, cases: nouns that are taken for verbs though no object follows. */
const isMistaken = (it: Tagged, next: Tagged | undefined, text: string) =>
  it.tags.has("PresentTense") &&
  /[a-z]{2}s$/.test(it.text) &&
  (next === undefined ||
    /[,.;:)]/.test(text.slice(it.end, next.start)) ||
    ["Preposition", "Verb", "Conjunction", "Auxiliary", "Adverb"].some((tag) => next.tags.has(tag)));
/** passenger trips this year: behind a noun, and before a time, a form in -s is no verb. */
const isHeadNoun = (it: Tagged, tagged: readonly Tagged[], text: string) => {
  const at = tagged.indexOf(it);
  return (
    it.tags.has("PresentTense") &&
    /[a-z]{2}s$/.test(it.text) &&
    tagged[at - 1]?.tags.has("Noun") === true &&
    !tagged[at - 1]!.tags.has("Plural") &&
    /^\s(?:this|last|next|each|every|on|in|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/.test(
      text.slice(it.end, it.end + 12),
    )
  );
};
const isPlural = (it: Tagged) =>
  (it.tags.has("Plural") && !it.tags.has("Pronoun")) ||
  (it.tags.has("Noun") &&
    /[a-z]{3}(?<!s|u|i)s$/.test(it.text) &&
    !it.tags.has("Possessive") &&
    !it.tags.has("ProperNoun")) ||
  /^(?:people|staff|personnel|police|troops|crew|visitors|cattle|sheep|fish|aircraft|spacecraft|media|cases|countries)$/i.test(
    it.text,
  );
