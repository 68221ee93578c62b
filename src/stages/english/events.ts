/** What in an English sentence may state a number. */

import type { Direction } from "../../model/claim.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { unitCodes } from "../../model/unit-codes.ts";
import type { EnglishAmount } from "./model.ts";
import type { EnglishWords } from "./words.ts";

/** Something of a sentence that may state a number: an amount, or a word that holds one (tripled, a quarter, third). */
export interface Event extends EnglishAmount {
  readonly form: "amount" | "multiple" | "fraction" | "rank";
}

export interface EventPatterns {
  readonly multiple: RegExp;
  readonly fraction: RegExp;
  readonly rank: RegExp;
  /** "had been discharged", "in serious condition", "missing": what follows a number whose noun was said before. */
  readonly headless: RegExp;
  /** killing, have injured, before a number that counts those whom it befell. */
  readonly befallen: RegExp;
  /** rose by, fell by: a number behind it is a change, however small. */
  readonly movedBy: RegExp;
  readonly words: EnglishWords;
}

export function eventPatterns(words: EnglishWords): EventPatterns {
  return {
    multiple: new RegExp(
      `\\b(?:(?<approximation>${words.approximations.pattern})\\s)?(?<form>${words.multiples.pattern})(?=\\s(?:to|in|from|over|since|its|the|last|by|between|year|on|compared|during|within|of|their|this)\\b|[,.;]|$)`,
      "gi",
    ),
    fraction: new RegExp(
      `\\b(?:(?<approximation>${words.approximations.pattern})\\s)?(?<form>${words.fractions.pattern})\\b(?!-)`,
      "gi",
    ),
    rank: new RegExp(
      `(?<=\\b(?:rank(?:s|ed|ing)?|placed|came in|stands|stood|finished|listed)\\s(?:at\\s)?(?:the\\s)?)(?<form>(?:No\\.? ?)?(?:(?<word>${words.ordinals.pattern})|(?<digits>\\d{1,3})(?:(?:st|nd|rd|th)|(?<=(?:No\\.? ?|\\brank(?:s|ed|ing)?\\s(?:at\\s)?(?:the\\s)?|\\bplaced\\s(?:at\\s)?(?:the\\s)?)\\d{1,3}))))(?![\\w,]*\\d)\\b`,
      "gi",
    ),
    headless: new RegExp(
      `^\\s(?:(?:${words.fates})\\b|[A-Z][a-z]+(?:ese|ish)\\b(?!\\s[a-z]+s\\b)|(?:[a-z]+ly\\s)?(?:had|have|has|were|was|are|is|will|would|died|came|went|got|took|[a-z]{3,}ed)\\b(?!-)|(?:of\\s(?:them|which|whom|these|those)|that|which|who)\\b|(?:in|from|of|on|at|under|outside|with)\\s(?!\\d))`,
    ),
    movedBy: new RegExp(`(?<![\\w-])(?:${words.changes.pattern})\\sby\\s$`, "i"),
    befallen: new RegExp(
      `\\b(?:${words.casualties.pattern})\\s(?:(?:another|some|all|only|just|a\\sfurther|a\\stotal\\sof)\\s){0,2}$`,
      "i",
    ),
    words,
  };
}

/** All that may state a number in a sentence, in order; what names, times and idioms hold is left out. */
export function readEvents(
  text: string,
  sentence: Span,
  amounts: readonly EnglishAmount[],
  taken: readonly Span[],
  patterns: EventPatterns,
): Event[] {
  const { words } = patterns;
  const said = text.slice(sentence.start, sentence.end);
  const ranks = worded(
    said,
    sentence.start,
    patterns.rank,
    "rank",
    words,
    ({ digits, word }) => digits ?? words.ordinals.get(word!)!,
  );
  const rest = [
    ...worded(said, sentence.start, patterns.multiple, "multiple", words, ({ form }, at) =>
      isVerb(said, form!, at) ? words.multiples.get(form!)! : null,
    ),
    ...worded(said, sentence.start, patterns.fraction, "fraction", words, ({ form }, at) =>
      isHalfTime(said, form!, at) ? null : words.fractions.get(form!)!,
    ),
  ].filter((it) => !taken.some((other) => overlaps(it, other)));
  const plain = amounts
    .filter((it) => !taken.some((other) => overlaps(bareOf(it), other)))
    .filter((it) => mayState(text, sentence, it, patterns))
    .map((it) => ({
      ...it,
      unit: it.dimension === "none" ? countedBefore(text, sentence, it, words) : it.unit,
    }))
    .map((it) => ({ ...it, end: endWithMore(text, sentence, it, patterns), form: "amount" as const }));
  const all = [...ranks, ...rest, ...plain].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((it, k) => !all.slice(0, k).some((other) => overlaps(other, it)));
}

