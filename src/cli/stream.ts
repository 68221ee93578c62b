/** The option --stream of extract. */

import { z } from "zod";
import { parseIsoDate } from "../model/calendar.ts";
import { regions } from "../model/page.ts";
import { resultSchema } from "../model/result.ts";
import type { PagePipeline } from "../pipeline.ts";
import { findJsonFault } from "../stages/read/json-fault.ts";
import { placeOf } from "../stages/read/places.ts";
import { isReadFailure, maximumReadBytes, megabytes, readPage } from "../stages/read/read-page.ts";
import { findUtf8Fault } from "../stages/read/utf8.ts";
import { type ByteLine, readByteLines } from "./byte-lines.ts";
import { type ExitCode, exitCodes, type Io, isGone, write } from "./io.ts";

/** A line of the stream. Keys it does not know are passed over: lines often carry what other programs need. */
const requestSchema = z.object({
  id: z.string("expected a string"),
  text: z.string("expected a string"),
  paper: z.string("expected a string").nullish(),
  date: z
    .string("expected a string")
    .refine((text) => parseIsoDate(text) !== null, "expected a day of the calendar as YYYY-MM-DD")
    .nullish(),
  number: z.string("expected a string").nullish(),
  region: z.enum(regions).nullish(),
});

/** A line that gives no page, and why. */
class LineFault extends Error {
  readonly id: unknown;

  constructor(id: unknown, message: string) {
    super(message);
    this.id = id;
  }
}

/**
 * `baoshu extract --stream`: a line of JSON in, a line of JSON out, in order, each as soon as it is ready. A line that
 * cannot be read gives `{"id","error"}` and the stream goes on.
 */
export async function streamCommand(io: Io, rules?: string): Promise<ExitCode> {
  const pipeline = await io.loadPipeline(rules);
  let failed = false;
  let number = 0;
  for await (const line of readByteLines(io.stdin, maximumReadBytes)) {
    // Of a stream that may have no end nobody reads the rest.
    if (isGone(io.stdout)) break;
    number++;
    const answer = answerLine(line, pipeline);
    if ("error" in answer) failed = true;
    const written = "error" in answer ? { id: answer.id, error: `line ${number}: ${answer.error}` } : answer;
    await write(io.stdout, `${JSON.stringify(written)}\n`);
  }
  return failed ? exitCodes.somePagesFailed : exitCodes.done;
}

function answerLine(line: ByteLine, pipeline: PagePipeline): object | { id: unknown; error: string } {
  let id: unknown = null;
  try {
    const request = readRequest(line);
    id = request.id;
    const page = readPage(new TextEncoder().encode(request.text), { ...request, source: "stdin" });
    if (isReadFailure(page)) return { id, error: page.reason };
    return resultSchema.parse(pipeline.run(page));
  } catch (error) {
    if (error instanceof LineFault) return { id: error.id, error: error.message };
    return { id, error: `the program failed on this page: ${(error as Error).message}. Please report it` };
  }
}

function readRequest(line: ByteLine): z.infer<typeof requestSchema> {
  if (line.overlong) {
    const [size, most] = [megabytes(line.length), megabytes(maximumReadBytes)];
    throw new LineFault(
      salvageId(line.bytes),
      `the line is too long: it has ${size}, at most ${most} are read`,
    );
  }
  const fault = findUtf8Fault(line.bytes);
  if (fault !== null)
    throw new LineFault(salvageId(line.bytes), `byte ${fault.byte} is not UTF-8: expected JSON in UTF-8`);
  const value = parseJson(new TextDecoder().decode(line.bytes), line.bytes);
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  const request = requestSchema.safeParse(value);
  if (!request.success) {
    const { path, message } = request.error.issues[0]!;
    const field = path.join(".");
    if (field === "") throw new LineFault(id, 'expected an object with "id" and "text"');
    throw new LineFault(
      id,
      `${field}: ${message}, got ${describe((value as Record<string, unknown>)[field])}`,
    );
  }
  refuseCharacters(request.data);
  return request.data;
}

/** What no text has, although JSON can say it. */
function refuseCharacters({ id, text }: { id: string; text: string }): void {
  for (const [pattern, what] of [
    [/\p{Surrogate}/u, "half of a surrogate pair"],
    [/\0/, "a NUL character"],
  ] as const) {
    const at = text.search(pattern);
    if (at !== -1)
      throw new LineFault(wellFormed(id), `text: ${what} at ${placeOf(text, at)}: expected whole characters`);
  }
  if (/\p{Surrogate}/u.test(id))
    throw new LineFault(wellFormed(id), "id: half of a surrogate pair: expected whole characters");
}

function parseJson(text: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const id = salvageId(bytes);
    if (text.trim() === "") throw new LineFault(id, 'the line is empty: expected {"id","text"}');
    if (text.length > 1 << 20) throw new LineFault(id, "the line is not JSON");
    const { offset, expected } = findJsonFault(text);
    const character = Array.from(text.slice(0, offset)).length + 1;
    throw new LineFault(id, `character ${character} is not JSON: expected ${expected}`);
  }
}

/** The id of a line that is no JSON, where it stands readable near the beginning. */
function salvageId(bytes: Uint8Array): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const found = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\\ufffd]|\\.)*")/.exec(head)?.[1];
  if (found === undefined) return null;
  try {
    return wellFormed(JSON.parse(found));
  } catch {
    return null;
  }
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

function describe(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
