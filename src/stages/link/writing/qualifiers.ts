/** How a figure is meant: preliminary, cumulative, at constant prices. */

import type { Qualifier } from "../../../model/claim.ts";
import type { Span } from "../../../model/span.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { clausesOf } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { PageContext } from "../page-context.ts";
import type { Said } from "./words.ts";

/** A short clause before the claim's own only opens it: 9月当月，出口…. */
const LONGEST_OPENING = 8;

/**
 * How a claim's figure is meant, sorted: by the words of its own clause, by those that an earlier clause of the sentence
 * says of what follows (按不变价格计算，…), and by those that are said of a whole sentence (初步核算，…).
 * @param before the claim before it in the sentence that another match has made
 */
export function findQualifiers(draft: Draft, before: Draft | null, scene: PageContext): Qualifier[] {
  const { sentence, evidence, period, kind, basis } = draft;
  const { monthsToDate } = scene.words.qualifiers;
  const { folded } = scene.extraction;
  const found = new Set<Qualifier>();
  const said = saidIn(sentence, scene);
  const own = said.length === 0 ? evidence : ownWords(draft, before, scene);
  for (const { start, end, qualifier, reach } of said) {
    const isOwn = own.start <= start && end <= own.end;
    const isNext = before === null || start >= before.evidence.end;
    // 按可比口径同比增长5.2%，较2019年同期增长9.8%: what is held against a time of its own is meant in its own way.
    const isAlike = kind === "growth" && basis !== "since";
    const isSaidBefore = end <= evidence.start && (isNext || isAlike);
    if (isOwn || reach === "sentence" || (reach === "onward" && isSaidBefore)) found.add(qualifier);
  }
  if (period !== null && monthsToDate.test(folded.slice(period.mention.start, period.mention.end)))
    found.add("cumulative");
  return found.size === 0 ? NONE : [...found].sort();
}

const NONE: Qualifier[] = [];

/** The words of a sentence that say how figures are meant, in order; looked for once. */
function saidIn(sentence: Sentence, { words, extraction, qualified }: PageContext): readonly Said[] {
  const known = qualified.get(sentence);
  if (known !== undefined) return known;
  const { lexicon } = words.qualifiers;
  const out: Said[] = [];
  for (let at = sentence.start; at < sentence.end; ) {
    // The longest form: 实际控制人 is no 实际.
    const form = lexicon.longestAt(extraction.folded, at);
    const end = at + (form?.length ?? 1);
    const { qualifier = "", reach = "" } = (form === undefined ? undefined : lexicon.get(form)) ?? {};
    if (qualifier !== "") out.push({ start: at, end, qualifier: qualifier as Qualifier, reach });
    at = end;
  }
  qualified.set(sentence, out);
  return out;
}

/** The claim's clause from the claim before it on, with a bracket right after the number and a short clause before. */
function ownWords({ sentence, evidence }: Draft, before: Draft | null, scene: PageContext): Span {
  const { folded } = scene.extraction;
  const statement = sentence.statements.find((it) => evidence.start < it.end) ?? sentence;
  const clauses = clausesOf(statement, scene);
  const at = clauses.findIndex((it) => evidence.start < it.end);
  const opening = clauses[at - 1];
  const isShort = opening !== undefined && opening.end - opening.start <= LONGEST_OPENING;
  const start = (isShort ? opening : clauses[at])?.start ?? statement.start;
  const bracket = folded[evidence.end] === "（" ? folded.indexOf("）", evidence.end) : -1;
  return {
    start: Math.max(start, before?.evidence.end ?? 0),
    end: bracket < 0 ? evidence.end : bracket,
  };
}
