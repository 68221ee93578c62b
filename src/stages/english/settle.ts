/** Parts of speech of English words that their neighbours tell. */

import type { Piece } from "./piece.ts";
import type { EnglishWords } from "./words.ts";

/** A piece with its neighbours: whether something leads up to a noun, and whether one follows. */
interface Settling {
  readonly it: Piece;
  readonly before: Piece | undefined;
  readonly after: Piece | undefined;
  readonly second: Piece | undefined;
  readonly words: EnglishWords;
  readonly led: boolean;
  readonly noun: boolean;
}

/** What compromise tags alike and the neighbours tell apart: "rose" before an amount, "packaging" before a noun. */
export function settle(
  it: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  second: Piece | undefined,
  words: EnglishWords,
): Piece {
  const led =
    before !== undefined && ["determiner", "possessive", "adjective", "amount"].includes(before.part);
  const noun = after?.part === "noun" || (after?.part === "adjective" && second?.part === "noun");
  const place = { it, before, after, second, words, led, noun };
  if (it.part === "noun" && words.changes.get(it.text) !== undefined && !it.proper)
    return settleChange(place);
  const settled = asCompound(place) ?? asVerb(place) ?? asOther(place);
  if (settled !== null || it.part !== "verb") return settled ?? it;
  return settleVerb(place) ?? settlePlural(place) ?? settleParticiple(place);
}

/** A word that names a change is its verb where a subject stands before it and an amount or an object behind. */
function settleChange({ it, before, after, led }: Settling): Piece {
  const object =
    ["amount", "time", "adverb", undefined].includes(after?.part) ||
    /^(?:by|to|from|in|at)$/.test(after?.text ?? "");
  const said =
    before !== undefined &&
    ["noun", "pronoun", "relative", "adverb", "and", "auxiliary", "time"].includes(before.part);
  const moves = after?.part === "possessive" || after?.part === "determiner";
  return said && (object || moves) && !led ? { ...it, part: "verb" } : it;
}

/** a summer-themed campaign, fast-growing firms: compromise parts them, the hyphen joins them to one word of kind. */
function asCompound({ it, before, after }: Settling): Piece | null {
  if (!it.tags.has("Hyphenated") || it.part === "amount") return null;
  if (after !== undefined && after.start === it.end + 1 && after.tags.has("Hyphenated"))
    return it.proper ? it : { ...it, part: "adjective" };
  const last = before !== undefined && before.end + 1 === it.start && before.tags.has("Hyphenated");
  const names =
    after !== undefined && /^(?:noun|adjective|verb)$/.test(after.part) && after.start === it.end + 1;
  return last && names && it.part === "verb" ? { ...it, part: "adjective" } : null;
}

/** What was tagged otherwise and is a verb, or says how. */
function asVerb({ it, before, after, words }: Settling): Piece | null {
  // arrivals were made, reflecting a 20 percent increase: behind a comma, with an object of its own
  if (
    it.part === "noun" &&
    !it.proper &&
    /[a-z]{2}ing$/.test(it.text) &&
    before?.text === "," &&
    /^(?:determiner|possessive|amount)$/.test(after?.part ?? "") &&
    words.parts.get(it.text) === undefined
  )
    return { ...it, part: "verb" };
  if (it.part === "adjective" && isSaidOf(it, before, after, words)) return { ...it, part: "verb" };
  // ended lower: how, and no deed.
  if (
    /^(?:lower|higher|flat|mixed)$/.test(it.text) &&
    before?.part === "verb" &&
    after?.part !== "noun" &&
    after?.part !== "determiner"
  )
    return { ...it, part: "adverb" };
  // This marks an increase.
  if (
    (it.part === "noun" || it.part === "verb") &&
    before !== undefined &&
    /^(?:this|that)$/.test(before.text) &&
    /[a-z]{2}s$/.test(it.text) &&
    after?.part === "determiner"
  )
    return { ...it, part: "verb" };
  // The park covers an area: a form in -s with an object.
  if (
    it.part === "noun" &&
    !it.proper &&
    /[a-z]{2}(?<!s)s$/.test(it.text) &&
    words.parts.get(it.text) === undefined &&
    (after?.part === "determiner" || after?.part === "possessive") &&
    before !== undefined &&
    (before.part === "pronoun" ||
      before.part === "relative" ||
      before.text === "," ||
      (before.part === "noun" && !before.tags.has("Plural")))
  )
    return { ...it, part: "verb" };
  return null;
}

/** Single words that their neighbours tell: the world's total, that month, per capita. */
function asOther({ it, before, after, words, noun }: Settling): Piece | null {
  // the world's total
  if (
    it.text === "total" &&
    it.part === "adjective" &&
    (before?.part === "possessive" || before?.part === "determiner") &&
    !noun
  )
    return { ...it, part: "noun" };
  // helped transport 300 tons
  if (
    it.part === "noun" &&
    /^help(?:s|ed|ing)?$/.test(before?.text ?? "") &&
    /^(?:amount|determiner|possessive)$/.test(after?.part ?? "")
  )
    return { ...it, part: "verb" };
  // arrivals from the north jumped; the elderly
  if (
    it.part === "adjective" &&
    !it.tags.has("Verb") &&
    before?.part === "determiner" &&
    (after === undefined || /^(?:mark|auxiliary|verb|preposition|relative)$/.test(after.part)) &&
    !/^(?:more|most|less|least|same|first|last|next)$/.test(it.text)
  )
    return { ...it, part: "noun" };
  // in that month
  if (it.part === "that" && before?.part === "preposition" && after?.part === "noun")
    return { ...it, part: "determiner" };
  if (it.text === "per" && after?.text === "capita") return { ...it, part: "adjective" };
  if (it.part === "noun" && before?.part === "and" && words.changes.get(it.text) === "up" && noun)
    return { ...it, part: "verb" };
  return null;
}

