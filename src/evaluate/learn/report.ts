import { createHash } from "node:crypto";
import { choose } from "../../stages/link/choosing/choose.ts";
import type { Weights } from "../../stages/link/choosing/weights.ts";
import type { Example } from "./example.ts";
import { type TrainOptions, trainField } from "./train.ts";

/** How often the first choice was right, of one field and genre. */
export interface LearnScore {
  readonly field: string;
  readonly genre: string;
  readonly of: number;
  readonly right: number;
  /** How often a right candidate was there at all. */
  readonly reachable: number;
}

const FOLDS = 5;

/** Scores each text with weights that were learnt without it: cross-validation in five folds, by text. */
export function crossValidate(examples: readonly Example[], options: TrainOptions = {}): LearnScore[] {
  const foldOf = ({ text }: Example) =>
    Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16) % FOLDS;
  const rows = new Map<string, { of: number; right: number; reachable: number }>();
  const fields = new Map(examples.map(({ field }) => [field.name, field]));
  for (const field of fields.values()) {
    const own = examples.filter((it) => it.field === field);
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = trainField(
        field,
        own.filter((it) => foldOf(it) !== fold),
        options,
      );
      for (const example of own.filter((it) => foldOf(it) === fold)) {
        for (const genre of [example.genre, "all"]) {
          const key = `${field.name}\t${genre}`;
          const row = rows.get(key) ?? { of: 0, right: 0, reachable: 0 };
          row.of++;
          if (isChosenRight(example, weights)) row.right++;
          if (example.right.some(Boolean)) row.reachable++;
          rows.set(key, row);
        }
      }
    }
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, row]) => {
      const [field = "", genre = ""] = key.split("\t");
      return { field, genre, ...row };
    });
}

export function isChosenRight({ candidates, right }: Example, weights: Weights): boolean {
  return right[candidates.indexOf(choose(candidates, weights).taken)] === true;
}
