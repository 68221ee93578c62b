/** Fills the slots of a frame. */

import { type Amount, isAmount, makeAmount } from "./amounts.ts";
import { choose } from "./hash.ts";
import type { Fillings } from "./schema.ts";

/** What fills a slot: a word with what else is known of it, or an amount. */
export interface Filled {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly amount: Amount | null;
  /** The filling's number among those of its kind; for an amount, its turn of units. */
  readonly index: number;
  readonly seed: string;
}

export type Slots = ReadonlyMap<string, Filled>;

const SLOT = /\{([a-z]+)(\d?)(?:\.([a-z]+))?\}/g;

/** Every slot of a text, in order, each name once. */
export function listSlots(text: string): string[] {
  return [...new Set([...text.matchAll(SLOT)].map(([, kind, number]) => `${kind}${number}`))];
}

/** Chooses the fillings of a text by hash; slots of one kind never get the same word. */
export function fillSlots(names: readonly string[], fillings: Fillings, seed: string): Slots {
  const slots = new Map<string, Filled>();
  for (const name of names) {
    const kind = kindOf(name);
    if (isAmount(kind)) {
      slots.set(name, fillAmount(kind, `${seed} ${name}`, 0));
      continue;
    }
    const words = fillings[kind]?.words;
    if (words === undefined)
      throw new Error(`expected fillings for the slot {${name}}, found no kind ${kind}`);
    const used = usedWords(slots, kind);
    let index = choose(`${seed} ${name}`, words.length);
    while (used.has(index)) index = (index + 1) % words.length;
    slots.set(name, fillWord(kind, fillings, index));
  }
  return slots;
}

/** The same slots with one of them filled by the next word of its kind that is not in use, or in the next unit. */
export function refill(slots: Slots, name: string, fillings: Fillings): Slots {
  const old = slots.get(name)!;
  const next = new Map(slots);
  if (old.amount !== null) return next.set(name, fillAmount(old.kind, old.seed, old.index + 1));
  const used = usedWords(slots, old.kind);
  const count = fillings[old.kind]!.words.length;
  let index = (old.index + 1) % count;
  while (used.has(index) && index !== old.index) index = (index + 1) % count;
  return next.set(name, fillWord(old.kind, fillings, index));
}

const kindOf = (name: string) => name.replace(/\d$/, "");

const usedWords = (slots: Slots, kind: string) =>
  new Set([...slots.values()].filter((it) => it.kind === kind).map(({ index }) => index));

function fillAmount(kind: string, seed: string, turn: number): Filled {
  const amount = makeAmount(kind, seed, turn);
  return { kind, attributes: { text: amount.text, value: amount.value }, amount, index: turn, seed };
}

function fillWord(kind: string, fillings: Fillings, index: number): Filled {
  const word = fillings[kind]!.words[index]!;
  const attributes = typeof word === "string" ? { text: word } : (word as Record<string, string>);
  return { kind, attributes: { ...attributes, ...datesOf(attributes) }, amount: null, index, seed: "" };
}

/** Of a time with `dates`: its start and end, the same time a year before, and the halves of its year. */
function datesOf({ dates }: Record<string, string>): Record<string, string> {
  if (dates === undefined) return {};
  const [start, end] = dates.split("/") as [string, string];
  const yearBefore = (day: string) =>
    day === ".." ? day : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace(/(\d{4}-02)-29/, "$1-28");
  const year = end.slice(0, 4);
  return {
    start,
    end,
    before: `${yearBefore(start)}/${yearBefore(end)}`,
    first: `${year}-01-01/${year}-06-30`,
    second: `${year}-07-01/${year}-12-31`,
  };
}

/** An attribute of a slot. @throws when the slot has none of that name. */
export function readSlot(slots: Slots, name: string, attribute: string): string {
  const value = slots.get(name)?.attributes[attribute];
  if (value === undefined) throw new Error(`expected {${name}.${attribute}} to be filled, found nothing`);
  return value;
}

/** Replaces the slots of a label's field; a bare slot gives `bare` of it, usually its text. */
export function fillIn(template: string, slots: Slots, bare = "text"): string {
  return template.replaceAll(SLOT, (_, kind: string, number: string, attribute?: string) =>
    readSlot(slots, `${kind}${number}`, attribute ?? bare),
  );
}

/** A piece of a template: words as they stand, a slot, or a mark of evidence. */
export type Piece =
  | { readonly type: "words"; readonly text: string }
  | { readonly type: "slot"; readonly name: string; readonly attribute: string }
  | { readonly type: "open" }
  | { readonly type: "close" };

export function readTemplate(text: string): Piece[] {
  return text.split(/(\{[a-z]+\d?(?:\.[a-z]+)?\}|\[\[|\]\])/).flatMap((part): Piece[] => {
    if (part === "") return [];
    if (part === "[[") return [{ type: "open" }];
    if (part === "]]") return [{ type: "close" }];
    const slot = /^\{([a-z]+\d?)(?:\.([a-z]+))?\}$/.exec(part);
    return slot === null
      ? [{ type: "words", text: part }]
      : [{ type: "slot", name: slot[1]!, attribute: slot[2] ?? "text" }];
  });
}
