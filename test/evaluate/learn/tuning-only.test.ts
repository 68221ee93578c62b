import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listCases } from "../../../src/evaluate/check-pages.ts";
import type { GenreText } from "../../../src/evaluate/genre-labels.ts";
import { learnGenreText, learnPage } from "../../../src/evaluate/learn/collect.ts";
import { learnDecisions } from "../../../src/evaluate/learn/from-decisions.ts";
import { heldOutContent, splitOf } from "../../../src/evaluate/learn/held-out.ts";
import { HeldOutError } from "../../../src/evaluate/learn/tuning-only.ts";
import { isReadFailure, readPage } from "../../../src/stages/read/read-page.ts";
import { pipeline } from "../../program.ts";

const heldOutPage = listCases("fixtures/realistic").find((folder) => splitOf(folder) === "held-out")!;

describe("learning refuses", () => {
  it("a page whose labels are held out, before it reads them", () => {
    expect(() => learnPage(pipeline, heldOutPage)).toThrow(HeldOutError);
    expect(() => learnPage(pipeline, heldOutPage)).toThrow(/is held out: it may be scored/);
  });

  it("a text of a genre whose labels are held out", () => {
    const text: GenreText = {
      id: "invented-1",
      sha256: "0".repeat(64),
      split: "held-out",
      date: "2024-07-18",
      passages: [[0, 1]],
      claims: [],
    };
    const item = { id: "invented-1", date: "2024-07-18", paper: "", title: "", text: "渔获12吨。" };
    expect(() => learnGenreText(pipeline, "invented", text, item)).toThrow(
      "the text invented-1 of the genre invented is held out",
    );
  });

  it("what reviewers decided on a held-out page", () => {
    const page = readPage(readFileSync(`${heldOutPage}/page.txt`), { source: "page.txt" });
    if (isReadFailure(page)) throw new Error(page.reason);
    const result = pipeline.run(page);
    const heldOut = heldOutContent("fixtures");
    expect(() => learnDecisions(pipeline, { genre: "d", page: result, decisions: [] }, heldOut)).toThrow(
      HeldOutError,
    );
  });
});
