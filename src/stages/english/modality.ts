/** Whether an English figure is reported, forecast or planned. */

import type { Modality } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { nounsAfter } from "./phrase.ts";
import type { Piece } from "./piece.ts";
import type { EnglishWords } from "./words.ts";

/** What a whole is made of, set in before its verb. */
const COMPRISED = /,\s(?:comprising|including|consisting\sof)\s[^;.]{0,160},\swill\sbe\b/;

/** As expected, contrary to what was predicted, better than forecast: what came about. */
const FRONTED = /^(?:Contrary\sto|Despite|Unlike|Defying|As)\s[^,]{0,120},/;
const FORESEEN =
  /(?:\bthan|\bas)[\s-](?:(?:had|was|were|been|widely|previously|analysts|economists)\s)*(?:expected|predicted|forecast|anticipated|projected)\b/g;

/** Whether the words around the number make it a forecast or a plan: those of its own clause. */
export function modalityOf(
  text: string,
  span: Span,
  event: Span,
  pieces: readonly Piece[],
  { forecast, planned, undertakes }: EnglishWords,
): Modality {
  const opening = FRONTED.exec(text.slice(span.start, event.start))?.[0].length ?? 0;
  const from = Math.max(clauseStart(text, span, event, pieces), span.start + opening);
  const said = text.slice(from, event.end).replace(FORESEEN, " ");
  if (planned.test(said) || undertakes.test(said)) return "planned";
  // a planned capacity of
  if (/\bplanned\s(?:[\w-]+\s){0,3}of\s(?:\w+\s)?$/.test(text.slice(span.start, event.start)))
    return "planned";
  if (forecast.test(said)) return "forecast";
  // 29,700 flats, comprising 8,800 new ones, will be available
  if (
    /^[^;.]*?(?:,\s(?:comprising|including|consisting)\b[^;.]{0,120})?,\swill\sbe\b/.test(
      text.slice(event.end, span.end),
    ) &&
    COMPRISED.test(text.slice(span.start, span.end))
  )
    return "forecast";
  // 8.5 million trips were expected to be made
  const behind = /^[^,;:()]*/.exec(text.slice(event.end, span.end))![0];
  const own = behind.split(/\b(?:which|that|who|while|but|and|as|after|before|said)\b/)[0]!;
  return /\b(?:(?:is|are|was|were)\s(?:also\s|still\s)?(?:expected|projected|forecast|predicted|likely)\s|(?:will|would)\s)/.test(
    own,
  )
    ? "forecast"
    : "reported";
}

/** Where the clause of an amount begins: behind a semicolon, a word that opens another, or "and" with a subject and a past tense of its own. */
function clauseStart(text: string, span: Span, event: Span, pieces: readonly Piece[]): number {
  const said = text.slice(span.start, event.start);
  let start = span.start + said.lastIndexOf(";") + 1;
  for (const it of said.matchAll(
    /,\s(?:while|whereas|but|following|compared\s(?:with|to)|(?:up|down)\sfrom)\s/g,
  ))
    start = Math.max(start, span.start + it.index + 1);
  const at = pieces.findIndex((it) => it.start >= event.start);
  for (let k = at - 1; k > 0 && pieces[k]!.start > start; k--) {
    if (pieces[k]!.part !== "and") continue;
    const subject = nounsAfter(pieces, k + 1);
    let verb = subject?.to ?? k + 1;
    while (pieces[verb]?.part === "adverb" || pieces[verb]?.part === "time") verb++;
    if (subject !== null && verb < at && pieces[verb]?.part === "verb" && pieces[verb]!.tags.has("PastTense"))
      return Math.max(start, pieces[k]!.start);
  }
  return start;
}
