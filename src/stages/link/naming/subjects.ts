/** Topics and places of a text. */

import type { Span } from "../../../model/span.ts";
import { firstFrom, inside } from "../../../model/spans.ts";
import type { Extraction } from "../../extract/index.ts";
import type { NamedPlace } from "../bearing/model.ts";
import type { PageContext } from "../page-context.ts";
import type { LinkWords } from "../words.ts";

/**
 * Whose figures a text gives, where they are named: firms, banks, schools and houses that a clause opens with or a noun
 * stands beside, not who is quoted as a source, watches others, or is one of a list; of a local authority, its place.
 */
export function topicsOf(
  { folded }: Extraction,
  organisations: readonly NamedPlace[],
  words: LinkWords,
): NamedPlace[] {
  return organisations.flatMap((it) => {
    const place = it.kind === "government" ? words.placeFirst.exec(it.name)?.[0] : undefined;
    if (place !== undefined) return [{ ...it, name: place }];
    return isTopic(it, folded, words) ? [it] : [];
  });
}

function isTopic({ start, end, kind, name }: NamedPlace, folded: string, words: LinkWords): boolean {
  if (!TOPICS.has(kind ?? "") || words.watchers.test(name)) return false;
  if (words.notTopicAfter.test(folded.slice(end, end + LOOKAROUND))) return false;
  // 县果业服务中心工程师…说, 某大学教授…指出: the house of who speaks.
  const isTitled = words.titles.longestAt(folded, end) !== undefined;
  if (kind === "university" && isTitled) return false;
  if (kind === "institution" && (isTitled || folded[end] === words.possessive)) return false;
  return words.topicBefore.test(folded.slice(Math.max(0, start - LOOKAROUND), start));
}

const TOPICS: ReadonlySet<string> = new Set(["company", "bank", "university", "institution"]);

const LOOKAROUND = 12;

/** Where places are named with their ending (沅岭县), ascending. */
export function placesOf({ folded }: Extraction, { placeNamed }: LinkWords): Span[] {
  return [...folded.matchAll(placeNamed)].map(({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
  }));
}

/** The name of a subject: 集团, 该行 and 该县 are the organisation or place last named so in the article. */
export function whose(subject: Span | null, scene: PageContext): string | null {
  if (subject === null) return null;
  const { extraction, words, articles, topics } = scene;
  const text = extraction.text.slice(subject.start, subject.end);
  const entry = words.anaphors.get(extraction.folded.slice(subject.start, subject.end));
  if (entry === undefined) return text;
  const before = { start: articles.findLast((it) => it <= subject.start) ?? 0, end: subject.start };
  if (entry.kind === "place") return placeBefore(before, entry.ending!, scene) ?? text;
  const of = (it: NamedPlace) => entry.kind === "any" || it.kind === entry.kind || !FIRM.has(it.kind ?? "");
  const named =
    inside(topics, before).findLast((it) => it.kind === entry.kind) ??
    inside(scene.organisations, before).findLast(of);
  return named?.name ?? text;
}

const FIRM: ReadonlySet<string> = new Set(["company", "bank", "government", "association", "media"]);

function placeBefore(before: Span, ending: string, { extraction, places }: PageContext): string | null {
  const named = inside(places(), before).findLast((it) => extraction.folded[it.end - 1] === ending);
  return named === undefined ? null : extraction.text.slice(named.start, named.end);
}

/** The organisation that a stretch of text is about: the last that it names so. */
export function topicIn(span: Span, { topics }: PageContext): string | null {
  const k = firstFrom(topics, span.end) - 1;
  const last = topics[k];
  return last !== undefined && last.start >= span.start && last.end <= span.end ? last.name : null;
}
