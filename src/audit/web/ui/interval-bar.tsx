/** A share drawn with its interval. */

import type { Interval } from "../../../review/state.ts";
import { t } from "../i18n/index.ts";

/** A share with the interval it lies in: as numbers, and drawn from 0 to 1. */
export function IntervalBar({ interval }: { readonly interval: Interval }) {
  const { point, low, high } = interval;
  const percent = (share: number) => `${(share * 100).toFixed(0)}%`;
  return (
    <span class="interval">
      <strong>{percent(point)}</strong>
      <span class="interval-bar" aria-hidden="true">
        <span
          class="interval-range"
          style={{ left: percent(low), width: percent(Math.max(0, high - low)) }}
        />
        <span class="interval-point" style={{ left: percent(point) }} />
      </span>
      <small>{t("interval.range", { low: percent(low), high: percent(high) })}</small>
    </span>
  );
}
