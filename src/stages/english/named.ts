/** English noun phrases as indicator and subject. */

import { type Run, wordsOf } from "./phrase.ts";
import type { Piece } from "./piece.ts";

/** What a statement is about. */
export interface Named {
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly whole: string | null;
}

/** Places and bodies that papers call by a common noun: "the city", "the company". */
const BODIES =
  /^(?:the\s)?(?:(?:new|local|state|central|federal|eastern|western|northern|southern|municipal|provincial)\s)?(?:city|country|nation|province|county|region|town|township|village|district|state|island|port|company|firm|group|bank|lender|carmaker|automaker|airline|airport|university|factory|plant|store|retailer|maker|operator|ministry|bureau|government|authority|administration|commission|committee|council|park|zone|area|hospital|museum|school|exchange|fund|club|team|union|mine|shipyard|mill|farm|cooperative|park|station|bloc|sector|industry)$/i;

/**
 * A phrase parted into who bears the figure and what is measured: China's exports; house prices in Norwick; its tea
 * exports, which are those of whom the article speaks.
 */
export function partPhrase(
  text: string,
  pieces: readonly Piece[],
  runs: readonly Run[],
  bearer: string | null,
): Pick<Named, "indicator" | "subject"> | null {
  const first = runs[0];
  if (first === undefined) return null;
  // China's leading carmaker BYD: the name, whoever it belongs to
  if (runs.length === 1 && nameBehind(text, pieces, first) > first.from)
    return { indicator: named(text, pieces, runs), subject: null };
  const land = landStart(pieces, first);
  if (land > first.from && runs.length === 1)
    return { indicator: named(text, pieces, [{ from: land, to: first.to }]), subject: null };
  const owner = ownerOf(pieces, first);
  if (owner > first.from) return ownedPhrase(text, pieces, runs, owner, bearer);
  const last = runs.at(-1)!;
  // the CSI 300 Index of the mainland's stocks
  if (runs.length > 1 && pieces[first.to - 1]!.text === "index" && pieces[first.to - 1]!.proper)
    return { indicator: named(text, pieces, [first]), subject: null };
  if (
    runs.length > 1 &&
    pieces[last.from]?.part === "preposition" &&
    /^(?:in|of|at|for|from|on|across|throughout)$/.test(pieces[last.from]!.text)
  ) {
    const place = { from: last.from + 1, to: last.to };
    const kept = runs.slice(0, -1);
    // the National Museum of China: one name
    if (
      pieces[last.from]!.text === "of" &&
      runs.length === 2 &&
      pieces[kept[0]!.to - 1]!.proper &&
      isName(pieces, place) &&
      pieces
        .slice(kept[0]!.from, kept[0]!.to)
        .every((it) => it.part === "determiner" || /^[A-Z]/.test(text.slice(it.start, it.start + 1)))
    )
      return { indicator: named(text, pieces, runs), subject: null };
    if (isName(pieces, place) || LANDS.test(wordsOf(text, pieces, [place])))
      return { indicator: named(text, pieces, kept), subject: bare(wordsOf(text, pieces, [place])) };
    // shares of phone maker Zelto
    const owned = ownedBehind(text, pieces, kept, last);
    if (owned !== null) return owned;
    const name = nameBehind(text, pieces, place);
    if (pieces[last.from]!.text === "of" && name > place.from)
      return {
        indicator: named(text, pieces, kept),
        subject: bare(wordsOf(text, pieces, [{ from: name, to: place.to }])),
      };
    // the income of the villagers: of those who have it
    if (
      pieces[last.from]!.text === "of" &&
      EARNERS.test(pieces[place.to - 1]!.text) &&
      EARNED.test(pieces[kept.at(-1)!.to - 1]!.text)
    )
      return { indicator: named(text, pieces, kept), subject: bare(wordsOf(text, pieces, [place])) };
  }
  return { indicator: named(text, pieces, runs), subject: placeOpening(text, pieces, first) };
}

/** Investments in China's mining sector: of China. */
function ownedBehind(
  text: string,
  pieces: readonly Piece[],
  kept: readonly Run[],
  { from, to }: Run,
): Pick<Named, "indicator" | "subject"> | null {
  const behind = ownerOf(pieces, { from: from + 1, to });
  if (behind <= from + 1 || behind >= to || !isCountryWord(pieces[behind - 1]!)) return null;
  const rest = wordsOf(text, pieces, [{ from: behind, to }]);
  return {
    indicator: `${named(text, pieces, kept)} ${pieces[from]!.text} ${rest}`,
    subject: bare(wordsOf(text, pieces, [{ from: from + 1, to: behind }])),
  };
}