/** wounded nearly 300 more: others of those, and no change. */
const endWithMore = (
  text: string,
  { start }: Span,
  it: EnglishAmount,
  { befallen }: EventPatterns,
): number =>
  it.dimension === "none" && befallen.test(text.slice(start, it.start))
    ? it.end + (/^\s(?:more|others)\b/.exec(text.slice(it.end, it.end + 8))?.[0].length ?? 0)
    : it.end;

type Groups = Readonly<Record<string, string | undefined>>;

/** The words of a sentence that hold a number; `read` gives it, or null where the word means something else. */
function worded(
  said: string,
  by: number,
  pattern: RegExp,
  form: "multiple" | "fraction" | "rank",
  words: EnglishWords,
  read: (groups: Groups, at: number) => string | null,
): Event[] {
  return [...said.matchAll(pattern)].flatMap((match): Event[] => {
    const groups = match.groups!;
    const at = match.index + match[0].lastIndexOf(groups.form!);
    const value = read(groups, at);
    if (value === null) return [];
    const start = by + match.index;
    const end = by + at + groups.form!.length;
    const vague =
      groups.approximation === undefined ? "exact" : words.approximations.get(groups.approximation);
    const numeral = {
      start: by + at,
      end,
      value,
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
        value,
        low: null,
        high: null,
        unit: form === "rank" ? unitCodes.place : "%",
        dimension: form === "rank" ? "order" : "percent",
        approximation: vague as Event["approximation"],
        numerals: [numeral],
        form,
      },
    ];
  });
}

/** "to double", "doubled"; no "a double", "the doubling". */
function isVerb(said: string, form: string, at: number): boolean {
  const before = said.slice(0, at);
  if (/\b(?:an?|the|these|those)\s$/i.test(before)) return false;
  return !/^(?:double|triple|quadruple)$/i.test(form) || BASE_FORM.test(before);
}

/** "the first half", "half a year", "the second half": a time, or a part of a match. */
const isHalfTime = (said: string, form: string, at: number) =>
  // over the past three quarters, three quarters of growth
  (/quarters$/i.test(form) &&
    (/\b(?:first|past|last|next|previous|latest|recent|final|other|remaining)\s$/i.test(said.slice(0, at)) ||
      /^\s(?:of\s(?:growth|gains|losses|decline|contraction|recession|expansion|(?:the\syear|(?:19|20)\d\d))\b|in a row|ago|earlier|later|running)/i.test(
        said.slice(at + form.length),
      ))) ||
  (/half$/i.test(form) &&
    (/\b(?:first|second|latter|last|other|top|bottom|and a|years? and a|the northern|the southern)\s$/i.test(
      said.slice(0, at),
    ) ||
      /^\s(?:an? )?(?:hour|day|year|month|century|decade|dozen|million|time|way|marathon|term|brother|sister)/i.test(
        said.slice(at + form.length),
      ))) ||
  (/(?:quarter|third|fourth|fifth)s?$/i.test(form) &&
    /^\s(?:quarter|round|time|place|day|year|century|consecutive|straight|of (?:an hour|a century))/i.test(
      said.slice(at + form.length),
    ));

const BASE_FORM = /\b(?:to|will|would|may|could|can|more than|nearly|almost|about)\s$/i;
const bareOf = (it: EnglishAmount): Span => ({
  start: it.bare,
  end: Math.max(it.numerals.at(-1)!.end, it.bare + 1),
});

