/** Units as the heads of tables print them, without a number. */
import { memoOf } from "../../../model/memo.ts";
import type { Quantity } from "../../../model/mention.ts";
import { findQuantities } from "../quantities/scan.ts";
import type { QuantityWords } from "../quantities/words.ts";
import type { TableUnit } from "./heads.ts";

/** What figures of a table can be measured in. */
const MEASURING: ReadonlySet<string> = new Set([
  "money",
  "percent",
  "points",
  "basispoints",
  "times",
  "count",
  "measure",
  "duration",
]);

/**
 * Reads 万元, %, 亿美元 or 元/吨 as one of it would be read in a sentence; null for what is no unit.
 * @param settle says whose money it is
 */
export function unitReader(
  words: QuantityWords,
  settle: (folded: string, found: readonly Quantity[]) => readonly Quantity[],
): (printed: string) => TableUnit | null {
  return memoOf((printed) => {
    if (printed === "" || /\d/.test(printed)) return null;
    const one = `1${printed}`;
    const [read, ...more] = settle(one, findQuantities(one, [], words));
    if (read === undefined || more.length > 0 || read.end !== one.length || read.value === null) return null;
    if (!MEASURING.has(read.dimension)) return null;
    return {
      code: read.unit,
      factor: read.value,
      isShare: read.dimension === "percent" || read.dimension === "points",
      isAssumed: read.isAssumed === true,
    };
  });
}
