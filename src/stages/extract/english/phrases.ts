import { overlaps, type Span } from "../../../model/span.ts";

/** Words that lead into a noun phrase without being part of it. */
const LEADING =
  /^(?:and|but|while|whereas|meanwhile|however|the|an?|its|their|our|his|her|that|as|with|when|in|during|for|also|of|by|to|at|on|said)\s+/i;
/** What stands between a noun phrase and the verb that says its number. */
const TRAILING =
  /(?:^|\s)(?:has|have|had|will|would|is|are|was|were|been|be|to|also|may|could|can|should|expected|likely|set|projected|forecast|estimated|only|then|still|further|sharply|steadily|slightly|respectively|more than|nearly|almost|about|by|of|in|at|from|and|that|which|who|on|for|all|collectively|actually|already|now|currently|continued|closed|ended|finished|opened)$/i;
const REPORTED =
  /^.*\b(?:said|says|say|expects?|expected that|forecasts?|predicts?|showed|shows?|announced|reported|believes?|that|because|after|although|if)\s+(?=\S)/i;
const STOP =
  /[,;:.!?“”()"]|\s(?:during|over|since|last|this|while|was|were|is|are|has|have|had|will|that|which|who|according|compared|after|before|up|down|rose|fell|but|where|when|said|as|through \d)\b|\s(?:in|by|for|on|from|at|to)\s(?:its|the (?:first|second|third|fourth|past|last)|(?:19|20)\d\d|recent|early|late|mid)\b|\s[-–—]\s/i;

/** The noun phrase before a verb: what a number is said of. Null when nothing is left. */
export function phraseBefore(text: string, span: Span, periods: readonly Span[]): string | null {
  let phrase = without(text, span, periods);
  const pieces = phrase.split(/(?:,|;|:|“|”|—|\s–\s)+\s?/).filter((it) => /\w/.test(it));
  phrase = clean(pieces.at(-1) ?? "");
  return phrase === "" ? null : phrase;
}

/** The noun phrase that begins at `start`, up to the end of its clause. */
export function phraseAfter(
  text: string,
  start: number,
  end: number,
  periods: readonly Span[],
): string | null {
  const period = periods.find((it) => it.start >= start && it.start < end);
  const slice = text.slice(start, period?.start ?? end);
  const phrase = clean(slice.slice(0, STOP.exec(slice)?.index ?? slice.length));
  return phrase === "" ? null : phrase;
}

/** As {@link phraseAfter}, with the verb that follows: passengers rode the new line, grain shipped through the port. */
export function clauseAfter(
  text: string,
  start: number,
  end: number,
  periods: readonly Span[],
): string | null {
  const period = periods.find((it) => it.start >= start && it.start < end);
  const slice = text
    .slice(start, period?.start ?? end)
    .replace(/\s(?:were|was|are|is|have|has|had|been|will|be)(?=\s)/g, "");
  const phrase = clean(slice.slice(0, STOP.exec(slice)?.index ?? slice.length));
  return phrase === "" ? null : phrase;
}

/** China's exports → China, exports. Only of names: urban residents' income stays whole. */
export function splitOwner(phrase: string | null): { subject: string | null; indicator: string | null } {
  const owner =
    phrase === null ? null : /^([A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3}\s?)['’]s?\s+(\S.*)$/.exec(phrase);
  if (owner === null || /^Urban|^Rural/.test(owner[1]!)) return { subject: null, indicator: phrase };
  return { subject: owner[1]!.trim(), indicator: owner[2]! };
}

function clean(phrase: string): string {
  let out = phrase.replace(/\s+/g, " ").trim();
  out = out.replace(REPORTED, "").trim();
  for (let before = ""; before !== out; ) {
    before = out;
    out = out.replace(LEADING, "").replace(TRAILING, "").trim();
  }
  return /^(?:an?|the|its|our|their|real|nominal|it|they|this|these|those|which|he|she|we|there|that)$/i.test(
    out,
  )
    ? ""
    : out;
}

function without(text: string, span: Span, periods: readonly Span[]): string {
  let out = "";
  let at = span.start;
  for (const period of periods) {
    if (!overlaps(period, span) || period.start < at) continue;
    out += text.slice(at, period.start);
    at = Math.min(span.end, period.end);
  }
  return out + text.slice(at, span.end);
}
