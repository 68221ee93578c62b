/** Parts of a whole told by a proportion. */

import { Decimal } from "decimal.js";
import type { ClaimKind } from "../../model/claim.ts";
import type { RuleMatch } from "../extract/match.ts";
import type { Amount } from "./amounts.ts";
import type { Named } from "./draft.ts";

/** What numbers with colons between them state. */
export interface Proportion {
  readonly kind: ClaimKind;
  readonly amounts: readonly Amount[];
}

/** The name of the whole whose parts are told, without the word for the ratio: 三次产业｜结构. */
export function partsOf(named: Named, { fields }: RuleMatch): Named {
  const { head } = fields;
  const { indicator } = named;
  if (head === undefined || indicator === null || indicator.length <= head.length) return named;
  return { ...named, indicator: indicator.slice(0, indicator.length - head.length) };
}

/** 男女｜比例为3∶2: the name of a ratio with the word that says so. */
export function ratioOf(named: Named, { fields }: RuleMatch): Named {
  const { head } = fields;
  const { indicator } = named;
  if (head === undefined || indicator === null || indicator.endsWith(head)) return named;
  return { ...named, indicator: indicator + head };
}

/**
 * 8∶42∶50 of three named parts are shares in %; 105.2∶100 is one ratio, of the first number to the second. Null where there
 * are more numbers and nobody says of what: a mixture of 1∶2∶4.
 */
export function readProportion(amounts: readonly Amount[], isNamed: boolean): Proportion | null {
  const [first, second] = amounts;
  if (isNamed && isWhole(amounts))
    return { kind: "share", amounts: amounts.map((it) => ({ ...it, unit: "%" })) };
  if (amounts.length !== 2 || second!.value === null) return null;
  return {
    kind: "ratio",
    amounts: [
      {
        ...first!,
        unit: `/${second!.value}`,
        span: { start: first!.span.start, end: second!.span.end },
        numerals: [...first!.numerals, ...second!.numerals],
      },
    ],
  };
}

/** Whether parts make up a hundred, as far as rounding lets them. */
function isWhole(amounts: readonly Amount[]): boolean {
  if (amounts.some(({ value }) => value === null)) return false;
  const sum = amounts.reduce((before, { value }) => before.plus(value!), new Decimal(0));
  return sum
    .minus(100)
    .abs()
    .lte(ROUNDING * amounts.length);
}

/** What each printed part may be off by. */
const ROUNDING = 0.1;
