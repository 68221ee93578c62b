import type { Message } from "../../model/message.ts";

/** Each way in which what is left may be a number misread, and what to say of it. */
const SUSPICIONS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/[\d０-９][■□▇▉�][\d０-９]?|[■□▇▉�][\d０-９]/g, "a glyph of a number is lost"],
  [/(?<![A-Za-z\d])\d[ZzSsBGgq]\d?(?=[万亿元萬億])/g, "a letter that stands for no one digit"],
  [
    /(?<![A-Za-z\d.,/-])\d[OlI](?![A-Za-z])\d?|(?<![A-Za-z\d.,/-])l\d/g,
    "a letter that may be the digit 0 or 1",
  ],
  [
    /(?<![A-Za-z\d])(?:l(?=[号期月日层楼版条届號層樓條屆])|[OlI](?=[万亿萬億]元))/g,
    "a letter that may be the digit 0 or 1",
  ],
  [/[〇一二三四五六七八九十百]O(?=[条届期号年版條屆號])/g, "a letter that may be the numeral 〇"],
  [/[\d０-９][忆憶]/g, "忆 that may be the scale 亿"],
];

/** Every suspicion holds one of these beside a digit, or before a word that numbers things. */
const ANY = /[\d０-９][■□▇▉�ZzSsBGgqOlI忆憶]|[■□▇▉�lOI][\d０-９号期月日层楼版条届万亿萬億號層樓條屆年]/;

/**
 * Warns of what looks like a misread number and was left, since nothing proves what it was. One warning a place.
 * @param text the page after all repairs and layout; spans are of this text
 */
export function suspectNumbers(text: string): Message[] {
  if (!ANY.test(text)) return [];
  const messages = SUSPICIONS.flatMap(([pattern, what]) =>
    Array.from(
      text.matchAll(pattern),
      (found): Message => ({
        severity: "warning",
        stage: "repair",
        rule: null,
        reason: `${found[0]}: ${what}; left as printed`,
        span: { start: found.index, end: found.index + found[0].length },
      }),
    ),
  ).sort((a, b) => a.span!.start - b.span!.start);
  return messages.filter((it, k) => k === 0 || messages[k - 1]!.span!.end <= it.span!.start);
}
