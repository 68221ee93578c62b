/** Amounts that fill the slots of the grid. */

import { Decimal } from "decimal.js";
import { choose } from "./hash.ts";
import { writeNumerals } from "./numerals.ts";

/** Numbers with units that fill the amount slots of frames: text, value and unit in the contract's terms. */
export interface Amount {
  readonly text: string;
  readonly value: string;
  readonly unit: string;
}

interface Unit {
  readonly text: string;
  readonly scale: number;
  readonly unit: string;
}

/** How a slot's number looks. */
interface Shape {
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  readonly units: readonly Unit[];
  /** What is written for the number where it is not its digits. */
  readonly write?: (digits: string) => string;
  readonly before?: string;
}

const unit = (text: string, scale: number, name: string): Unit => ({ text, scale, unit: name });

const shapes: Readonly<Record<string, Shape>> = {
  money: { low: 12, high: 980, decimals: 1, units: [unit("亿元", 1e8, "CNY"), unit("万元", 1e4, "CNY")] },
  less: { low: 12, high: 98, decimals: 1, units: [unit("亿元", 1e8, "CNY")] },
  more: { low: 112, high: 980, decimals: 1, units: [unit("亿元", 1e8, "CNY")] },
  yuan: { low: 31, high: 980, decimals: 1, units: [unit("元", 1, "CNY")] },
  hkd: { low: 12, high: 980, decimals: 1, units: [unit("億元", 1e8, "HKD"), unit("億港元", 1e8, "HKD")] },
  twd: { low: 12, high: 980, decimals: 1, before: "新台幣", units: [unit("億元", 1e8, "TWD")] },
  weight: { low: 12, high: 980, decimals: 1, units: [unit("万吨", 1e4, "t"), unit("吨", 1, "t")] },
  area: { low: 12, high: 980, decimals: 1, units: [unit("万亩", 1e4, "亩"), unit("公顷", 1, "har")] },
  road: { low: 21, high: 890, decimals: 1, units: [unit("公里", 1, "km")] },
  power: {
    low: 21,
    high: 890,
    decimals: 1,
    units: [unit("亿千瓦时", 1e8, "kW.h"), unit("万千瓦时", 1e4, "kW.h")],
  },
  rate: { low: 11, high: 389, decimals: 1, units: [unit("%", 1, "%")] },
  high: { low: 711, high: 989, decimals: 1, units: [unit("%", 1, "%")] },
  points: { low: 11, high: 69, decimals: 1, units: [unit("个百分点", 1, "pp")] },
  times: { low: 13, high: 48, decimals: 1, units: [unit("倍", 1, "倍")] },
  tenths: { low: 3, high: 7, decimals: 0, units: [unit("成", 10, "%")], write: writeNumerals },
  count: { low: 112, high: 2890, decimals: 0, units: [unit("", 1, "")] },
  many: { low: 12, high: 98, decimals: 1, units: [unit("万", 1e4, "")] },
  nth: { low: 2, high: 9, decimals: 0, units: [unit("", 1, "位")] },
  quote: { low: 30012, high: 98765, decimals: 2, units: [unit("点", 1, "点")] },
  numerals: { low: 112, high: 989, decimals: 0, units: [unit("", 1, "")], write: writeNumerals },
  hundredths: {
    low: 12,
    high: 78,
    decimals: 0,
    before: "百分之",
    units: [unit("", 1, "%")],
    write: writeNumerals,
  },
  jin: { low: 112, high: 989, decimals: 0, units: [unit("斤", 0.5, "kg")], write: writeNumerals },
  wanjin: { low: 112, high: 989, decimals: 0, units: [unit("万斤", 5000, "kg")], write: writeNumerals },
};

export function isAmount(kind: string): boolean {
  return kind in shapes;
}

/** The amount of a slot; `turn` takes the same number in the next of its units. */
export function makeAmount(kind: string, seed: string, turn = 0): Amount {
  const { low, high, decimals, units, write, before } = shapes[kind]!;
  let whole = low + choose(`${seed} number`, high - low);
  if (decimals > 0 && whole % 10 === 0) whole++;
  const digits = new Decimal(whole).div(10 ** decimals);
  const { text, scale, unit } = units[(choose(`${seed} unit`, units.length) + turn) % units.length]!;
  return {
    text: `${before ?? ""}${write?.(digits.toFixed()) ?? digits.toFixed(decimals)}${text}`,
    value: digits.times(scale).toFixed(),
    unit,
  };
}

/** How many units the amounts of a kind are written in. */
export function countUnits(kind: string): number {
  return shapes[kind]?.units.length ?? 0;
}
