/** A check of claims with its arithmetic. */

import { hash } from "node:crypto";
import { Decimal as Decimals } from "decimal.js";
import type { Claim } from "../../model/claim.ts";
import { findPrinted, type Printed } from "./printed.ts";

export const checkKinds = ["sum", "part", "share", "growth", "change", "value", "direction"] as const;
export type CheckKind = (typeof checkKinds)[number];

/** A comparison of claims that was made. Decimals are exact strings, in the unit of what was compared. */
export interface Check {
  readonly id: string;
  readonly kind: CheckKind;
  readonly pages: readonly string[];
  /** The claim that is held against the others first, then the others in the order of the statement. */
  readonly claims: readonly string[];
  /** The arithmetic: 1914.8 + 1481.7 = 3396.5亿美元 */
  readonly statement: string;
  /** What the arithmetic gives. */
  readonly expected: string;
  /** What is printed. */
  readonly found: string;
  readonly difference: string;
  /** Half a unit in the last printed place of each number, carried through the arithmetic. */
  readonly tolerance: string;
  readonly holds: boolean;
}

/** As much of a claim as its arithmetic needs. */
export interface Stated extends Pick<Claim, "id" | "page" | "kind" | "from" | "unit" | "direction"> {
  readonly value: string;
  /** The words that carry the number. */
  readonly evidence: string;
}

const Decimal = Decimals.clone({ precision: 40, toExpNeg: -60, toExpPos: 60 });

const fewest: Record<CheckKind, number> = {
  sum: 3,
  part: 2,
  share: 3,
  growth: 3,
  change: 3,
  value: 2,
  direction: 1,
};

/** A number, and how far the print lets it be from the truth. */
interface Term {
  readonly value: Decimals;
  readonly half: Decimals;
  readonly printed: Printed;
}

interface Outcome {
  readonly expected: Decimals;
  readonly found: Decimals;
  readonly tolerance: Decimals;
  readonly statement: string;
  /** Only a smaller number contradicts. */
  readonly atLeast?: true;
}

/**
 * Does the arithmetic of a check again from the claims it names, in their order; null when it cannot be done.
 * A level that says where it came from is both ends of its growth.
 */
export function repeatCheck(kind: CheckKind, claims: readonly Claim[]): Check | null {
  const stated = claims.map(({ value, evidence, ...rest }) => ({ ...rest, value, evidence: evidence.text }));
  const known = stated.filter((it): it is (typeof stated)[number] & { value: string } => it.value !== null);
  if (known.length !== stated.length) return null;
  const level = known[1];
  const isBoth = (kind === "growth" || kind === "change") && known.length === 2 && level?.from?.value != null;
  return makeCheck(kind, isBoth ? [...known, startOf(level!, level!.from!.value!)] : known);
}

/** The level that another came from, as if it stood alone. */
export function startOf<T extends Stated>(level: T, value: string): T {
  return { ...level, value };
}

/** Does the arithmetic of a check; null when a number's last printed place is not known, or it cannot be divided by. */
export function makeCheck(kind: CheckKind, facts: readonly Stated[]): Check | null {
  if (facts.length < fewest[kind]) return null;
  const terms = facts.map(toTerm);
  if (terms.some((term) => term === null)) return null;
  const outcome = reckon[kind](terms as Term[], facts);
  if (outcome === null) return null;
  const { expected, found, tolerance, statement } = outcome;
  const difference = found.minus(expected);
  const holds = outcome.atLeast ? difference.plus(tolerance).gte(0) : difference.abs().lte(tolerance);
  const claims = [...new Set(facts.map(({ id }) => id))];
  return {
    id: `k${hash("sha256", `${kind}\0${claims.join("\0")}`).slice(0, 15)}`,
    kind,
    pages: [...new Set(facts.map(({ page }) => page))],
    claims,
    statement: holds ? statement.replace("≟", "=") : statement.replace("≟", "≠"),
    expected: write(expected),
    found: write(found),
    difference: write(difference),
    tolerance: write(tolerance),
    holds,
  };
}

