import { createHash } from "node:crypto";
import type { ChosenField } from "../../model/claim.ts";
import { choose, rescored } from "../../stages/link/choosing/choose.ts";
import type { Weights } from "../../stages/link/choosing/weights.ts";
import type { WeighedOutcome } from "./calibrate.ts";
import type { Example } from "./example.ts";
import { trainField } from "./train.ts";

/** How often the first choice was right, of one field and genre. */
export interface LearnScore {
  readonly field: ChosenField;
  readonly genre: string;
  readonly of: number;
  readonly right: number;
  /** How often a right candidate was there at all. */
  readonly reachable: number;
}

/** An example, and how it came out with weights that were learnt without its text. */
export interface Scored {
  readonly example: Example;
  readonly outcome: WeighedOutcome & {
    /** The number of the way by which it was chosen. */
    readonly way: number;
  };
}

const FOLDS = 5;

/**
 * Scores each text with weights that were learnt without it: cross-validation in five folds, by text.
 * @param prior the weights to begin from, by field; nothing where they are learnt from nothing
 */
export function crossValidate(
  examples: readonly Example[],
  prior: (field: ChosenField) => Weights | undefined = () => undefined,
): Scored[] {
  const folds = new Map(examples.map(({ text }) => [text, foldOf(text)]));
  const fields = new Map(examples.map(({ name, field }) => [name, field]));
  return [...fields].flatMap(([name, field]) => {
    const own = examples.filter((it) => it.name === name);
    return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
      const weights = trainField(
        field,
        own.filter(({ text }) => folds.get(text) !== fold),
        prior(name),
      );
      return own
        .filter(({ text }) => folds.get(text) === fold)
        .map((example) => ({ example, outcome: outcomeOf(example, weights) }));
    });
  });
}

function foldOf(text: string): number {
  return Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16) % FOLDS;
}

/** Whether the answer that weights choose is right, and by what margin it was chosen. */
export function outcomeOf({ name, candidates, right }: Example, weights: Weights): Scored["outcome"] {
  const scored = rescored(candidates, weights);
  const { taken, margin } = choose(scored, weights);
  const isRight = right[scored.indexOf(taken)] === true;
  return { field: name, margin: margin ?? Number.POSITIVE_INFINITY, right: isRight, way: taken.way };
}

/** By field and genre, and over all genres. */
export function countScores(scored: readonly Scored[]): LearnScore[] {
  const rows = new Map<string, LearnScore>();
  for (const { example, outcome } of scored) {
    for (const genre of [example.genre, "all"]) {
      const key = `${example.name}\t${genre}`;
      const row = rows.get(key) ?? { field: example.name, genre, of: 0, right: 0, reachable: 0 };
      rows.set(key, {
        ...row,
        of: row.of + 1,
        right: row.right + Number(outcome.right),
        reachable: row.reachable + Number(example.right.some(Boolean)),
      });
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
