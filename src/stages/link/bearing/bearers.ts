/** Everybody that figures of a page can be of. */

import type { Span } from "../../../model/span.ts";
import { firstFrom, firstMeeting } from "../../../model/spans.ts";
import type { Extraction } from "../../extract/index.ts";
import type { Skeleton } from "../skeleton.ts";
import type { LinkWords } from "../words.ts";
import type { Article, Bearer, NamedPlace } from "./model.ts";

/** Everybody and every place that a page names, in order. */
export function findBearers(
  { folded, text }: Extraction,
  skeleton: Skeleton,
  organisations: readonly NamedPlace[],
  words: LinkWords,
): Bearer[] {
  const out: Bearer[] = organisations.map((it) => ({
    start: it.start,
    end: it.end,
    type: typeOf(it),
    name: it.name,
    key: it.name,
  }));
  out.sort((a, b) => a.start - b.start);
  const taken = [...out];
  for (let word = 0; word < skeleton.count; word++) {
    const start = skeleton.start[word]!;
    const form = words.subjects.longestAt(folded, start);
    const isWhole = form !== undefined && endsWord(start + form.length, skeleton);
    const isPlace = skeleton.partOf(word) === "place" && skeleton.end[word]! - start >= 2;
    if (!isWhole && (!isPlace || words.notPlaces.has(folded.slice(start, skeleton.end[word]!)))) continue;
    let end = isWhole ? start + form.length : skeleton.end[word]!;
    if (!isWhole) {
      const next = words.placeEnding.exec(folded.slice(end, end + 3))?.[0].length ?? 0;
      if (next > 0 && endsWord(end + next, skeleton)) end += next;
    }
    if (firstMeeting(taken, { start, end }) !== undefined) continue;
    if (words.partOfFigure.test(folded.slice(end, end + 4)) && words.inland.test(folded.slice(start, end)))
      continue;
    if (isSentFrom(start, end, folded, words) || isScope(start, end, folded, words)) continue;
    const name = text.slice(start, end);
    const type = isWhole ? kindOf(folded.slice(start, end), words) : "place";
    out.push({ start, end, type, name, key: name.length > 2 ? name.replace(words.placeEndings, "") : name });
    word = skeleton.wordAt(end - 1);
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** 居｜全国｜第五位: among whom a place is counted. */
const isScope = (start: number, end: number, folded: string, words: LinkWords) =>
  words.scopeBefore.test(folded.slice(Math.max(0, start - 3), start)) &&
  words.scopeAfter.test(folded.slice(end, end + 4));

const isSentFrom = (start: number, end: number, folded: string, words: LinkWords) =>
  words.sentFromBefore.test(folded.slice(Math.max(0, start - 6), start)) &&
  words.sentFromAfter.test(folded.slice(end, end + 12));

const endsWord = (offset: number, { start, wordAt, end, count }: Skeleton) =>
  offset >= (end[count - 1] ?? 0) || start[wordAt(offset)] === offset;

function typeOf({ kind }: NamedPlace): Bearer["type"] {
  if (kind === "company" || kind === "bank") return "company";
  if (kind === "government" || kind === "media") return kind;
  return "institution";
}

function kindOf(form: string, words: LinkWords): Bearer["type"] {
  if (words.anaphors.has(form) || words.selves.test(form)) return "self";
  if (words.genericBearers.test(form)) return "group";
  return words.collectives.test(form) ? "collective" : "place";
}

/** Counts who is named in each article. */
export function readArticles(
  bearers: readonly Bearer[],
  starts: readonly number[],
  titles: readonly Span[],
  folded: string,
  words: LinkWords,
): Article[] {
  const { length } = folded;
  const bounds = [...new Set([0, ...starts])].sort((a, b) => a - b);
  return bounds.map((start, k) => {
    const end = bounds[k + 1] ?? length;
    const own = bearers.slice(firstFrom(bearers, start), firstFrom(bearers, end));
    const counts = new Map<string, number>();
    for (const { key } of own) counts.set(key, (counts.get(key) ?? 0) + 1);
    const titled = new Set(own.filter((it) => firstMeeting(titles, it) !== undefined).map(({ key }) => key));
    const most = (accept: (it: Bearer) => boolean) => {
      let best: Bearer | null = null;
      let score = 0;
      const accepted = own.filter(accept);
      for (const it of accepted) {
        const isFirst = it.key === accepted[0]!.key;
        const points = counts.get(it.key)! + (titled.has(it.key) ? TITLE : 0) + (isFirst ? NAMED_FIRST : 0);
        if (points > score) [best, score] = [it, points];
      }
      return best;
    };
    const first = new Set(own.slice(0, FIRST).map(({ key }) => key));
    const ownVoices = own.filter(({ type, name }) => type === "self" && words.ownVoice.test(name));
    const place = most(({ type }) => type === "place");
    const places = own.filter(({ type }) => type === "place").length;
    return {
      start,
      end,
      counts,
      place,
      body: most((it) => isBody(it) && !words.watchers.test(it.name)) ?? most(isBody),
      first,
      titled,
      own: ownVoices.length >= OFTEN ? ownVoices[0]! : null,
      isReport: words.governmentReport.test(folded.slice(start, Math.min(end, start + OPENING))),
      hasOnePlace: place !== null && counts.get(place.key)! * 2 > places,
    };
  });
}

const isBody = ({ type }: Bearer) => type === "company" || type === "institution";

/** A name in the title counts as so many. */
const TITLE = 3;
/** So does being the first that is named. */
const NAMED_FIRST = 2;
/** Who calls itself 公司 so often is who the article is about. */
const OFTEN = 2;
/** A report says what it is within so many characters. */
const OPENING = 400;
/** So many names open an article. */
const FIRST = 2;