/** Verbs that are nouns: what opens a sentence before a noun, and plurals before a verb. */
function settleVerb({ it, before, after, second }: Settling): Piece | null {
  // Oil prices, Hang Seng: what opens a sentence before a noun is no command.
  if (
    before === undefined &&
    after?.part === "noun" &&
    /^(?!.*(?:ing|ed)$)/.test(it.text) &&
    !/^(?:take|see|call|visit|let|make|get|read|join|click|come|go|keep|do)$/.test(it.text)
  )
    return { ...it, part: "noun" };
  if (
    /[a-z]{2}s$/.test(it.text) &&
    it.tags.has("PresentTense") &&
    before !== undefined &&
    (/^(?:noun|amount|adjective|determiner|possessive)$/.test(before.part) ||
      /^(?:such|other|more|these|those)$/.test(before.text)) &&
    (after?.part === "verb" ||
      after?.part === "auxiliary" ||
      (after?.part === "adverb" && second?.part === "verb"))
  )
    return { ...it, part: "noun" };
  // 5G base stations: a singular noun has no verb in its plain form
  if (
    it.tags.has("Infinitive") &&
    before?.part === "noun" &&
    !before.proper &&
    !before.tags.has("Plural") &&
    !/^(?:people|police|staff|personnel|data|who|to)$/.test(before.text) &&
    after?.part === "noun" &&
    after.start - it.end === 1
  )
    return { ...it, part: "noun" };
  // Firms with revenue of: no English sentence of a paper opens with "he firms".
  if (before === undefined && /[a-z]{2}s$/.test(it.text) && it.tags.has("PresentTense"))
    return { ...it, part: "noun" };
  return null;
}

/** A noun in -s that no object follows. */
function settlePlural({ it, before, after, words, led }: Settling): Piece | null {
  // samples from, boats by, costs by: a noun in -s that no object follows.
  const bare =
    after === undefined ||
    ["preposition", "mark", "verb", "auxiliary", "and", "time", "relative"].includes(after.part);
  const nominal =
    before !== undefined &&
    (led ||
      before.part === "preposition" ||
      /^(?:more|other|such|fewer)$/.test(before.text) ||
      // mud and rocks.
      (before.part === "and" && (after === undefined || after.part === "mark")) ||
      (before.part === "noun" && !before.tags.has("Plural") && !before.proper));
  if (
    /[a-z]{2}s$/.test(it.text) &&
    it.tags.has("PresentTense") &&
    !(words.parts.get(it.text) === "verb" && /^(?:at|to)$/.test(after?.text ?? "")) &&
    bare &&
    nominal &&
    !(
      after?.part === "preposition" &&
      /^(?:to|at|for)$/.test(after.text) &&
      before?.part === "noun" &&
      words.changes.get(it.text) !== undefined
    )
  )
    return { ...it, part: "noun" };
  return null;
}

/** Forms in -ing and -ed: verbs, or what describes and names. */
function settleParticiple({ it, before, after, words, led, noun }: Settling): Piece {
  const ing = /ing$/.test(it.text);
  // the IMD ranking: behind a noun, with nothing of its own behind it
  if (
    ing &&
    before?.part === "noun" &&
    (after === undefined || after.part === "mark") &&
    words.changes.get(it.text) === undefined &&
    it.text !== "including"
  )
    return { ...it, part: "noun" };
  const participle = ing || /(?:ed|en|wn)$/.test(it.text);
  if (led && !ing && !participle && !before!.tags.has("Pronoun"))
    return before!.part === "amount" && (!noun || !/^#(?:count|attribute)$/.test(before!.text))
      ? it
      : { ...it, part: "noun" };
  if (led && participle) {
    if (noun) return { ...it, part: "adjective" };
    if (before!.part !== "amount" && before!.part !== "possessive")
      return { ...it, part: ing ? "noun" : "adjective" };
  }
  // of imported frozen beef
  if (participle && !ing && before?.part === "preposition" && noun) return { ...it, part: "adjective" };
  // New listings of building materials: a gerund between "of" and a noun.
  if (
    ing &&
    before?.part === "preposition" &&
    noun &&
    /^(?:of|in|for)$/.test(before.text) &&
    after!.start - it.end === 1
  )
    return after!.tags.has("Plural") || after!.tags.has("Uncountable") ? { ...it, part: "adjective" } : it;
  if (
    ing &&
    before?.part === "noun" &&
    after?.part === "noun" &&
    before.proper === after.proper &&
    before.text !== "with"
  )
    return it;
  return it;
}

/** industry added 3.5 percent, the index falling by, provisionally estimated at: a participle that an amount hangs on. */
function isSaidOf(
  it: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  words: EnglishWords,
): boolean {
  if (!/(?:ed|ing)$/.test(it.text) || before === undefined) return false;
  if (/^(?:estimated|valued|priced)$/.test(it.text) && after?.text === "at") return true;
  if (
    !["noun", "pronoun", "adverb", "relative", "time", "and"].includes(before.part) &&
    !/^(?:[),]|all|both|each)$/.test(before.text)
  )
    return false;
  const moves = words.changes.get(it.text) !== undefined;
  return (
    after?.part === "amount" ||
    (moves && (/^(?:by|to|from)$/.test(after?.text ?? "") || after?.text === "the"))
  );
}
