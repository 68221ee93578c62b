/** Intervals of shares and of F1. */

import { intervalOf } from "../review/precision.ts";
import type { Interval } from "../review/state.ts";
import type { Retrieval, Share } from "./measures.ts";

/** The 95 % interval of a share (Wilson). */
export function intervalOfShare({ right, of }: Share): Interval {
  return intervalOf({ right, total: of });
}

/** The same of an F1, which is the share of what was matched in the mean of what was labelled and what was given. */
export function intervalOfF1({ matched, labelled, given }: Retrieval): Interval {
  return intervalOf({ right: matched, total: (labelled + given) / 2 });
}

/** An interval in per cent, as it stands beside its figure. */
export function writeInterval({ low, high }: Interval): string {
  return `${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}`;
}
