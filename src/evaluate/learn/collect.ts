import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Claim } from "../../model/claim.ts";
import type { Pipeline } from "../../pipeline.ts";
import { listCases, listYaml } from "../check-pages.ts";
import { compareExample } from "../check-sentences.ts";
import type { ClaimComparison } from "../compare-claims.ts";
import { compareDrawn, isClaim, type NewsItem, readDrawn, readNews } from "../drawn-claims.ts";
import { compareGenreText, type GenreText, readGenre, readGenreTexts } from "../genre-labels.ts";
import { sentencesFileSchema } from "../label-schema.ts";
import { describePage, readFileAs, readLabelledPage } from "../labels.ts";
import { scorePage } from "../score-page.ts";
import { fromGrid } from "./from-grid.ts";
import { heldOutContent, splitOf } from "./held-out.ts";
import { joinLessons, type Lesson, lessonOf, listenTo, sourceOf, teach } from "./listen.ts";
import { learnable } from "./tuning-only.ts";

/** What the labels teach, and the genres whose texts are not at hand. */
export interface Collected extends Lesson {
  readonly missing: readonly string[];
}

/** Goes through the tuning labels of pages, sentences and genres. Held-out labels are passed by unread. */
export function collectLessons(pipeline: Pipeline, fixtures: string, texts: readonly string[]): Collected {
  const genres = listYaml(join(fixtures, "genres")).map((file) => fromGenre(pipeline, file, texts));
  const lessons = [
    ...genres.map(({ lesson }) => lesson),
    fromDraws(pipeline, fixtures, texts),
    fromPages(pipeline, join(fixtures, "realistic")),
    fromSentences(pipeline, join(fixtures, "sentences")),
    fromGrid(pipeline, join(fixtures, "grid")),
    fromWays(pipeline),
  ];
  return {
    ...joinLessons(lessons),
    missing: genres.filter(({ isAtHand }) => !isAtHand).map(({ genre }) => genre),
  };
}

/** The examples and counter-examples by which the rulebook explains each way to find a field. */
function fromWays(pipeline: Pipeline): Lesson {
  const lessons = pipeline.rulebook.ways.flatMap(({ way, field, examples, not }) =>
    [...examples, ...not].flatMap(({ text, date, at, expect }, index) => {
      if (expect === undefined) return [];
      const id = `${field}/${way}-${index}`;
      const facts = { id, source: `${id}.txt`, ...(date === undefined ? {} : { date }) };
      const { result, choices } = listenTo(pipeline, sourceOf(new TextEncoder().encode(text), facts));
      const claim = result.claims.find(
        (it) => it.evidence.text.includes(at) || at.includes(it.evidence.text),
      );
      if (claim === undefined) return [];
      const answer = field === "period" && expect === "../.." ? null : expect;
      return [
        teach({ genre: "ways", text: id, weight: 1, decided: false }, claim, choices.get(claim.id) ?? {}, {
          [field]: answer,
        }),
      ];
    }),
  );
  return joinLessons(lessons);
}

function fromGenre(
  pipeline: Pipeline,
  file: string,
  folders: readonly string[],
): { genre: string; isAtHand: boolean; lesson: Lesson } {
  const labels = readGenre(file);
  const items = readGenreTexts(labels, folders);
  const { genre } = labels;
  if (items === null) return { genre, isAtHand: false, lesson: joinLessons([]) };
  const tuning = labels.texts.filter(({ split }) => split === "tuning");
  const lessons = tuning.map((text) => learnGenreText(pipeline, genre, text, items.get(text.id)!));
  return { genre, isAtHand: true, lesson: joinLessons(lessons) };
}

/** What one labelled text of a genre teaches. @throws HeldOutError */
export function learnGenreText(pipeline: Pipeline, genre: string, given: GenreText, item: NewsItem): Lesson {
  const text = learnable(given, `the text ${given.id} of the genre ${genre}`);
  const page = sourceOf(new TextEncoder().encode(item.text), {
    id: item.id,
    source: `${item.id}.txt`,
    date: item.date,
    paper: item.paper,
    ...(text.region === undefined ? {} : { region: text.region }),
  });
  const { choices, result } = listenTo(pipeline, page);
  return lessonOf(genre, item.id, compareGenreText(text, item.text, result.claims), choices);
}

/** Claims drawn from texts of others and judged one by one; texts of which a part is held out are left alone. */
function fromDraws(pipeline: Pipeline, fixtures: string, folders: readonly string[]): Lesson {
  const heldOut = heldOutContent(fixtures);
  const lessons = listYaml(join(fixtures, "news")).flatMap((file) => {
    const { corpus, items, draws } = readDrawn(file);
    const texts = folders.map((folder) => join(folder, `${corpus}.jsonl`)).find(existsSync);
    if (texts === undefined) return [];
    return readNews(texts)
      .filter(({ id }) => id in items && !heldOut.has(items[id]!))
      .map((item) => {
        const labels = draws
          .flatMap(({ claims }) => claims.filter(isClaim))
          .filter((it) => it.item === item.id);
        const page = sourceOf(new TextEncoder().encode(item.text), { ...item, source: `${item.id}.txt` });
        const { choices, result } = listenTo(pipeline, page);
        return lessonOf(corpus, item.id, compareDrawn(labels, result.claims, item.text), choices);
      });
  });
  return joinLessons(lessons);
}

function fromPages(pipeline: Pipeline, folder: string): Lesson {
  const tuning = listCases(folder).filter((path) => splitOf(path) === "tuning");
  return joinLessons(tuning.map((path) => learnPage(pipeline, path)));
}

/** What a labelled page teaches. @throws HeldOutError */
export function learnPage(pipeline: Pipeline, folder: string): Lesson {
  const name = `the page ${basename(folder)}`;
  learnable({ split: splitOf(folder) }, name);
  const page = readLabelledPage(folder);
  if (page.claims === null) return joinLessons([]);
  const { choices, result } = listenTo(pipeline, sourceOf(page.bytes, page.facts));
  const { claims } = scorePage(page, result);
  return lessonOf("pages", basename(folder), claims, choices);
}

function fromSentences(pipeline: Pipeline, folder: string): Lesson {
  const lessons = listYaml(folder).flatMap((file) =>
    readFileAs(file, sentencesFileSchema).map((example, index) => {
      const id = `${basename(file, ".yaml")}-${index}`;
      const facts = describePage(id, { ...example, source: `${id}.txt` });
      const page = sourceOf(new TextEncoder().encode(example.text), facts);
      const { choices, result } = listenTo(pipeline, page);
      const comparison = compareExample(example.claims, result, example.text, id) as ClaimComparison<Claim>;
      return lessonOf("sentences", id, comparison, choices);
    }),
  );
  return joinLessons(lessons);
}
