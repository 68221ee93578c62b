/** Swaps of what fills a slot. */

import { countUnits } from "./amounts.ts";
import type { GridText } from "./expand.ts";
import { type Filled, readSlot, refill } from "./fill.ts";
import type { Fillings } from "./schema.ts";
import { NO_CHANGE, type Swap } from "./swap.ts";

/** Exchanges of a slot's filling for another of its kind. */

/** One swap for each slot of a text whose kind has another word or unit. */
export function swapSlots(text: GridText, fillings: Fillings): Swap[] {
  return [...text.slots.keys()].flatMap((name) => {
    const old = text.slots.get(name)!;
    if (old.amount !== null && countUnits(old.kind) < 2) return [];
    const slots = refill(text.slots, name, fillings);
    const next = slots.get(name)!;
    if (next.attributes.text === old.attributes.text) return [];
    const edits = text.slotPlaces
      .filter((place) => place.name === name)
      .map(({ start, end, attribute }) => ({ start, end, text: readSlot(slots, name, attribute) }))
      .filter(({ start, end, text: words }) => [...text.text].slice(start, end).join("") !== words);
    return [{ kind: nameKind(old), edits, ...expectChanges(old, next) }];
  });
}

function nameKind({ kind, amount, attributes }: Filled): string {
  if (amount !== null) return "unit";
  return attributes.dates === undefined ? kind : "time";
}

function expectChanges(old: Filled, next: Filled): Pick<Swap, "words" | "periods" | "units" | "values"> {
  if (old.amount !== null && next.amount !== null) {
    const negative = [`-${old.amount.value}`, `-${next.amount.value}`] as const;
    return {
      ...NO_CHANGE,
      units:
        old.amount.unit === next.amount.unit
          ? NO_CHANGE.units
          : new Map([[old.amount.unit, next.amount.unit]]),
      values: new Map([[old.amount.value, next.amount.value], negative]),
    };
  }
  const pairs = Object.keys(old.attributes)
    .filter((key) => key !== "measure")
    .map((key) => [old.attributes[key]!, next.attributes[key]!] as const)
    .sort(([a], [b]) => b.length - a.length);
  const { measure } = old.attributes;
  return {
    ...NO_CHANGE,
    words: (text) => replaceAll(text, pairs),
    // The time itself comes last: the first half of its year may be the same days.
    periods: new Map(
      ["first", "second", "before", "dates"].flatMap((key) => {
        const [dates, others] = [old.attributes[key], next.attributes[key]];
        return dates === undefined || others === undefined
          ? []
          : [openAt(dates, others, 0), openAt(dates, others, 1), [dates, others] as const];
      }),
    ),
    units: measure === undefined ? NO_CHANGE.units : new Map([[measure, next.attributes.measure!]]),
  };
}

/** The same times with an end left open: how a program writes a deadline or a beginning. */
function openAt(dates: string, others: string, side: 0 | 1): readonly [string, string] {
  const open = (given: string) => given.split("/").with(side, "..").join("/");
  return [open(dates), open(others)];
}

/** Replaces all words at once: none is looked for in what another put there. */
function replaceAll(text: string, pairs: readonly (readonly [string, string])[]): string {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const pair = pairs.find(([word]) => text.startsWith(word, at));
    out += pair === undefined ? text[at] : pair[1];
    at += pair === undefined ? 1 : pair[0].length;
  }
  return out;
}
