/** UTF-16 units of which one stands at a place; null for any. */
export type Units = ReadonlySet<number> | null;

/** How the matches of a pattern may begin. */
export interface Prefix {
  /** For each of the first `DEPTH` places what may stand there in a match that reaches so far. */
  readonly units: readonly Units[];
  /** How long matches may be, in UTF-16 units: bit n is set where one may have n, the bit `DEPTH` for that many or more. */
  readonly lengths: number;
}

/** So many places of a match are looked at. */
export const DEPTH = 4;

/** Sets larger than this hardly narrow anything down. */
const LARGEST = 800;

const LENGTHS = [...Array(DEPTH + 1).keys()];
const PLACES = LENGTHS.slice(0, DEPTH);
const NOWHERE: readonly Units[] = PLACES.map(() => new Set<number>());
const LONG = 1 << DEPTH;

/** Matches nothing but the empty text, as assertions do. */
export const EMPTY: Prefix = { units: NOWHERE, lengths: 1 };

/** Any character: one unit, or two outside the basic plane. */
export const ANY_CHARACTER: Prefix = {
  units: PLACES.map((place) => (place < 2 ? null : NOWHERE[place]!)),
  lengths: (1 << 1) | (1 << 2),
};

/** Nothing is known. */
export const ANYTHING: Prefix = { units: PLACES.map(() => null), lengths: 2 * LONG - 1 };

export const mayBeEmpty = ({ lengths }: Prefix) => (lengths & 1) !== 0;

/** Whether a match may reach over the place, counted from 0. */
const reaches = ({ lengths }: Prefix, place: number) => lengths >> (place + 1) !== 0;

export function prefixOfForms(forms: readonly string[]): Prefix {
  const units = PLACES.map(
    (place) => new Set(forms.filter((it) => it.length > place).map((it) => it.charCodeAt(place))),
  );
  const lengths = forms.reduce((bits, { length }) => bits | (1 << Math.min(length, DEPTH)), 0);
  return { units: units.map(bounded), lengths };
}

/** One after the other. */
export function prefixOfSequence(parts: readonly Prefix[]): Prefix {
  let whole = EMPTY;
  for (const part of parts) {
    if (whole.lengths === LONG) break;
    whole = followed(whole, part);
  }
  return whole;
}

function followed(before: Prefix, after: Prefix): Prefix {
  const starts = PLACES.filter((start) => before.lengths & (1 << start));
  const units = PLACES.map((place) => {
    const reached = starts.filter((start) => start <= place && reaches(after, place - start));
    return union([before.units[place]!, ...reached.map((start) => after.units[place - start]!)]);
  });
  const lengths = starts.reduce((bits, start) => bits | (after.lengths << start), before.lengths & LONG);
  return { units, lengths: lengths < LONG ? lengths : (lengths & (LONG - 1)) | LONG };
}

/** One or another. */
export function prefixOfAny(choices: readonly Prefix[]): Prefix {
  return {
    units: PLACES.map((place) => union(choices.map(({ units }) => units[place]!))),
    lengths: choices.reduce((bits, choice) => bits | choice.lengths, 0),
  };
}

/** The same several times over: beyond `DEPTH` times nothing new can come among the first places. */
export function prefixOfRepeated(once: Prefix, min: number, max: number): Prefix {
  const choices: Prefix[] = [];
  let repeated = EMPTY;
  for (let times = 0; times <= Math.min(max, DEPTH); times++) {
    if (times >= Math.min(min, DEPTH)) choices.push(repeated);
    repeated = followed(repeated, once);
  }
  return prefixOfAny(choices);
}

function union(sets: readonly Units[]): Units {
  const filled = sets.filter((set) => set === null || set.size > 0);
  if (filled.length <= 1) return filled[0] === undefined ? NOWHERE[0]! : filled[0];
  const out = new Set<number>();
  for (const set of filled) {
    if (set === null) return null;
    for (const unit of set) out.add(unit);
  }
  return bounded(out);
}

const bounded = (units: Set<number>): Units => (units.size > LARGEST ? null : units);
