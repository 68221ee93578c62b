/** The files of genre labels, read and checked. */

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { approximations, bases, type Claim, directions, kinds, modalities } from "../model/claim.ts";
import { type ClaimComparison, comparePlaced } from "./compare-claims.ts";
import { hashText, type NewsItem, readNews } from "./drawn-claims.ts";
import { cutSchema } from "./genre-cut.ts";
import { type ClaimLabel, decimal, period, splits } from "./label-schema.ts";
import { LabelError, readFileAs } from "./labels.ts";
import { anyOverlap } from "./locate.ts";

/**
 * Labels of passages drawn at random from texts of others, one file a genre. Every claim of a passage is labelled. The texts
 * stay where they are: a text is known by its id and hash, and words of it by the code points where they stand.
 */

const span = z.tuple([z.int().nonnegative(), z.int().positive()]);
/** Words of the text in one or several places, read as one; or a name that the contract fixes and no text spells out. */
const words = z.union([z.array(span).min(1), z.string().min(1)]);

const claimSchema = z.strictObject({
  at: span,
  kind: z.enum(kinds),
  value: decimal.optional(),
  low: decimal.optional(),
  high: decimal.optional(),
  /** Left out for things that English counts: the contract names no measure word for them. */
  unit: z.string().optional(),
  indicator: words,
  subject: words.nullable().optional(),
  whole: words.nullable().optional(),
  approximation: z.enum(approximations).default("exact"),
  direction: z.enum(directions).nullable().default(null),
  basis: z.enum(bases).nullable().default(null),
  /** Left out where the text does not settle it. */
  period: period.nullable().optional(),
  from: z
    .strictObject({ value: decimal.optional(), period: period.nullable().optional() })
    .nullable()
    .default(null),
  speaker: words.nullable().default(null),
  source: words.nullable().optional(),
  modality: z.enum(modalities).default("reported"),
  optional: z.literal(true).optional(),
});

const textSchema = z.strictObject({
  id: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  split: z.enum(splits),
  date: z.string().nullable(),
  region: z.string().optional(),
  /**
   * Where the text can be fetched, and which part of the file it is; left out where it stands in the corpus. An address
   * alone names a page that a person takes the text from.
   */
  address: z.string().optional(),
  cut: cutSchema.optional(),
  passages: z.array(span).min(1),
  claims: z.array(claimSchema),
});

export const genreFileSchema = z.strictObject({
  genre: z.string(),
  /** The file of items that the texts are from. */
  corpus: z.string(),
  /** When the passages were drawn and labelled. */
  labelled: z.string(),
  texts: z.array(textSchema).min(1),
});

/** Where the texts of others may stand: beside the project, or fetched. */
export const textFolders: readonly string[] = [
  "../shared/corpora/news",
  "../shared/corpora/news2",
  "fixtures/genres/.texts",
];

export type GenreFile = z.infer<typeof genreFileSchema>;
export type GenreText = GenreFile["texts"][number];
export type GenreClaim = GenreText["claims"][number];

/** Reads the labels of a genre. @throws LabelError */
export function readGenre(file: string): GenreFile {
  return readFileAs(file, genreFileSchema);
}

/**
 * The texts of a genre, by id, from the first of the folders that holds its corpus; null where none does, or that one has
 * none of them. A text that is not there is left out: some can no longer be had. @throws LabelError where one is another
 * than the one that was labelled.
 */
export function readGenreTexts(
  { corpus, texts }: GenreFile,
  folders: readonly string[],
): ReadonlyMap<string, NewsItem> | null {
  const file = folders
    .flatMap((folder) => [join(folder, `${corpus}.jsonl`), join(folder, `${basename(corpus)}.jsonl`)])
    .find(existsSync);
  if (file === undefined) return null;
  const items = new Map(readNews(file).map((item) => [item.id, item]));
  for (const { id, sha256 } of texts) {
    const item = items.get(id);
    if (item !== undefined && hashText(item.text) !== sha256)
      throw new LabelError(file, id, "is not the text that was labelled");
  }
  return texts.some(({ id }) => items.has(id)) ? items : null;
}

/** The labelled texts of a genre that are among those at hand, each with its text. */
export function textsAtHand(
  { texts }: GenreFile,
  items: ReadonlyMap<string, NewsItem>,
): { labels: GenreText; item: NewsItem }[] {
  return texts.flatMap((labels) => {
    const item = items.get(labels.id);
    return item === undefined ? [] : [{ labels, item }];
  });
}

/** A genre of which only a part of the texts is at hand. */
export interface Incomplete {
  readonly genre: string;
  readonly missing: number;
  readonly of: number;
}

/** How many texts of a genre are not at hand; null where all are. */
export function findMissing(
  { genre, texts }: GenreFile,
  items: ReadonlyMap<string, NewsItem>,
): Incomplete | null {
  const missing = texts.filter(({ id }) => !items.has(id)).length;
  return missing === 0 ? null : { genre, missing, of: texts.length };
}

export function writeMissing({ genre, missing, of }: Incomplete): string {
  return `${genre}: ${missing} of ${of} texts are not at hand, the others count`;
}

/**
 * Compares what was found in a text with its labels: claims outside the labelled passages are not looked at, nor are optional labels and
 * claims that match them.
 */
export function compareGenreText(
  labels: GenreText,
  text: string,
  claims: readonly Claim[],
): ClaimComparison<Claim> {
  const points = [...text];
  const passages = labels.passages.map(([start, end]) => ({ start, end }));
  const given = claims.filter(({ evidence }) => anyOverlap(passages, evidence.source));
  const all = compare(labels.claims, given, points);
  const idle = new Set(all.pairs.map(({ claim }, k) => (labels.claims[k]!.optional ? claim : null)));
  return compare(
    labels.claims.filter((label) => !label.optional),
    given.filter((claim) => !idle.has(claim)),
    points,
  );
}

const compare = (labels: readonly GenreClaim[], claims: readonly Claim[], points: readonly string[]) =>
  comparePlaced(
    labels.map((label) => writeLabel(label, points)),
    claims,
    labels.map(({ at: [start, end] }) => [{ start, end }]),
  );

function writeLabel(
  { at, indicator, subject, whole, source, speaker, optional: _, ...fields }: GenreClaim,
  points: readonly string[],
): ClaimLabel {
  const read = (given: z.infer<typeof words>) =>
    typeof given === "string"
      ? given
      : given.map(([start, end]) => points.slice(start, end).join("")).join("");
  const maybe = (given: z.infer<typeof words> | null | undefined) =>
    given === undefined || given === null ? given : read(given);
  return withoutUndefined({
    ...fields,
    evidence: points.slice(...at).join(""),
    line: 1,
    indicator: read(indicator),
    subject: maybe(subject),
    whole: maybe(whole),
    source: maybe(source),
    person: speaker === null ? null : read(speaker),
  }) as ClaimLabel;
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