const reckon: Record<CheckKind, (terms: readonly Term[], facts: readonly Stated[]) => Outcome | null> = {
  sum([whole, ...parts]) {
    const expected = parts.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
    const tolerance = parts.reduce((sum, { half }) => sum.plus(half), whole!.half);
    const statement = spell([...parts, whole!], [...parts.slice(1).map(() => " + "), " ≟ "]);
    return { expected, found: whole!.value, tolerance, statement };
  },
  part([whole, part]) {
    const holds = whole!.value.plus(whole!.half).plus(part!.half).gte(part!.value);
    const statement = spell([whole!, part!], [holds ? " ≥ " : " < "]);
    return {
      expected: part!.value,
      found: whole!.value,
      tolerance: whole!.half.plus(part!.half),
      statement,
      atLeast: true,
    };
  },
  share([share, part, whole]) {
    return divide(share!, part!, whole!, 0, (quotient) => `${spell([part!, whole!], [" ÷ "])} ≟ ${quotient}`);
  },
  growth([growth, now, before]) {
    return divide(growth!, now!, before!, 100, (rate) => `${spell([now!, before!], [" ÷ "])} − 1 ≟ ${rate}`);
  },
  change([change, now, before]) {
    const expected = now!.value.minus(before!.value);
    const tolerance = change!.half.plus(now!.half).plus(before!.half);
    const statement = `${spell([now!, before!], [" − "])} ≟ ${signed(change!)}${change!.printed.unit}`;
    return { expected, found: change!.value, tolerance, statement };
  },
  value([one, other]) {
    const statement = spell([one!, other!], [" ≟ "]);
    return {
      expected: one!.value,
      found: other!.value,
      tolerance: one!.half.plus(other!.half),
      statement,
    };
  },
  direction([term], [fact]) {
    const { from, direction, kind } = fact!;
    if (from?.value == null) return null;
    const step = term!.value.minus(from.value);
    // The first place is the highest.
    const agrees = (direction === "up") === (kind === "rank") ? step.lte(0) : step.gte(0);
    const word = direction === "up" ? "↑" : "↓";
    const zero = new Decimal(0);
    return {
      expected: agrees ? step : zero,
      found: step,
      tolerance: zero,
      statement: `${from.value} → ${write(term!.value)} ${fact!.unit} ${agrees ? "is" : "is not"} ${word}`,
    };
  },
};

function divide(
  stated: Term,
  above: Term,
  below: Term,
  less: number,
  spelt: (stated: string) => string,
): Outcome | null {
  if (!below.value.minus(below.half).gt(0)) return null;
  const percent = (over: Decimals, under: Decimals) => over.times(100).dividedBy(under).minus(less);
  const expected = percent(above.value, below.value);
  const most = percent(above.value.plus(above.half), below.value.minus(below.half)).minus(expected);
  const least = expected.minus(percent(above.value.minus(above.half), below.value.plus(below.half)));
  const tolerance = Decimal.max(most, least).plus(stated.half);
  return {
    expected,
    found: stated.value,
    tolerance,
    statement: spelt(`${signed(stated)}${stated.printed.unit}`),
  };
}

function toTerm(fact: Stated): Term | null {
  const printed = findPrinted(fact);
  if (printed === null) return null;
  const half = new Decimal(10).pow(printed.lastPlace).dividedBy(2);
  return { value: new Decimal(fact.value), half, printed };
}

/** Numbers with signs between them; a unit that all share stands once, at the end. */
function spell(terms: readonly Term[], signs: readonly string[]): string {
  const last = terms.at(-1)!.printed.unit;
  const shared = terms.every(({ printed }) => printed.unit === last);
  return terms
    .map((term, at) => {
      const unit = shared && at < terms.length - 1 ? "" : term.printed.unit;
      return `${signed(term)}${unit}${signs[at] ?? ""}`;
    })
    .join("");
}

function signed({ value, printed }: Term): string {
  return value.isNegative() ? `-${printed.digits}` : printed.digits;
}

/** A decimal as it is written: 12 significant digits are more than any print has. */
function write(value: Decimals): string {
  return value.toSignificantDigits(18).toFixed();
}
