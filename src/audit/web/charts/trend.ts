/** Arranges claims as points and panels of a trend. */

import type { ClaimKind } from "../../../model/claim.ts";
import type { SeriesPoint } from "../../api.ts";
import { findContradicted } from "./contradictions.ts";
import { mostLooks } from "./palette.ts";

/** One claim as a point in time. */
export interface TrendPoint {
  readonly source: SeriesPoint;
  /** Whose it is: what has a colour. */
  readonly series: string;
  /** Points with one line share it: the same series, basis and length of period. */
  readonly line: string;
  /** The end of the period; where it has none, its start. */
  readonly at: Date;
  readonly since: Date | null;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Flagged inconsistent, or another value is given for the same period. */
  readonly contradicted: boolean;
}

/** Points with one unit: what shares an axis. */
export interface TrendPanel {
  readonly kind: ClaimKind;
  readonly unit: string;
  readonly points: readonly TrendPoint[];
}

export interface Trend {
  readonly panels: readonly TrendPanel[];
  /** By how many points they have; those after the last look are drawn alike. */
  readonly series: readonly string[];
  /** What has no period to stand at. */
  readonly undated: readonly SeriesPoint[];
}

const kindOrder: readonly ClaimKind[] = ["level", "growth", "change", "share", "ratio", "rank"];
/** More axes than this below each other are no longer one picture. */
const MOST_PANELS = 4;

/** Sets claims out in time: one panel a kind and unit, levels above growth, the same dates below each other. */
export function arrangeTrend(points: readonly SeriesPoint[]): Trend {
  const contradicted = findContradicted(points.map(({ claim }) => claim));
  const placed = points.flatMap((source): TrendPoint[] => {
    const point = placePoint(source, contradicted.has(source.claim.id));
    return point === null ? [] : [point];
  });
  const dated = new Set(placed.map(({ source }) => source));
  const panels = groupBy(placed, ({ source: { claim } }) => JSON.stringify([claim.kind, claim.unit]));
  return {
    panels: [...panels.values()]
      .map((of): TrendPanel => {
        const { kind, unit } = of[0]!.source.claim;
        return { kind, unit, points: of.sort((a, b) => a.at.getTime() - b.at.getTime()) };
      })
      .sort(
        (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.points.length - a.points.length,
      )
      .slice(0, MOST_PANELS),
    series: [...groupBy(placed, ({ series }) => series)]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([series]) => series),
    undated: points.filter((source) => !dated.has(source)),
  };
}

/** From this many times the smallest on, equal steps would lay all but the largest values on the ground. */
const WIDE = 300;

/** Whether a panel's levels are so far apart that they want a logarithmic scale. */
export function isWide({ kind, points }: TrendPanel): boolean {
  const values = points.map(({ value }) => value);
  const smallest = Math.min(...values);
  return kind === "level" && smallest > 0 && Math.max(...values) / smallest >= WIDE;
}

/** Where a series stands among those with a look of its own. */
export function positionOf(series: string, trend: Trend): number {
  const at = trend.series.indexOf(series);
  return at < mostLooks ? at : mostLooks;
}

function placePoint(source: SeriesPoint, contradicted: boolean): TrendPoint | null {
  const { claim } = source;
  const [start, end] = [readDay(claim.period?.start), readDay(claim.period?.end)];
  const at = end ?? start;
  if (at === null) return null;
  const [low, high] = [readNumber(claim.low), readNumber(claim.high)];
  const value = readNumber(claim.value) ?? (low === null || high === null ? null : (low + high) / 2);
  if (value === null) return null;
  const series = claim.subject ?? "";
  return {
    source,
    series,
    line: JSON.stringify([series, claim.whole, claim.basis, claim.modality, lengthOf(start, end)]),
    at,
    since: end === null ? null : start,
    value,
    low,
    high,
    contradicted,
  };
}

function readDay(day: string | null | undefined): Date | null {
  return day == null ? null : new Date(`${day}T00:00:00Z`);
}

function readNumber(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}

const DAY = 86_400_000;

/** Years with years, quarters with quarters: months (of 30.4 days), or nothing where the start is open. */
function lengthOf(start: Date | null, end: Date | null): number | null {
  if (start === null || end === null) return null;
  const days = (end.getTime() - start.getTime()) / DAY + 1;
  return days < 27 ? -days : Math.round(days / 30.4);
}

export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
