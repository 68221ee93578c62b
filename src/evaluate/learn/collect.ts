/** Collects what labels teach. */

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { Claim } from "../../model/claim.ts";
import type { Pipeline } from "../../pipeline.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { listCases, listYaml } from "../check-pages.ts";
import { compareExample } from "../check-sentences.ts";
import type { ClaimComparison } from "../compare-claims.ts";
import { compareDrawn, isClaim, type NewsItem, readDrawn, readNews } from "../drawn-claims.ts";
import { compareGenreText, type GenreText, readGenre, readGenreTexts, textsAtHand } from "../genre-labels.ts";
import { sentencesFileSchema } from "../label-schema.ts";
import { describePage, readFileAs, readLabelledPage } from "../labels.ts";
import { scorePage } from "../score-page.ts";
import { fromGrid } from "./from-grid.ts";
import { heldOutContent, splitOf } from "./held-out.ts";
import { joinLessons, type Lesson, lessonOf, listenTo, sourceOf, type Teacher, teach } from "./listen.ts";
import { learnable } from "./tuning-only.ts";

/** The tuning labels of genres, draws, pages, sentences, grid and ways, text by text. Held-out labels are passed by unread. */
export function labelTeachers(rulebook: Rulebook, fixtures: string, texts: readonly string[]): Teacher[] {
  return [
    ...listYaml(join(fixtures, "genres")).flatMap((file) => fromGenre(file, texts)),
    ...fromDraws(fixtures, texts),
    ...fromPages(join(fixtures, "realistic")),
    ...fromSentences(join(fixtures, "sentences")),
    ...fromGrid(join(fixtures, "grid")),
    ...fromWays(rulebook),
  ];
}

/** The examples and counter-examples by which the rulebook explains each way to find a field. */
function fromWays(rulebook: Rulebook): Teacher[] {
  return rulebook.ways.flatMap(({ way, field, examples, not }) =>
    [...examples, ...not].flatMap(({ text, date, at, expect }, index) => {
      if (expect === undefined) return [];
      const id = `${field}/${way}-${index}`;
      const facts = { id, source: `${id}.txt`, ...(date === undefined ? {} : { date }) };
      const answer = field === "period" && expect === "../.." ? null : expect;
      const about = { genre: "ways", text: id };
      const lesson = (pipeline: Pipeline) => {
        const { result, choices } = listenTo(pipeline, sourceOf(new TextEncoder().encode(text), facts));
        const claim = result.claims.find(
          (it) => it.evidence.text.includes(at) || at.includes(it.evidence.text),
        );
        if (claim === undefined) return joinLessons([]);
        const made = choices.get(claim.id) ?? {};
        return teach({ ...about, weight: 1, decided: false }, claim, made, { [field]: answer });
      };
      return [{ ...about, lesson }];
    }),
  );
}

function fromGenre(file: string, folders: readonly string[]): Teacher[] {
  const labels = readGenre(file);
  const items = readGenreTexts(labels, folders);
  const { genre } = labels;
  if (items === null) return [];
  return textsAtHand(labels, items)
    .filter((text) => text.labels.split === "tuning")
    .map((text) => ({
      genre,
      text: text.item.id,
      lesson: (pipeline) => learnGenreText(pipeline, genre, text.labels, text.item),
    }));
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
function fromDraws(fixtures: string, folders: readonly string[]): Teacher[] {
  const heldOut = heldOutContent(fixtures);
  return listYaml(join(fixtures, "news")).flatMap((file) => {
    const { corpus, items, draws } = readDrawn(file);
    const texts = folders.map((folder) => join(folder, `${corpus}.jsonl`)).find(existsSync);
    if (texts === undefined) return [];
    return readNews(texts)
      .filter(({ id }) => id in items && !heldOut.has(items[id]!))
      .map((item): Teacher => {
        const labels = draws
          .flatMap(({ claims }) => claims.filter(isClaim))
          .filter((it) => it.item === item.id);
        const lesson = (pipeline: Pipeline) => {
          const page = sourceOf(new TextEncoder().encode(item.text), { ...item, source: `${item.id}.txt` });
          const { choices, result } = listenTo(pipeline, page);
          return lessonOf(corpus, item.id, compareDrawn(labels, result.claims, item.text), choices);
        };
        return { genre: corpus, text: item.id, lesson };
      });
  });
}

function fromPages(folder: string): Teacher[] {
  return listCases(folder)
    .filter((path) => splitOf(path) === "tuning")
    .map((path) => ({
      genre: "pages",
      text: basename(path),
      lesson: (pipeline) => learnPage(pipeline, path),
    }));
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

function fromSentences(folder: string): Teacher[] {
  return listYaml(folder).flatMap((file) =>
    readFileAs(file, sentencesFileSchema).map((example, index): Teacher => {
      const id = `${basename(file, ".yaml")}-${index}`;
      const facts = describePage(id, { ...example, source: `${id}.txt` });
      const lesson = (pipeline: Pipeline) => {
        const page = sourceOf(new TextEncoder().encode(example.text), facts);
        const { choices, result } = listenTo(pipeline, page);
        const comparison = compareExample(example.claims, result, example.text, id) as ClaimComparison<Claim>;
        return lessonOf("sentences", id, comparison, choices);
      };
      return { genre: "sentences", text: id, lesson };
    }),
  );
}
