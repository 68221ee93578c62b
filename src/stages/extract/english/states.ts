import type { ClaimKind, Direction } from "../../../model/claim.ts";
import type { Span } from "../../../model/span.ts";
import type { Event } from "./events.ts";
import type { EnglishWords } from "./words.ts";

/** What the words around a number make of it. */
export interface Statement {
  readonly kind: ClaimKind;
  readonly rule: string;
  readonly direction: Direction | null;
  readonly evidence: Span;
  /** Where the verb begins that the number hangs on; null when it has none of its own. */
  readonly verb: number | null;
  /** Where the noun of a share's whole begins. */
  readonly whole: number | null;
  /** Where the noun of change begins: "a rise in exports of 5 percent". */
  readonly noun: string | null;
}

export interface StatePatterns {
  readonly changeVerb: RegExp;
  /** "cut its key rate by 25 basis points". */
  readonly changedBy: RegExp;
  readonly changeNoun: RegExp;
  readonly changeAfter: RegExp;
  readonly toLevel: RegExp;
  readonly level: RegExp;
  readonly words: EnglishWords;
}

export function statePatterns(words: EnglishWords): StatePatterns {
  const verbs = words.changes.pattern;
  const bases = words.bases.pattern;
  return {
    changeVerb: new RegExp(
      `(?<![\\w-])(?<form>${verbs})(?:\\s(?:${words.adverbs}|${bases}))*\\s(?:(?:from|to)\\s)?$`,
      "i",
    ),
    changedBy: new RegExp(`(?<![\\w-])(?<form>${verbs})(?:\\s[\\w'’-]+){1,5}\\sby\\s$`, "i"),
    changeNoun: new RegExp(
      `(?:\\b(?:an?|the)\\s(?:[\\w-]+\\s){0,2})?(?<![\\w-])(?<form>${words.changeNouns.pattern})(?:\\srate)?\\s(?:of|by)\\s$`,
      "i",
    ),
    changeAfter: new RegExp(
      `^\\s(?:(?:${bases}|annual|yearly|monthly|quarterly|real|nominal|further|overall)\\s)?(?<form>${words.changeNouns.pattern})\\b(?!\\s(?:target|rate))`,
      "i",
    ),
    toLevel: new RegExp(
      `(?<![\\w-])(?<form>${verbs}|${words.levels})(?:\\s[\\w.,%'’-]+){0,6}?\\s(?:back\\s)?to\\s(?:a\\s)?(?:[\\w-]+\\s){0,2}$`,
      "i",
    ),
    level: new RegExp(`(?<![\\w-])(?:${words.levels}|${verbs})(?![\\w-])`, "gi"),
    words,
  };
}

const SHARE_VERB =
  /\b(?:account(?:s|ed|ing)? for|ma(?:ke|kes|king|de) up|represent(?:s|ed|ing)?|compris(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|share of)\s(?:[\w-]+\s){0,2}$/i;
const OF = /^\sof\s(?=\S)/;

/** Reads the words before and after an event, within `span`, the stretch that is its own. */
export function readState(text: string, event: Event, span: Span, patterns: StatePatterns): Statement {
  const before = text.slice(span.start, event.start);
  const after = text.slice(event.end, span.end);
  const own = { start: event.start, end: event.end };
  const base = { evidence: own, direction: null, whole: null, verb: null, noun: null };
  if (event.form === "rank")
    return {
      ...base,
      kind: "rank",
      rule: "english/rank",
      verb: lastVerb(before, span.start, patterns.level),
    };
  if (event.form === "multiple") {
    const direction = event.value!.startsWith("-") ? "down" : "up";
    return { ...base, kind: "growth", rule: "english/multiple", direction, verb: event.start };
  }
  if (event.dimension === "times")
    return {
      ...base,
      kind: "ratio",
      rule: "english/times",
      verb: lastVerb(before, span.start, patterns.level),
    };
  const relative = ["percent", "points", "basispoints"].includes(event.dimension);
  const sharing = SHARE_VERB.test(before);
  const verb = sharing ? null : (patterns.changeVerb.exec(before) ?? patterns.changedBy.exec(before));
  const to = verb !== null && /\sto\s$/.test(verb[0]);
  if (verb !== null && !to && (relative || isAmountOfChange(verb))) {
    const direction = patterns.words.changes.get(verb.groups!.form!) as Direction;
    const start = span.start + verb.index;
    const kind = event.dimension === "percent" ? "growth" : "change";
    return {
      ...base,
      kind,
      rule: `english/${kind}`,
      direction,
      evidence: { start, end: event.end },
      verb: start,
    };
  }
  if (relative && !sharing) {
    const noun = patterns.changeNoun.exec(before);
    const later = noun === null ? patterns.changeAfter.exec(after) : null;
    const form = (noun ?? later)?.groups?.form;
    if (form !== undefined) {
      const direction = patterns.words.changeNouns.get(form) as Direction;
      const start = noun === null ? event.start : span.start + noun.index;
      const end = event.end + (later?.[0].length ?? 0);
      const kind = event.dimension === "percent" ? "growth" : "change";
      const head = text.slice(end, span.end);
      const ofNoun = /^\sin\s(?!(?:19|20)\d\d|the (?:first|second|third|fourth)|[A-Z][a-z]+(?:\.|,|$))/.test(
        head,
      )
        ? head
        : null;
      const governing = lastVerb(text.slice(span.start, start), span.start, patterns.level);
      return {
        ...base,
        kind,
        rule: `english/${kind}-noun`,
        direction,
        evidence: { start, end },
        verb: governing ?? start,
        noun: ofNoun,
      };
    }
  }
  if (event.dimension === "percent") {
    const of = OF.exec(after);
    const share = SHARE_VERB.exec(before);
    if (share !== null || of !== null || event.form === "fraction") {
      const whole = of === null ? null : event.end + of[0].length;
      const start = share === null ? lastVerb(before, span.start, patterns.level) : span.start + share.index;
      return { ...base, kind: "share", rule: "english/share", verb: start, whole };
    }
  }
  const toLevel = patterns.toLevel.exec(before);
  const start = toLevel === null ? lastVerb(before, span.start, patterns.level) : span.start + toLevel.index;
  return { ...base, kind: "level", rule: "english/level", verb: start };
}

/** "rose by $3 billion", "rose $3 billion"; but a sum raised or lost is a level of its own. */
const isAmountOfChange = (verb: RegExpExecArray) =>
  / by\s$/i.test(verb[0]) ||
  !/^(?:rais|lost|shed|boost|cut|reduc|gain|expand|narrow|widen)/i.test(verb.groups!.form!);

function lastVerb(before: string, by: number, pattern: RegExp): number | null {
  let last: number | null = null;
  for (const match of before.matchAll(pattern)) last = by + match.index;
  return last;
}