const IDIOM = /^a (?:hundred|thousand|million|dozen) (?:thanks|times|words|ways|reasons|miles|pieces|stars)/i;
const DEFINITE =
  /\b(?:the|these|those|its|their|our|his|her|all|both|last|next|past|first|other|every|each|per|any|no|than|only|about|over)\s$/i;
const OPEN =
  /(?:^|[\s(“"])(?:to|at|was|were|is|are|reach(?:ed|es)?|reaching|cross(?:ed|es|ing)?|between|hits?|topped|exceed(?:s|ed)|total(?:s|ed|led)|surpassed|passed|above|below|stands?|stood|averaged|measur(?:es|ed|ing)|scored|scoring|of|by|(?:up|down|,) from|some|than)\s(?:(?:an?|just|only|further|additional|another|total\sof|combined)\s){0,2}$/i;

/** Whether an amount may be what a sentence states, and not a time, a name or an idiom. */
function mayState(text: string, sentence: Span, it: EnglishAmount, patterns: EventPatterns): boolean {
  const before = text.slice(sentence.start, it.start);
  const [numeral] = it.numerals;
  if (it.dimension === "none") return isBareLevel(text, it, before) || isHeadless(text, it, before, patterns);
  if (it.dimension === "duration" || it.dimension === "adjective") return false;
  // 70 km south of the capital, 3 km away: where a place lies.
  if (
    it.dimension === "measure" &&
    /^\s(?:(?:south|north)?(?:east|west|south|north)\b|away\b|from\s[A-Z]|off\s|long march)/.test(
      text.slice(it.end, it.end + 14),
    )
  )
    return false;
  if (/\bout of\s$/i.test(before)) return false;
  if (it.dimension !== "count") return true;
  // the world's top 500 companies: a name
  if (/\btop\s$/i.test(before)) return false;
  if (IDIOM.test(text.slice(it.start, it.end))) return false;
  const small = Number(it.value ?? 999) < (numeral!.style === "characters" ? 10 : 10);
  if (numeral!.style === "characters" && small && it.approximation === "exact") {
    const counted = text.slice(it.bare, it.end);
    const others =
      /\bothers$/.test(counted) &&
      new RegExp(`^\\s(?:were\\s|was\\s)?(?:${patterns.words.fates})\\b`).test(
        text.slice(it.end, it.end + 24),
      );
    if ((patterns.words.persons.test(counted) || others) && !DEFINITE.test(before)) return true;
    // Sixteen more soldiers and five others: counted together with a figure of weight.
    return /\b(?:\d[\d,]*|[a-z]+(?:teen|ty))\s(?:[\w.-]+\s){1,5}and\s$/i.test(before);
  }
  if (/\b(?:per|every|each)\s$/i.test(before)) return false;
  return !(small && it.approximation === "exact" && DEFINITE.test(before));
}

/** closed at 17,651.15; rose to 319: a number without a unit at the place of one. */
function isBareLevel(text: string, it: EnglishAmount, before: string): boolean {
  const printed = text.slice(it.numerals[0]!.start, it.numerals.at(-1)!.end);
  if (it.numerals[0]!.style !== "digits") return false;
  if (it.low !== null) return /\d[,.]\d/.test(printed);
  if (
    /\b(?:aged?|ages|under|sections?|numbers?)\s(?:between\s|from\s)?(?:\d+\s(?:to|and|or)\s)?$/i.test(before)
  )
    return false;
  if (/^\s(?:more|fewer|less|higher|lower)\b/.test(text.slice(it.end, it.end + 8)) && printed.length > 2)
    return true;
  if (/\bout of\s$/i.test(before)) return false;
  if (/(?:million|billion|trillion|bn|mn)$/i.test(printed)) return true;
  if (/^(?:19|20)\d\d$/.test(printed))
    return (
      /\b(?:to|at) (?:an? )?(?:around|about|nearly|some)\s$/.test(
        `${before}${text.slice(it.start, it.bare)}`,
      ) || it.approximation !== "exact"
    );
  // from 400 to 500
  if (
    /\bfrom\s$/i.test(before) &&
    /^\s(?:in\s\d{4}\s)?to\s(?:[a-z]+\s){0,2}\d[\d,.]*(?!\s?[ap]\.?m)/.test(text.slice(it.end, it.end + 40))
  )
    return true;
  if (
    /^(?:[-–]|\s?[-–]\d|\s?:|\s?\/|\s?[A-Z]{2,}|\s?[ap]\.?m)/.test(text.slice(it.end, it.end + 3)) ||
    /[-/:#]$/.test(before)
  )
    return false;
  if (it.approximation !== "exact" && /\d,\d|\.|\d{3}/.test(printed)) return true;
  return OPEN.test(before) && /\d,\d|\.|\d{2}/.test(printed);
}

/** Of them, 2,065 had been discharged, and 162 in hospital; four people dead and five missing: the noun was said before. */
function isHeadless(
  text: string,
  it: EnglishAmount,
  before: string,
  { headless, befallen, movedBy, words }: EventPatterns,
): boolean {
  if (
    befallen.test(before) ||
    (movedBy.test(before) && /^\s(?:to|and|in|on|from)\s|^[,.;]/.test(text.slice(it.end, it.end + 6)))
  )
    return true;
  const after = text.slice(it.end, it.end + 40);
  if (/\baged\s(?:between\s|from\s)?(?:\d+\s(?:to|and|or)\s)?$/i.test(before)) return false;
  if (/^\sof\sthe\s\d/.test(after) && it.numerals[0]!.style === "digits") return true;
  if (
    /\bof\s(?:whom|which),?\s$/i.test(before) &&
    /^\s[a-z]/.test(after) &&
    it.numerals[0]!.style === "digits"
  )
    return true;
  if (/\banother\s$/i.test(before) && /^\s?(?:[.,;)]|$)/.test(after)) return true;
  const opens = OPENS.test(before) || (it.approximation !== "exact" && /[,\s]$/.test(before));
  if (!opens || !headless.test(after) || /^(?:19|20)\d\d$/.test(text.slice(it.bare, it.end))) return false;
  const fate = new RegExp(`^\\s(?:${words.fates})\\b`).test(after);
  if (it.numerals[0]!.style !== "digits" || (it.value ?? "").length < 2) return fate;
  if (/^\sof\s(?:them|which|whom|these|those|the\s\d)/.test(after)) return true;
  // 34,000 deaths, followed by 20,000 in Texas, 18,000 in California
  if (/^\sin\s[A-Z]/.test(after) && LISTED.test(before)) return true;
  return fate || !/^\s(?:in|from|of|on|at|under|outside|with)\s/.test(after) || WITHIN.test(before);
}
const OPENS =
  /(?:^|[,;:(“"–—]\s?|-\s|\b(?:and|but|while|with|including|another|after|which|whom|that|as|where|or|left|leaving|leaves|killing|injuring|wounding|trapping|burying)\s)$/i;
const LISTED = /\d[\d,]{0,15}\s(?:[\w-]{1,24}\s)?in\s[A-Z][^.;:]{0,80}(?:,|\band|followed\sby)\s(?:and\s)?$/;
const WITHIN = /\b(?:with|including|and another|with another)\s$/i;

/** The number of base stations topped 4.25 million: what is counted stands before. */
function countedBefore(text: string, sentence: Span, it: EnglishAmount, words: EnglishWords): string {
  const before = text.slice(sentence.start, it.start);
  const named =
    /\b(?:number|numbers|total) of (?:[\w'-]+ ){0,4}?([a-z]+(?:s|people))\s(?:(?!,\s(?:while|but|and)\s)[^;]){0,80}$/i.exec(
      before,
    );
  if (named !== null) return named[1]!.toLowerCase();
  return /\bindex\b/i.test(before) && !words.unitless.test(before) ? "points" : "";
}

export const opposite = (value: string | null): string | null =>
  value === null ? null : value.startsWith("-") ? value.slice(1) : `-${value}`;

/** The amount's numbers under a direction: a fall is negative, its range turned round; a minus in print is one already. */
export function directed<T extends Pick<EnglishAmount, "value" | "low" | "high">>(
  it: T,
  direction: Direction,
): T {
  if (direction === "up" || (it.value ?? it.high)?.startsWith("-") === true) return it;
  return { ...it, value: opposite(it.value), low: opposite(it.high), high: opposite(it.low) };
}
