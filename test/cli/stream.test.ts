import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { resultSchema } from "../../src/model/result.ts";
import { fakePipeline } from "../batch/fake-pipeline.ts";
import { runProgram } from "./fake-io.ts";

const text = "数字贸易\n进出口额同比增长3.4%。\n";

async function stream(input: string | AsyncIterable<Uint8Array>) {
  const run = await runProgram(["extract", "--stream"], input);
  return {
    ...run,
    answers: run.out
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  };
}

describe("baoshu extract --stream", () => {
  it("answers each line with the result document of its page, in order", async () => {
    const lines = ["b", "a"].map((id) => JSON.stringify({ id, text, date: "2023-11-30", paper: "经济日报" }));
    const { code, answers } = await stream(lines.join("\n"));
    expect(code).toBe(0);
    expect(answers.map((answer) => resultSchema.parse(answer).page.id)).toEqual(["b", "a"]);
    expect(answers[0].page).toMatchObject({
      source: "stdin",
      paper: "经济日报",
      date: "2023-11-30",
      number: null,
    });
    expect(answers[0].claims[0]).toMatchObject({ page: "b", value: "3.4" });
  });

  it.each([
    ['{"id":"p1","text":', { id: "p1", error: "line 1: character 19 is not JSON: expected a value" }],
    ["not json", { id: null, error: "line 1: character 1 is not JSON: expected a value" }],
    ["", { id: null, error: 'line 1: the line is empty: expected {"id","text"}' }],
    ["[1]", { id: null, error: 'line 1: expected an object with "id" and "text"' }],
    ['{"id":"p1"}', { id: "p1", error: "line 1: text: expected a string, got nothing" }],
    ['{"text":"甲"}', { id: null, error: "line 1: id: expected a string, got nothing" }],
    ['{"id":7,"text":"甲"}', { id: 7, error: "line 1: id: expected a string, got 7" }],
    ['{"id":"p1","text":""}', { id: "p1", error: "line 1: the page is empty: expected text, got 0 bytes" }],
    [
      '{"id":"p1","text":"甲","date":"2023-02-30"}',
      { id: "p1", error: 'line 1: date: expected a day of the calendar as YYYY-MM-DD, got "2023-02-30"' },
    ],
    [
      '{"id":"p1","text":"甲\\n增\\ud842长"}',
      {
        id: "p1",
        error: "line 1: text: half of a surrogate pair at line 2, character 2: expected whole characters",
      },
    ],
    [
      '{"id":"p1","text":"增\\u0000长"}',
      { id: "p1", error: "line 1: text: a NUL character at line 1, character 2: expected whole characters" },
    ],
    [
      '{"id":"p1","text":"故障"}',
      { id: "p1", error: "line 1: the program failed on this page: no rule for 故障. Please report it" },
    ],
  ])("answers %j with its error and goes on", async (line, error) => {
    const { code, answers } = await stream(`${line}\n${JSON.stringify({ id: "next", text })}\n`);
    expect(code).toBe(3);
    expect(answers[0]).toEqual(error);
    expect(answers[1].page.id).toBe("next");
  });

  it("answers bytes that are not UTF-8 with their place", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"p1","text":"'),
      Buffer.from([0xd4, 0xf6]),
      Buffer.from('"}\n'),
    ]);
    const { answers } = await stream(
      (async function* () {
        yield bytes;
      })(),
    );
    expect(answers).toEqual([{ id: "p1", error: "line 1: byte 19 is not UTF-8: expected JSON in UTF-8" }]);
  });

  it("refuses a page of fifty megabytes under its id, and the next is unharmed", async () => {
    const { answers } = await stream(
      (async function* () {
        yield Buffer.from('{"id":"big","text":"');
        for (let i = 0; i < 50; i++) yield Buffer.alloc(1024 * 1024, "a");
        yield Buffer.from(`"}\n${JSON.stringify({ id: "next", text })}\n`);
      })(),
    );
    expect(answers[0]).toEqual({
      id: "big",
      error:
        "line 1: the page is too long: it has 50.0 MB, line 1 alone 50.0 MB; one page may have 4.0 MB. Split it into pages",
    });
    expect(answers[1].page.id).toBe("next");
  });

  it("does not even hold a line beyond what it reads", async () => {
    const { answers } = await stream(
      (async function* () {
        yield Buffer.from('{"id":"huge","text":"');
        const chunk = Buffer.alloc(1024 * 1024, "a");
        for (let i = 0; i < 200; i++) yield chunk;
        yield Buffer.from(`"}\n${JSON.stringify({ id: "next", text })}`);
      })(),
    );
    expect(answers[0]).toEqual({
      id: "huge",
      error: "line 1: the line is too long: it has 200.0 MB, at most 64.0 MB are read",
    });
    expect(answers[1].page.id).toBe("next");
  });

  it("answers a line before the next one comes, and waits for a slow reader", async () => {
    const events: string[] = [];
    const stdin = (async function* () {
      for (const id of ["a", "b", "c"]) {
        events.push(`in ${id}`);
        yield Buffer.from(`${JSON.stringify({ id, text })}\n`);
      }
    })();
    const stdout = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        setTimeout(() => {
          events.push(`out ${JSON.parse(chunk.toString()).page.id}`);
          done();
        }, 20);
      },
    });
    await main(["extract", "--stream"], {
      stdin,
      stdout,
      stderr: process.stderr,
      colour: false,
      watched: false,
      loadPipeline: async () => fakePipeline,
      threads: false,
      onInterrupt: () => () => {},
    });
    expect(events).toEqual(["in a", "out a", "in b", "out b", "in c", "out c"]);
  });
});
