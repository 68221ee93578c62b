import { governorOf, groupStart, subjectOf } from "../clause.ts";
import { bare, isBearer, isName, named, partPhrase } from "../named.ts";
import { nounsAfter, type Run, wordsOf } from "../phrase.ts";
import type { Piece } from "../pieces.ts";
import type { NamingContext } from "./context.ts";

/** Who does what the amount is the object of. */
export function bearerLeft(left: number, it: NamingContext): string | null {
  const { text, pieces } = it;
  const { at: governor } = governorOf(pieces, left);
  const verb = pieces[governor]?.part === "verb" || pieces[governor]?.part === "auxiliary" ? governor : -1;
  if (verb < 0) return null;
  const subject = subjectOf(pieces, verb);
  if (subject === null) return null;
  if (subject.pronoun !== null) return it.bearer;
  const parted = partPhrase(text, pieces, subject.runs, it.bearer);
  const head = subject.runs[0]!;
  if (parted?.subject != null) return parted.subject;
  const run = subject.runs.length === 1 ? head : { from: head.from, to: subject.runs.at(-1)!.to };
  return isBearer(text, pieces, head) || isBearer(text, pieces, run)
    ? resolvedBearer(bareOf(subject.runs, it), it)
    : bareOf(subject.runs, it);
}

export function bearerOf(verb: number, it: NamingContext): string | null {
  const subject = subjectOf(it.pieces, verb);
  if (subject === null) return null;
  if (subject.pronoun !== null) return it.bearer;
  const parted = partPhrase(it.text, it.pieces, subject.runs, it.bearer);
  if (parted?.subject != null) return parted.subject;
  return resolvedBearer(bareOf(subject.runs, it), it);
}

/** in Waigang town, behind what was counted, or behind what was counted with it. */
export function placeAfter(from: number, it: NamingContext): string | null {
  const { text, pieces } = it;
  if (pieces[from]?.part === "and" && pieces[from + 1]?.part === "amount") {
    const other = nounsAfter(pieces, pieces[from + 2]?.text === "other" ? from + 3 : from + 2);
    return other === null ? null : placeAfter(other.to, it);
  }
  if (!/^(?:in|at|across)$/.test(pieces[from]?.text ?? "")) return null;
  const nouns = nounsAfter(pieces, from + 1);
  return nouns !== null && isName(pieces, nouns) ? bare(wordsOf(text, pieces, [nouns])) : null;
}

export const isPlace = (text: string, pieces: readonly Piece[], run: Run) =>
  isName(pieces, run) ||
  /^(?:the\s)?(?:whole\s)?(?:country|world|nation|province|region|city|globe|terms|place|state|district|county)\b(?!.*\bof\b)/i.test(
    wordsOf(text, pieces, [run]),
  );

/** The subject of the sentence's first clause: whom the article speaks of from here on. */
export function bearerOfSentence(it: NamingContext): string | null {
  const verb = it.pieces.findIndex((piece) => piece.part === "verb" || piece.part === "auxiliary");
  if (verb <= 0) return null;
  const subject = subjectOf(it.pieces, groupStart(it.pieces, verb) < verb ? verb : verb);
  if (subject === null || subject.runs.length === 0) return null;
  const parted = partPhrase(it.text, it.pieces, subject.runs, null);
  if (parted?.subject != null) return parted.subject;
  const [head] = subject.runs;
  if (isName(it.pieces, head!)) return bareOf(subject.runs, it);
  return it.bearer === null && subject.runs.length === 1 && isBearer(it.text, it.pieces, head!)
    ? bareOf(subject.runs, it)
    : null;
}

/** The area, the company: the one that the article names. */
const resolvedBearer = (said: string | null, { bearer }: NamingContext) =>
  said !== null &&
  bearer !== null &&
  /^(?:new\s)?(?:area|company|firm|group|bank|lender|carmaker|airline|district|zone|park|project)$/i.test(
    said,
  )
    ? bearer
    : said;

/** The words of a bearer, null for none. */
export function bareOf(runs: readonly Run[], { text, pieces }: NamingContext): string | null {
  const words = named(text, pieces, runs);
  return words === null ? null : bare(words);
}
