import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../model/claim.ts";
import type { SourcePage } from "../../model/page.ts";
import type { Pipeline } from "../../pipeline.ts";
import { subjectField } from "../../stages/link/bearing/field.ts";
import type { Candidate, Choice } from "../../stages/link/choosing/choose.ts";
import type { ChoiceField } from "../../stages/link/choosing/field.ts";
import { indicatorField } from "../../stages/link/naming/field.ts";
import { periodField } from "../../stages/link/timing/field.ts";
import { isReadFailure, readPage } from "../../stages/read/read-page.ts";
import { listCases, listYaml } from "../check-pages.ts";
import { compareExample } from "../check-sentences.ts";
import type { ClaimComparison } from "../compare-claims.ts";
import { compareDrawn, isClaim, readDrawn, readNews } from "../drawn-claims.ts";
import { compareGenreText, readGenre, readGenreTexts } from "../genre-labels.ts";
import { sentencesFileSchema } from "../label-schema.ts";
import { describePage, type PageDescription, readFileAs, readLabelledPage } from "../labels.ts";
import { scorePage } from "../score-page.ts";
import { type AnswerField, type Answers, type Example, isRight } from "./example.ts";

/** The fields that are learnt. */
export const learntFields: Readonly<Record<string, ChoiceField>> = {
  period: periodField,
  indicator: indicatorField,
  subject: subjectField,
};

type Chosen = Map<Claim, Partial<Record<string, readonly Candidate<unknown>[]>>>;

/** Runs the program on a page and keeps what each claim was chosen among. */
function listenTo(
  pipeline: Pipeline,
  page: SourcePage,
): { chosen: Chosen; result: ReturnType<Pipeline["run"]> } {
  const chosen: Chosen = new Map();
  const result = pipeline.listen(page, (claim, choices) => {
    const own: Partial<Record<string, readonly Candidate<unknown>[]>> = {};
    for (const [field, choice] of Object.entries(choices) as [string, Choice<unknown> | null][])
      if (choice !== null && !choice.taken.settled) own[field] = choice.candidates;
    chosen.set(claim, own);
  });
  return { chosen, result };
}

/** Every choice of the tuning labels whose right answer is known. Held-out labels are never read. */
export function collectExamples(pipeline: Pipeline, fixtures: string, texts: readonly string[]): Example[] {
  return [
    ...fromGenres(pipeline, fixtures, texts),
    ...fromDraws(pipeline, fixtures, texts),
    ...fromPages(pipeline, fixtures),
    ...fromSentences(pipeline, fixtures),
    ...fromWays(pipeline),
  ];
}

/** The examples and counter-examples by which the rulebook explains each way to find a field. */
function fromWays(pipeline: Pipeline): Example[] {
  return pipeline.rulebook.ways.flatMap(({ way, field, examples, not }) =>
    [...examples, ...not].flatMap(({ text, date, at, expect }, index) => {
      if (expect === undefined) return [];
      const id = `${field}/${way}-${index}`;
      const facts = { id, source: `${id}.txt`, ...(date === undefined ? {} : { date }) };
      const { chosen } = listenTo(pipeline, sourceOf(new TextEncoder().encode(text), facts));
      const claim = [...chosen.keys()].find(
        (it) => it.evidence.text.includes(at) || at.includes(it.evidence.text),
      );
      if (claim === undefined) return [];
      const answer = field === "period" && expect === "../.." ? null : expect;
      return exampleOf({ genre: "ways", text: id, id }, { [field]: answer }, chosen.get(claim) ?? {});
    }),
  );
}

function fromGenres(pipeline: Pipeline, fixtures: string, folders: readonly string[]): Example[] {
  return listYaml(join(fixtures, "genres")).flatMap((file) => {
    const labels = readGenre(file);
    const items = readGenreTexts(labels, folders);
    if (items === null) return [];
    return labels.texts
      .filter(({ split }) => split === "tuning")
      .flatMap((text) => {
        const item = items.get(text.id)!;
        const page = sourceOf(new TextEncoder().encode(item.text), {
          id: item.id,
          source: `${item.id}.txt`,
          date: item.date,
          paper: item.paper,
          ...(text.region === undefined ? {} : { region: text.region }),
        });
        const { chosen, result } = listenTo(pipeline, page);
        return examplesOf(labels.genre, item.id, compareGenreText(text, item.text, result.claims), chosen);
      });
  });
}

