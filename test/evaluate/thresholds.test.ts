import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { listCases, listYaml } from "../../src/evaluate/check-pages.ts";
import { readGenre } from "../../src/evaluate/genre-labels.ts";
import { readThresholds } from "../../src/evaluate/thresholds.ts";

const thresholds = readThresholds("fixtures/thresholds.yaml");

describe("thresholds", () => {
  it.each(listCases("fixtures/realistic").map((folder) => basename(folder)))(
    "hold the page %s by itself",
    (name) => {
      expect(Object.keys(thresholds[`page ${name}`] ?? {})).toEqual(
        expect.arrayContaining(["found.f1", "record.f1", "body.errors"]),
      );
    },
  );

  it.each(
    listYaml("fixtures/genres").flatMap((file) => {
      const { genre, texts } = readGenre(file);
      return [...new Set(texts.map(({ split }) => split))].map((split) => `genre ${genre} ${split}`);
    }),
  )("hold %s", (name) => {
    expect(Object.keys(thresholds[name] ?? {})).toEqual(
      expect.arrayContaining(["found.f1", "record.f1", "field.indicator", "field.subject"]),
    );
  });
});
