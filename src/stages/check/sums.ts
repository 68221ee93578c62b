/** Checks sums of parts. */

import { type Check, makeCheck } from "./check.ts";
import type { Fact } from "./fact.ts";
import type { FactIndex } from "./fact-index.ts";
import type { CheckWords, Sum } from "./words.ts";

/** Parts said without the whole's name (其中，出口…) stand in its sentence or right after it. */
const reach = 100;

/** Wholes against their parts: against the sum when every part is known, else none may be larger. */
export function checkSums(facts: readonly Fact[], index: FactIndex, { sums }: CheckWords): (Check | null)[] {
  return facts.flatMap((whole, at) => {
    if (whole.kind !== "level") return [];
    return sums
      .filter((sum) => whole.stem.endsWith(sum.whole))
      .flatMap((sum) => {
        const parts = findParts(whole, at, sum, facts, index);
        const known = parts.filter((part) => part !== undefined);
        if (known.length === parts.length) return [makeCheck("sum", [whole, ...known])];
        return known.map((part) => makeCheck("part", [whole, part]));
      });
  });
}

function findParts(
  whole: Fact,
  at: number,
  sum: Sum,
  facts: readonly Fact[],
  index: FactIndex,
): (Fact | undefined)[] {
  const prefix = whole.stem.slice(0, whole.stem.length - sum.whole.length);
  const elided = findElided(whole, facts.slice(at + 1, at + 12), sum);
  if (elided.some((part) => part !== undefined) || prefix === "") return elided;
  return sum.parts.map((part) => index.level(whole, prefix + part, whole.period, whole.unit));
}

/** The parts that follow their whole, up to the next whole of the kind, all in one sentence. */
function findElided(whole: Fact, after: readonly Fact[], { whole: name, parts }: Sum): (Fact | undefined)[] {
  const end = after.findIndex(
    (fact) =>
      fact.article !== whole.article ||
      fact.page !== whole.page ||
      (fact.kind === "level" && fact.stem.endsWith(name)),
  );
  const near = (end < 0 ? after : after.slice(0, end)).filter(
    (fact) =>
      fact.kind === "level" &&
      fact.unit === whole.unit &&
      fact.period === whole.period &&
      fact.subject === whole.subject &&
      (fact.sentence === whole.sentence || fact.start - whole.end <= reach),
  );
  const prefix = whole.stem.slice(0, whole.stem.length - name.length);
  const found = parts.map((part) => near.find(({ stem }) => stem === part || stem === prefix + part));
  const first = found.find((part) => part !== undefined);
  return found.map((part) => (part?.sentence === first?.sentence ? part : undefined));
}
