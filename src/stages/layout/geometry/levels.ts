/** Lines by their height on the page, and the search by which ordered things are found. */

import { middleY } from "../../../model/box.ts";
import type { PlacedLine } from "./place.ts";

/** Lines by their height on the page. */
export class Levels {
  private readonly sorted: readonly PlacedLine[];

  constructor(lines: readonly PlacedLine[]) {
    this.sorted = [...lines].sort((a, b) => middleY(a.box) - middleY(b.box));
  }

  /** Those whose middles stand between two heights. */
  between(from: number, to: number): PlacedLine[] {
    const out: PlacedLine[] = [];
    for (let k = firstWith(this.sorted, ({ box }) => middleY(box) >= from); k < this.sorted.length; k++) {
      if (middleY(this.sorted[k]!.box) > to) break;
      out.push(this.sorted[k]!);
    }
    return out;
  }
}

/** Index of the first item of a list for which something holds that holds of all after it. */
export function firstWith<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
