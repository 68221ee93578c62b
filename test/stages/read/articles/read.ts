import { codePointSlice } from "../../../../src/model/code-points.ts";
import { findInFile } from "../../../../src/model/input.ts";
import type { SourcePage } from "../../../../src/model/page.ts";
import type { Result } from "../../../../src/model/result.ts";
import { isReadFailure, type KnownFacts, type ReadFailure } from "../../../../src/stages/read/read-page.ts";
import { readPages } from "../../../../src/stages/read/read-pages.ts";
import { pipeline } from "../../../program.ts";

/** What becomes of each page of a file. */
export async function readAll(
  content: string | Uint8Array,
  known: KnownFacts,
): Promise<(SourcePage | ReadFailure)[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const outcomes: (SourcePage | ReadFailure)[] = [];
  for await (const outcome of readPages(bytes, known)) outcomes.push(outcome);
  return outcomes;
}

export async function readOne(content: string | Uint8Array, source: string): Promise<SourcePage> {
  const [page] = await readAll(content, { source });
  if (page === undefined || isReadFailure(page)) throw new Error(page?.reason ?? "no page");
  return page;
}

export const runOne = async (content: string, source: string): Promise<Result> =>
  pipeline.run(await readOne(content, source));

/** The blocks of a result, each as its type and its text. */
export function blocksOf({ text, articles }: Result): string[] {
  const slice = codePointSlice(text);
  return articles.flatMap(({ blocks }) =>
    blocks.map(({ type, start, end }) => `${type} ${slice(start, end)}`),
  );
}

/** What the file has where each claim's evidence stands: from its first character to its last. */
export function inFile({ claims, input }: Result, file: string): string[] {
  const lines = file.split("\n");
  return claims.map(({ evidence }) => {
    const places = evidence.source.map((span) => findInFile(input, span)!);
    const own = lines.slice(places[0]!.line - 1).join("\n");
    return codePointSlice(own)(places[0]!.start, places.at(-1)!.end);
  });
}

/** What the input has where each claim's evidence stands. */
export function inInput({ claims, input }: Result): string[] {
  const slice = codePointSlice(input.text);
  return claims.map(({ evidence }) => evidence.source.map(({ start, end }) => slice(start, end)).join(""));
}