/** Claims drawn from texts of others and judged one by one; texts of which a part is held out are left alone. */
function fromDraws(pipeline: Pipeline, fixtures: string, folders: readonly string[]): Example[] {
  const heldOut = new Set(
    listYaml(join(fixtures, "genres")).flatMap((file) =>
      readGenre(file).texts.flatMap(({ split, sha256 }) => (split === "held-out" ? [sha256] : [])),
    ),
  );
  return listYaml(join(fixtures, "news")).flatMap((file) => {
    const { corpus, items, draws } = readDrawn(file);
    const texts = folders.map((folder) => join(folder, `${corpus}.jsonl`)).find(existsSync);
    if (texts === undefined) return [];
    return readNews(texts)
      .filter(({ id }) => id in items && !heldOut.has(items[id]!))
      .flatMap((item) => {
        const labels = draws
          .flatMap(({ claims }) => claims.filter(isClaim))
          .filter((it) => it.item === item.id);
        const page = sourceOf(new TextEncoder().encode(item.text), { ...item, source: `${item.id}.txt` });
        const { chosen, result } = listenTo(pipeline, page);
        return examplesOf(corpus, item.id, compareDrawn(labels, result.claims, item.text), chosen);
      });
  });
}

function fromPages(pipeline: Pipeline, fixtures: string): Example[] {
  return listCases(join(fixtures, "realistic"))
    .map((folder) => readLabelledPage(folder))
    .filter(({ split, claims }) => split === "tuning" && claims !== null)
    .flatMap((page) => {
      const { chosen, result } = listenTo(pipeline, sourceOf(page.bytes, page.facts));
      const { claims } = scorePage(page, result);
      return examplesOf("pages", page.folder, claims as ClaimComparison<Claim>, chosen);
    });
}

function fromSentences(pipeline: Pipeline, fixtures: string): Example[] {
  return listYaml(join(fixtures, "sentences")).flatMap((file) =>
    readFileAs(file, sentencesFileSchema).flatMap((example, index) => {
      const id = `${file}-${index}`;
      const facts = describePage(id, { ...example, source: `${id}.txt` });
      const { chosen, result } = listenTo(pipeline, sourceOf(new TextEncoder().encode(example.text), facts));
      const comparison = compareExample(example.claims, result, example.text, id) as ClaimComparison<Claim>;
      return examplesOf("sentences", id, comparison, chosen);
    }),
  );
}

function sourceOf(
  bytes: Uint8Array,
  facts: Partial<PageDescription> & { id: string; source: string },
): SourcePage {
  const page = readPage(bytes, facts as Parameters<typeof readPage>[1]);
  if (isReadFailure(page)) throw new Error(`${facts.id} cannot be read: ${page.reason}`);
  return page;
}

function examplesOf(
  genre: string,
  text: string,
  { pairs }: ClaimComparison<Claim>,
  chosen: Chosen,
): Example[] {
  return pairs.flatMap(({ label, claim }) => {
    if (claim === null) return [];
    const answers: Answers = { period: label.period, indicator: label.indicator, subject: label.subject };
    return exampleOf({ genre, text, id: `${text} ${claim.id}` }, answers, chosen.get(claim) ?? {});
  });
}

/** The examples that one claim gives, one for each field whose answer is known. */
export function exampleOf(
  { genre, text, id }: Pick<Example, "genre" | "text" | "id">,
  answers: Answers,
  chosen: Partial<Record<string, readonly Candidate<unknown>[]>>,
): Example[] {
  return Object.entries(learntFields).flatMap(([name, field]) => {
    const answer = answers[name as AnswerField];
    const candidates = chosen[name];
    if (answer === undefined || candidates === undefined) return [];
    const right = candidates.map(({ key }) => isRight(name as AnswerField, key, answer));
    return [{ id: `${id} ${name}`, genre, text, field, candidates, answer, right }];
  });
}
