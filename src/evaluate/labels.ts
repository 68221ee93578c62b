/** Reads labelled pages. */

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import type { z } from "zod";
import {
  type ArticleLabel,
  aboutSchema,
  articlesFileSchema,
  type CaptionLabel,
  type ClaimLabel,
  claimsFileSchema,
  factsSchema,
  namesFileSchema,
  type PersonLabel,
  type Split,
} from "./label-schema.ts";

/** A label file that cannot be used: which, where in it, and what was expected. */
export class LabelError extends Error {
  override readonly name = "LabelError";

  constructor(file: string, place: string, reason: string) {
    super(`${file}${place === "" ? "" : ` at ${place}`}: ${reason}`);
  }
}

/** What is known of a page beside its text, as the sidecar or the command line gives it. */
export interface PageDescription {
  readonly id: string;
  readonly source: string;
  readonly paper: string | null;
  readonly date: string | null;
  readonly number: string | null;
  readonly region: string | null;
}

/** A page and what a reader found on it. Labels that the folder does not hold are null and not judged. */
export interface LabelledPage {
  readonly folder: string;
  readonly bytes: Uint8Array;
  readonly facts: PageDescription;
  readonly split: Split;
  readonly because: string | null;
  readonly claims: readonly ClaimLabel[] | null;
  readonly articles: readonly ArticleLabel[] | null;
  readonly captions: readonly CaptionLabel[];
  readonly people: readonly PersonLabel[] | null;
  readonly organisations: readonly string[] | null;
}

/** Whether a folder is a labelled page or an unlabelled case: it holds a `page.txt`. */
export function isCase(folder: string): boolean {
  return existsSync(join(folder, "page.txt"));
}

/**
 * Reads a labelled folder.
 * @throws LabelError naming the file and the place in it.
 */
export function readLabelledPage(folder: string, given: Partial<PageDescription> = {}): LabelledPage {
  const file = join(folder, "page.txt");
  if (!existsSync(file)) throw new LabelError(file, "", "expected the page's text here, found no such file");
  const sidecar = readOptional(join(folder, "page.meta.json"), factsSchema) ?? {};
  const about = readOptional(join(folder, "about.yaml"), aboutSchema) ?? {};
  const articles = readOptional(join(folder, "articles.json"), articlesFileSchema);
  const names = readOptional(join(folder, "names.json"), namesFileSchema);
  return {
    folder,
    bytes: readFileSync(file),
    facts: describePage(basename(folder), { ...definedOf(sidecar), ...definedOf(given) }),
    split: about.split ?? "tuning",
    because: about.because ?? null,
    claims: readOptional(join(folder, "claims.json"), claimsFileSchema),
    articles: articles?.articles ?? null,
    captions: articles?.captions ?? [],
    people: names?.people ?? null,
    organisations: names?.organisations ?? null,
  };
}

/** The description of a page of which only some facts are known. */
export function describePage(
  id: string,
  known: { [key in keyof PageDescription]?: unknown },
): PageDescription {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    id,
    source: text(known.source) ?? "page.txt",
    paper: text(known.paper),
    date: text(known.date),
    number: text(known.number),
    region: text(known.region),
  };
}

/**
 * Reads a JSON or YAML file by its schema.
 * @throws LabelError when it is missing, cannot be parsed or does not fit.
 */
export function readFileAs<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(parseFile(file, readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new LabelError(file, formatPath(issue.path), issue.message);
}

function readOptional<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null {
  return existsSync(file) ? readFileAs(file, schema) : null;
}

function parseFile(file: string, text: string): unknown {
  try {
    return file.endsWith(".json") ? JSON.parse(text) : (parse(text) ?? undefined);
  } catch (error) {
    const at = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
    throw new LabelError(
      file,
      at === undefined ? "" : `line ${at.line}, column ${at.col}`,
      (error as Error).message,
    );
  }
}

function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function definedOf(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  );
}
