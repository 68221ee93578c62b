/** Learns how often choices are right by their margin. */

import { type ChosenField, chosenFields } from "../../model/claim.ts";
import type { Tally } from "../../model/tally.ts";
import { SETTLED, UNCHOSEN } from "../../stages/link/choosing/calibration.ts";
import type { Outcome } from "./example.ts";

/** How a weighed choice went: by how much it stood above the next answer, and whether it was right. */
export interface WeighedOutcome {
  readonly field: ChosenField;
  readonly margin: number;
  readonly right: boolean;
}

/** The margins from which on the shares of a row hold. */
const STEPS = ["0", "0.1", "0.2", "0.35", "0.5", "0.75", "1", "1.5", "2", "3"] as const;

/** Choices of the field's average that each row is drawn towards: few labels say little of a row. */
const WEIGHT = 4;

/** By row and field how often a choice was right; null where no label says anything. */
export type CalibrationTable = ReadonlyMap<string, Readonly<Record<ChosenField, number | null>>>;

/**
 * How often choices are right by their margin: counts by steps of the margin, made to rise with it (pooling adjacent
 * violators, Ayer et al. 1955). Sums and quotients only, so that every machine gets the same.
 */
export function calibrate(
  weighed: readonly WeighedOutcome[],
  outcomes: readonly Outcome[],
): CalibrationTable {
  const columns = chosenFields.map((field) => {
    const own = weighed.filter((it) => it.field === field);
    const tallies = STEPS.map((from, k) => {
      const to = Number(STEPS[k + 1] ?? Number.POSITIVE_INFINITY);
      return tallyOf(own.filter(({ margin }) => margin >= Number(from) && margin < to));
    });
    const shares = poolViolators(drawIn(tallies, tallyOf(own)));
    const beside = (form: Outcome["form"]) => {
      const tally = tallyOf(outcomes.filter((it) => it.field === field && it.form === form));
      if (tally.total === 0) return null;
      const [{ right, total }] = drawIn([tally], own.length === 0 ? tally : tallyOf(own)) as [Tally];
      return right / total;
    };
    return {
      field,
      shares: own.length === 0 ? null : shares,
      settled: beside("settled"),
      unchosen: beside("unchosen"),
    };
  });
  const row = (pick: (column: (typeof columns)[number]) => number | null) =>
    Object.fromEntries(columns.map((it) => [it.field, pick(it)])) as Record<ChosenField, number | null>;
  return new Map([
    [SETTLED, row(({ settled }) => settled)],
    [UNCHOSEN, row(({ unchosen }) => unchosen)],
    ...STEPS.map((from, k) => [from, row(({ shares }) => shares?.[k] ?? null)] as const),
  ]);
}

function tallyOf(outcomes: readonly { readonly right: boolean }[]): Tally {
  return { right: outcomes.filter(({ right }) => right).length, total: outcomes.length };
}

function drawIn(tallies: readonly Tally[], all: Tally): Tally[] {
  const average = all.total === 0 ? 0 : all.right / all.total;
  return tallies.map(({ right, total }) => ({ right: right + WEIGHT * average, total: total + WEIGHT }));
}

/** The shares nearest to those counted that never fall: where one falls, it is pooled with those before it. */
export function poolViolators(tallies: readonly Tally[]): number[] {
  const pools: { tally: Tally; size: number }[] = [];
  const share = ({ tally }: { tally: Tally }) => tally.right / tally.total;
  for (const tally of tallies) {
    let pool = { tally, size: 1 };
    for (let last = pools.at(-1); last !== undefined && share(last) >= share(pool); last = pools.at(-1)) {
      pools.pop();
      const { right, total } = pool.tally;
      pool = {
        tally: { right: last.tally.right + right, total: last.tally.total + total },
        size: last.size + pool.size,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array.from({ length: pool.size }, () => share(pool)));
}

/** As `rules/weights/calibration.yaml` has it. */
export function writeCalibration(table: CalibrationTable): string {
  const cell = (share: number | null) => (share === null ? "-" : (Math.round(share * 100) / 100).toFixed(2));
  const rows = [...table].map(
    ([form, shares]) => `  ${[form, ...chosenFields.map((field) => cell(shares[field]))].join(" ")}\n`,
  );
  return `summary: How often each field is right, by the margin from which on a row holds; settled by a rule; unchosen where it was read without choosing
source: learnt by baoshu rules learn from the tuning labels, each text scored with weights that were learnt without it
columns: form ${chosenFields.join(" ")}
rows: |
${rows.join("")}`;
}
