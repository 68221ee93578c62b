import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { predictNames, readBio, readCluener, scoreNames } from "../../src/evaluate/names-corpora.ts";
import { rulebook } from "../program.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpora/msra-dev.bio", import.meta.url));
const absent = existsSync(corpus) ? "" : " (skipped: there is no ../shared/corpora/msra-dev.bio)";

describe("names of sentences that others labelled", () => {
  it("reads BIO and CLUENER to the same spans", () => {
    const bio = readBio("郭\tB-PER\n婷\tI-PER\n说\tO\n");
    const [cluener] = readCluener('{"text":"郭婷说","label":{"PER":{"郭婷":[[0,1]]}}}\n');
    expect(bio[0]).toEqual(cluener);
    expect(bio[0]!.labels.get("PER")).toEqual([{ start: 0, end: 2 }]);
  });

  it.skipIf(absent !== "")(
    `finds people and organisations of MSRA's sentences${absent}`,
    { timeout: 60_000 },
    () => {
      const sentences = readBio(readFileSync(corpus, "utf8"));
      const people = scoreNames(sentences, "PER", (text) => predictNames(text, rulebook).people);
      const organisations = scoreNames(
        sentences,
        "ORG",
        (text) => predictNames(text, rulebook).organisations,
      );
      expect(people.f1).toBeGreaterThanOrEqual(0.88);
      expect(organisations.f1).toBeGreaterThanOrEqual(0.75);
    },
  );
});
