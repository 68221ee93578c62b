/** Scores of choices, with and without having seen a text. */

import type { ChosenField } from "../../model/claim.ts";
import { fieldFacts } from "../../stages/link/chosen-fields.ts";
import type { WeighedOutcome } from "./calibrate.ts";
import type { Example, Outcome } from "./example.ts";
import { wayOf } from "./listen.ts";
import type { Said } from "./listener.ts";

/** How often a field was right, of one genre. */
export interface LearnScore {
  readonly field: ChosenField;
  readonly genre: string;
  readonly of: number;
  readonly right: number;
  /** How often a right candidate was there at all. */
  readonly reachable: number;
}

/** How a choice came out. */
export interface Scored extends WeighedOutcome {
  readonly genre: string;
  /** Whether a reviewer decided it, and no label. */
  readonly decided: boolean;
  /** The rule of the way by which it was chosen. */
  readonly way: string;
  /** Whether a right candidate was there. */
  readonly reachable: boolean;
}

/** How choices came out, those that were weighed apart from those that were not. */
export interface Scores {
  readonly weighed: readonly Scored[];
  readonly outcomes: readonly Outcome[];
}

/** How the choices of texts came out that were listened to with weights that had not seen them. */
export function scoreLessons(said: readonly Said[]): Scores {
  return {
    weighed: said.flatMap(({ lesson }) => lesson.examples.map(scoreExample)),
    outcomes: said.flatMap(({ lesson }) => lesson.outcomes),
  };
}

function scoreExample({ name, genre, decided, taken, right, field }: Example): Scored {
  const { way, margin } = taken;
  const facts = { field, folder: fieldFacts[name]!.folder };
  return {
    field: name,
    genre,
    decided,
    margin,
    right: taken.right,
    way: wayOf({ way }, facts),
    reachable: right.some(Boolean),
  };
}

/** By field and genre, and over all genres. */
export function countScores({ weighed }: Scores): LearnScore[] {
  const rows = new Map<string, LearnScore>();
  for (const { field, genre: own, right, reachable } of weighed) {
    for (const genre of [own, "all"]) {
      const key = `${field}\t${genre}`;
      const row = rows.get(key) ?? { field, genre, of: 0, right: 0, reachable: 0 };
      rows.set(key, {
        ...row,
        of: row.of + 1,
        right: row.right + Number(right),
        reachable: row.reachable + Number(reachable),
      });
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
