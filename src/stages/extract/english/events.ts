import type { Direction } from "../../../model/claim.ts";
import { overlaps, type Span } from "../../../model/span.ts";
import type { EnglishAmount } from "./amounts.ts";
import type { EnglishWords } from "./words.ts";

/** Something of a sentence that states a number: an amount, or a word that holds one (tripled, a quarter, third). */
export interface Event extends EnglishAmount {
  readonly form: "amount" | "multiple" | "fraction" | "rank";
}

export interface EventPatterns {
  readonly multiple: RegExp;
  readonly fraction: RegExp;
  readonly rank: RegExp;
  readonly words: EnglishWords;
}

export function eventPatterns(words: EnglishWords): EventPatterns {
  const ordinals = words.ordinals.pattern;
  return {
    multiple: new RegExp(
      `\\b(?:(?<approximation>${words.approximations.pattern})\\s)?(?<form>${words.multiples.pattern})(?=\\s(?:to|in|from|over|since|its|the|last|by|between|year|on|compared|during|within|of)\\b|[,.;]|$)`,
      "gi",
    ),
    fraction: new RegExp(
      `\\b(?:(?<approximation>${words.approximations.pattern})\\s)?(?<form>${words.fractions.pattern})\\b`,
      "gi",
    ),
    rank: new RegExp(
      `\\b(?:rank(?:s|ed|ing)?|placed|came|stands|stood|finished)\\s(?:at\\s)?(?:the\\s)?(?<form>(?:No\\.? ?)?(?:(?<word>${ordinals})|(?<digits>\\d{1,3})(?:st|nd|rd|th)?))(?=\\s(?:in|among|globally|worldwide|nationwide|place|out|for|by|of|on)\\b|[,.;]|$)`,
      "gi",
    ),
    words,
  };
}

/** All that states a number in a sentence, in order; what names, periods and conditions hold is left out. */
export function readEvents(
  text: string,
  sentence: Span,
  amounts: readonly EnglishAmount[],
  taken: readonly Span[],
  patterns: EventPatterns,
): Event[] {
  const said = text.slice(sentence.start, sentence.end);
  const ranks = findAll(said, patterns.rank, sentence.start, (groups, match) => {
    const at = match[0].lastIndexOf(groups.form!);
    const value = groups.digits ?? patterns.words.ordinals.get(groups.word!)!;
    return { at, length: groups.form!.length, value, unit: "位", form: "rank" as const };
  });
  const worded = [
    ...findAll(said, patterns.multiple, sentence.start, (groups, match) => {
      const before = said.slice(0, match.index + match[0].lastIndexOf(groups.form!));
      if (/^(?:double|triple|quadruple)$/i.test(groups.form!) && !BASE_FORM.test(before)) return null;
      if (/\b(?:an?|the|these|those)\s$/i.test(before)) return null;
      const value = patterns.words.multiples.get(groups.form!)!;
      return { at: 0, length: match[0].length, value, unit: "%", form: "multiple" as const };
    }),
    ...findAll(said, patterns.fraction, sentence.start, (groups, match) => {
      const value = patterns.words.fractions.get(groups.form!)!;
      return { at: 0, length: match[0].length, value, unit: "%", form: "fraction" as const };
    }),
  ].filter((it) => !taken.some((other) => overlaps(it, other)));
  const plain = amounts
    .filter((it) => !taken.some((other) => overlaps(bareOf(it), other)))
    .filter((it) => isStated(text, sentence, it))
    .map((it) => ({ ...it, unit: it.dimension === "none" ? countedBefore(text, sentence, it)! : it.unit }))
    .map((it) => ({ ...it, form: "amount" as const }));
  const all = [...ranks, ...plain, ...worded].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((it, k) => !all.slice(0, k).some((other) => overlaps(other, it)));

  function findAll(
    within: string,
    pattern: RegExp,
    by: number,
    read: (
      groups: Readonly<Record<string, string | undefined>>,
      match: RegExpExecArray,
    ) => { at: number; length: number; value: string; unit: string; form: Event["form"] } | null,
  ): Event[] {
    return [...within.matchAll(pattern)].flatMap((match) => {
      const it = read(match.groups!, match);
      if (it === null) return [];
      const start = by + match.index + it.at;
      const end = start + it.length;
      const word = match.groups!.approximation;
      const approximation = word === undefined ? "exact" : patterns.words.approximations.get(word);
      const numeral = {
        start: end - match.groups!.form!.length,
        end,
        value: it.value,
        between: null,
        style: "characters" as const,
        printed: null,
        approximation: null,
      };
      return [
        {
          start,
          end,
          bare: start,
          value: it.value,
          low: null,
          high: null,
          unit: it.unit,
          dimension: it.form === "rank" ? "order" : "percent",
          approximation: approximation as Event["approximation"],
          numerals: [numeral],
          form: it.form,
        },
      ];
    });
  }
}

const BASE_FORM = /\b(?:to|will|would|may|could|can|more than|nearly|almost|about)\s$/i;
const bareOf = (it: EnglishAmount): Span => ({
  start: it.bare,
  end: Math.max(it.numerals.at(-1)!.end, it.bare + 1),
});

/** A count after a preposition says what is meant, not how many there are: homes in 70 major cities. */
const CONDITION =
  /\b(?:in|across|among|for|within|at|with|from|between|by|per|every|each|after|on|into|under|than|these|those|the|its|their|of|first|last|past|next|other|no|any)\s(?:(?:the|its|all|these|some|over|more than)\s)?$/i;
const TOTAL = /\b(?:total|number|average|record|capacity|maximum|minimum|sum)\s(?:number\s)?of\s$/i;
const IDIOM = /^a (?:hundred|thousand|million|dozen) (?:thanks|times|words|ways|reasons|miles|pieces|stars)/i;

function isStated(text: string, sentence: Span, it: EnglishAmount): boolean {
  if (it.dimension === "none") return countedBefore(text, sentence, it) !== null;
  if (["duration", "attribute"].includes(it.dimension)) return false;
  const before = text.slice(sentence.start, it.start);
  if (it.dimension === "times")
    return /^\s(?:that|the|as|its|more|larger|higher)\b/.test(text.slice(it.end, it.end + 9));
  if (it.dimension !== "count") return true;
  if (IDIOM.test(text.slice(it.start, it.end))) return false;
  const small =
    it.numerals[0]!.style === "characters" && Number(it.value) <= 12 && it.approximation === "exact";
  return !small && (!CONDITION.test(before) || TOTAL.test(before));
}

/** The number of base stations topped 4.25 million: what is counted stands before. */
function countedBefore(text: string, sentence: Span, it: EnglishAmount): string | null {
  const before = text.slice(sentence.start, it.start);
  const named = /\bnumber of (?:[\w'-]+ ){0,4}?([a-z]+(?:s|people))\s[^,;]{0,40}$/i.exec(before);
  const said =
    /\b(?:to|at|was|were|is|reached|hit|topped|exceeded|totaled|totalled|surpassed|passed)\s$/.test(before);
  return named !== null && said ? named[1]!.toLowerCase() : null;
}

export const opposite = (value: string | null): string | null =>
  value === null ? null : value.startsWith("-") ? value.slice(1) : `-${value}`;

/** The amount's numbers under a direction: a fall is negative, its range turned round. */
export function directed<T extends Pick<EnglishAmount, "value" | "low" | "high">>(
  it: T,
  direction: Direction,
): T {
  if (direction === "up") return it;
  return { ...it, value: opposite(it.value), low: opposite(it.high), high: opposite(it.low) };
}
