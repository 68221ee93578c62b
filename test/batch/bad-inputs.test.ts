import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../cli/fake-io.ts";
import { type BadFile, goodText } from "./bad-inputs/kinds.ts";
import { ocrFiles } from "./bad-inputs/ocr-files.ts";
import { otherFormats } from "./bad-inputs/other-formats.ts";
import { sidecars } from "./bad-inputs/sidecars.ts";
import { textFiles } from "./bad-inputs/text-files.ts";
import { makeFolder } from "./folder.ts";

const files = [...textFiles, ...otherFormats, ...ocrFiles, ...sidecars];

describe("a bad file in a folder is reported, with its place, and its neighbour is unharmed:", () => {
  it.each(files.map((file) => [file.kind, file] as const))("%s", async (_, bad) => {
    const { name = "bad.txt" } = bad;
    const folder = makeFolder(contentOf(bad));
    const out = join(folder, "out");
    const run = await runProgram(["run", join(folder, "pages"), "--out", out, "--no-parquet"]);
    const errors = readLines(join(out, "errors.jsonl"));
    const pages = readLines(join(out, "pages.jsonl"));
    const good = pages.find((page) => page.page.source === "good.txt");
    expect(good?.claims.map((claim: { value: string }) => claim.value)).toEqual(["3.4"]);
    if (bad.error === undefined) {
      expect(run).toMatchObject({ code: 0, err: "" });
      const page = pages.find((it) => it.page.source === name);
      expect(page.messages.map((it: { reason: string }) => it.reason).join("\n")).toContain(
        bad.warning ?? "",
      );
    } else {
      expect(run.code).toBe(3);
      expect(run.err).toContain(bad.error);
      expect(run.err).toMatch(new RegExp(`^baoshu: ${name.replaceAll(".", "\\.")}(?:#1)?: `));
      expect(errors).toHaveLength(1);
      expect(errors[0].source.replace(/#1$/, "")).toBe(name);
    }
  });
});

const good = { id: "good", text: goodText };

/** Lines of a stream, and the words of the answer. */
const lines: readonly (readonly [kind: string, line: string | Uint8Array, error: string])[] = [
  ["nothing", "", 'the line is empty: expected {"id","text"}'],
  ["no JSON", "进出口额同比增长3.4%", "character 1 is not JSON: expected a value"],
  ["JSON that is cut", '{"id":"a","text":"进出', "is not JSON"],
  ["a list", "[1]", 'expected an object with "id" and "text"'],
  ["nothing at all in JSON", "null", 'expected an object with "id" and "text"'],
  ["no text", '{"id":"a"}', "text: expected a string, got nothing"],
  ["a text that is a number", '{"id":"a","text":7}', "text: expected a string, got 7"],
  ["an id that is a number", '{"id":7,"text":"甲"}', "id: expected a string, got 7"],
  ["an empty text", '{"id":"a","text":""}', "the page is empty"],
  [
    "a day there is not",
    '{"id":"a","text":"甲","date":"2023-02-30"}',
    "date: expected a day of the calendar",
  ],
  ["a region there is not", '{"id":"a","text":"甲","region":"sg"}', "region: "],
  [
    "half a surrogate pair",
    '{"id":"a","text":"增\\ud842长"}',
    "text: half of a surrogate pair at line 1, character 2",
  ],
  ["half a surrogate pair in the id", '{"id":"\\udc00","text":"甲"}', "id: half of a surrogate pair"],
  ["a NUL", '{"id":"a","text":"增\\u0000长"}', "text: a NUL character at line 1, character 2"],
  [
    "bytes that are not UTF-8",
    Uint8Array.from([0x7b, 0xff, 0x7d]),
    "byte 1 is not UTF-8: expected JSON in UTF-8",
  ],
  ["a byte order mark", '\ufeff{"id":"a","text":7}', "text: expected a string"],
  [
    "OCR output as text",
    JSON.stringify({ id: "a", text: "<alto></alto>" }),
    "the text is ALTO XML: expected plain text here",
  ],
  [
    "a page of the web as text",
    JSON.stringify({ id: "a", text: "<html></html>" }),
    "the text is a web page: expected plain text here",
  ],
  [
    "a text of five megabytes",
    JSON.stringify({ id: "a", text: "甲".repeat(1_800_000) }),
    "the page is too long",
  ],
  [
    "a line of seventy megabytes",
    new Uint8Array(70 * 1024 * 1024).fill(0x41),
    "the line is too long: it has 70.0 MB",
  ],
];

describe("a bad line in a stream is answered in its place, and the lines around it are unharmed:", () => {
  it.each(lines)("%s", async (_, line, error) => {
    const parts = [JSON.stringify(good), line, JSON.stringify({ ...good, id: "last" })];
    const input = Buffer.concat(parts.flatMap((part) => [Buffer.from(part as string), Buffer.from("\n")]));
    const run = await runProgram(
      ["extract", "--stream"],
      (async function* () {
        yield input;
      })(),
    );
    const answers = run.out
      .trimEnd()
      .split("\n")
      .map((answer) => JSON.parse(answer));
    expect(run.code).toBe(3);
    expect(answers.map((answer) => answer.page?.id)).toEqual(["good", undefined, "last"]);
    expect(answers[1].error.startsWith("line 2: ")).toBe(true);
    expect(answers[1].error).toContain(error);
  });
});

function contentOf({ name = "bad.txt", content, sidecar }: BadFile): Record<string, string | Uint8Array> {
  const pages = { "pages/good.txt": goodText, [`pages/${name}`]: content };
  return sidecar === undefined ? pages : { ...pages, "pages/bad.meta.json": sidecar };
}

// biome-ignore lint/suspicious/noExplicitAny: what the program wrote, looked into by the tests above
function readLines(path: string): any[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