/** A phrase with its owner in front: its tea exports, China's exports. */
function ownedPhrase(
  text: string,
  pieces: readonly Piece[],
  runs: readonly Run[],
  owner: number,
  bearer: string | null,
): Pick<Named, "indicator" | "subject"> {
  const first = runs[0]!;
  const said = wordsOf(text, pieces, [{ from: first.from, to: owner }])
    .replace(/['’]s?$/, "")
    .replace(/^the\s/i, "");
  const own = pieces[owner - 1]!;
  const rest = [{ from: owner, to: first.to }, ...runs.slice(1)].filter((it) => it.to > it.from);
  const isOwn = /^(?:its|their|his|her|our|my)$/.test(own.text);
  // China's central Henan Province: the place, whoever it belongs to
  const land = { from: COMPASS.test(pieces[owner]!.text) ? owner + 1 : owner, to: first.to };
  if (
    !isOwn &&
    runs.length === 1 &&
    land.from < land.to &&
    isName(pieces, land) &&
    isCountryWord(pieces[owner - 1]!)
  )
    return { indicator: named(text, pieces, [land]), subject: null };
  if (isOwn) return { indicator: named(text, pieces, rest), subject: bearer };
  return { indicator: named(text, pieces, rest), subject: said };
}

/** Places by a common noun, which bear what a phrase measures: forest coverage in the province. */
const LANDS =
  /^(?:the\s)?(?:rural|urban|mountainous|coastal|remote|inland)\sareas$|^the\scountryside$|^the\s(?:(?:whole|entire)\s)?(?:mainland|island|peninsula|country|province|city|county|region|village|town|township|district|prefecture|municipality|territory|world|globe)$/i;

const EARNERS =
  /^(?:villagers|farmers|residents|people|dwellers|citizens|households|workers|employees|retirees|families|companies|enterprises|firms|manufacturers|banks|lenders|insurers)$/;
const EARNED =
  /^(?:incomes?|wages?|salar(?:y|ies)|pensions?|consumption|spending|expenditure|savings|profits?|revenues?|debts?|assets|earnings|output)$/;

/** U.S. military budget, Hong Kong stocks: the place that opens a name bears it. */
function placeOpening(text: string, pieces: readonly Piece[], { from, to }: Run): string | null {
  let start = from;
  while (start < to && /^(?:determiner|adjective)$/.test(pieces[start]!.part) && !isCountry(pieces[start]!))
    start++;
  let end = start;
  while (end < to - 1 && isCountry(pieces[end]!)) end++;
  if (end === start || pieces[end]!.proper) return null;
  // China-Europe trains run between the two
  if (text.slice(pieces[start]!.start, pieces[end - 1]!.end).includes("-")) return null;
  return text.slice(pieces[start]!.start, pieces[end - 1]!.end);
}

const isCountry = (it: Piece) =>
  it.part === "noun" &&
  (it.tags.has("Country") ||
    it.tags.has("City") ||
    it.tags.has("Place") ||
    /^(?:u\.s\.|us|u\.k\.|uk|eu|hksar)$/.test(it.text)) &&
  it.proper;

/** Behind the last possessive that opens a phrase; its beginning where none does. */
function ownerOf(pieces: readonly Piece[], { from, to }: Run): number {
  let inside = false;
  for (let k = to - 1; k >= from; k--) {
    // the PLA (People's Liberation Army) Command
    if (/^[()]$/.test(pieces[k]!.text)) inside = pieces[k]!.text === ")";
    if (k <= to - 2 && !inside && pieces[k]!.part === "possessive") return k + 1;
  }
  return from;
}

/** Whether a run names a place or a body: Waigang town, the United States, Norwick Bank. */
export function isName(pieces: readonly Piece[], run: Run): boolean {
  const to = run.to;
  // northern Pakistan
  const lead = pieces[run.from]?.part === "determiner" ? run.from + 1 : run.from;
  const from =
    COMPASS.test(pieces[lead]?.text ?? "") &&
    lead + 1 < to &&
    pieces[lead + 1]!.proper &&
    pieces[lead + 1]!.part === "noun"
      ? lead + 1
      : run.from;
  const inside = pieces.slice(landStart(pieces, { from, to }), to).filter((it) => it.part !== "determiner");
  return (
    inside.length > 0 &&
    inside.length <= 7 &&
    inside[0]!.proper &&
    inside.every((it) => it.proper || it.part === "and" || PLACE_NOUN.test(it.text))
  );
}

const isCountryWord = (it: Piece) =>
  it.proper && ["Country", "Place", "City"].some((tag) => it.tags.has(tag));

/** southwest China's Sichuan Province: where the place begins behind the part of the country that it lies in. */
export function landStart(pieces: readonly Piece[], { from, to }: Run): number {
  let at = from;
  if (pieces[at]?.part === "determiner") at++;
  if (!COMPASS.test(pieces[at]?.text ?? "")) return from;
  at++;
  if (pieces[at]?.part !== "possessive" && pieces[at + 1]?.part !== "possessive") return from;
  while (at < to && pieces[at]!.part !== "possessive") at++;
  return at + 1 < to ? at + 1 : from;
}
const COMPASS = /^(?:(?:north|south)?-?(?:east|west)(?:ern)?|north(?:ern)?|south(?:ern)?|central)$/;

const PLACE_NOUN =
  /^(?:city|town|province|county|district|village|region|state|island|islands|prefecture|municipality|area|airport|port|mainland|autonomous|special|administrative|of)$/;

/** Whether a run may bear a figure that it does something with: a name, or a body by its common noun. */
export function isBearer(text: string, pieces: readonly Piece[], run: Run): boolean {
  const inside = pieces.slice(run.from, run.to);
  // Lanford sold: a name that opens the sentence, known from nowhere else.
  if (
    inside.length <= 2 &&
    inside.every(
      (it) =>
        it.part === "noun" && /^[A-Z]/.test(text.slice(it.start, it.start + 1)) && !it.tags.has("Plural"),
    )
  )
    return true;
  return (
    isName(pieces, run) ||
    BODIES.test(wordsOf(text, pieces, [run])) ||
    pieces.slice(run.from, run.to).filter((it) => it.proper).length * 2 > run.to - run.from
  );
}

/** The words of a bearer: "the city of Zhangjiajie" is Zhangjiajie. */
export const bare = (words: string) =>
  words
    // the Southern Army (SA) Harven Command
    .replace(/\s\([A-Z][\w’'&\s-]*\)(?=\s)/g, "")
    .replace(/^(?:the|an?)\s/i, "")
    .replace(/^(?:(?:north|south)?-?(?:east|west)?(?:ern)?|central)\s[A-Z]\w+['’]s\s(?=[A-Z])/i, "")
    .replace(
      /^[A-Z]\w+['’]s\s(?:(?:(?:north|south)?-?(?:east|west)(?:ern)?|north(?:ern)?|south(?:ern)?|central)\s)?(?=(?:[A-Z]\w+\s)+(?:Province|City|County|Prefecture|Municipality|District|Region|Autonomous)\b)/,
      "",
    )
    .replace(
      /^(?:[a-z]+ern\s)?(?:[A-Z]\w+\s)?(?:state|city|town|province|county|village|port|island|region)\sof\s(?=[A-Z])/,
      "",
    )
    .replace(/['’]s$/, "");

/** Banking giant HSBC, the operator HKEX: behind a noun that says what it is, the name alone. */
export function nameBehind(text: string, pieces: readonly Piece[], { from, to }: Run): number {
  let at = to;
  while (
    at > from &&
    pieces[at - 1]!.proper &&
    /^[A-Z][A-Za-z]/.test(text.slice(pieces[at - 1]!.start, pieces[at - 1]!.end))
  )
    at--;
  const kind = pieces[at - 1];
  return at < to &&
    at > from &&
    kind !== undefined &&
    kind.text !== "of" &&
    (kind.part === "noun" || KINDS.test(kind.text)) &&
    // Chipmaker Arvo added 5 percent
    (/^[a-z]/.test(text.slice(kind.start, kind.end)) || (at === 1 && !kind.proper && kind.tags.has("Actor")))
    ? at
    : from;
}

/** What the press calls a company that it names next. */
const KINDS = /^(?:giant|major|heavyweight|veteran|native|listed|based|owned|backed|headquartered)$/;

export function named(text: string, pieces: readonly Piece[], runs: readonly Run[]): string | null {
  const kept = runs.filter((it) => it.to > it.from);
  if (kept.length === 0) return null;
  const [first, ...rest] = kept;
  let from = rest.length === 0 ? nameBehind(text, pieces, first!) : first!.from;
  while (from < first!.to - 1 && /^(?:determiner|adverb)$/.test(pieces[from]!.part)) from++;
  if (from < first!.to - 1 && /^(?:its|their|his|her|our|my)$/.test(pieces[from]!.text)) from++;
  const words = wordsOf(text, pieces, [{ from, to: first!.to }, ...rest])
    .replace(/^["“”(]+/, "")
    .replace(/(?<!["“”,;:(])["“”,;:(]+$/, "")
    .trim();
  return /[A-Za-z]{2}|^(?:[A-Z]\.){2}$/.test(words) ? words : null;
}
