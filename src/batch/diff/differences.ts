/** The shape of differences between datasets. */

import type { Claim } from "../../model/claim.ts";

/** A field of which two claims say different things, as it stands in each: JSON values. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The same claim in two datasets, saying something else. */
export interface ChangedClaim {
  readonly old: Claim;
  readonly new: Claim;
  readonly fields: readonly FieldChange[];
}

/** What came between two datasets. `changed` differs in what a claim says, `moved` in where it stands and maybe more. */
export interface Differences {
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly changed: readonly ChangedClaim[];
  readonly moved: readonly ChangedClaim[];
  readonly unchanged: number;
}

/** Fields that say where a claim stands, not what it says. */
const places: ReadonlySet<string> = new Set([
  "id",
  "page",
  "article",
  "evidence.start",
  "evidence.end",
  "evidence.source",
  "sentence.start",
  "sentence.end",
]);

/** Whether a field says where a claim stands, not what it says. */
export function isPlace(field: string): boolean {
  return places.has(field);
}

/** A claim of a dataset with the content of its page: what tells whether it is the same in another. */
export interface PlacedClaim {
  readonly claim: Claim;
  /** SHA-256 of the page. */
  readonly content: string;
}

/**
 * Compares claims by content. The id says first which are the same: the same page content, evidence and kind give the
 * same one. What is left on both sides is the same only where page content, evidence, kind, value and unit all are; a
 * claim without such a partner was added or removed, and never becomes another.
 * @param unchanged claims that were found equal before
 */
export function findDifferences(
  before: readonly PlacedClaim[],
  after: readonly PlacedClaim[],
  unchanged = 0,
): Differences {
  const pairs: { old: PlacedClaim; new: PlacedClaim }[] = [];
  const byId = pairUp(before, after, ({ claim }) => claim.id, pairs);
  const left = pairUp(byId.before, byId.after, contentOf, pairs);
  const order = new Map(after.map((placed, at) => [placed, at]));
  pairs.sort((a, b) => order.get(a.new)! - order.get(b.new)!);
  const compared = pairs.map((pair) => ({
    old: pair.old.claim,
    new: pair.new.claim,
    fields: compareFields(pair.old.claim, pair.new.claim),
  }));
  const differing = compared.filter(({ fields }) => !fields.every(isMere));
  const isMoved = ({ fields }: ChangedClaim) =>
    fields.every(({ field }) => isPlace(field)) || isElsewhere(fields);
  return {
    added: left.after.map(({ claim }) => claim),
    removed: left.before.map(({ claim }) => claim),
    changed: differing.filter((pair) => !isMoved(pair)),
    moved: differing.filter(isMoved),
    unchanged: unchanged + compared.length - differing.length,
  };
}

/** Another id means another place in the input. */
function isElsewhere(fields: readonly FieldChange[]): boolean {
  return fields.some(({ field }) => field === "id");
}

/** Pairs those with the same key in the order in which they stand; gives back those without a partner. */
function pairUp(
  before: readonly PlacedClaim[],
  after: readonly PlacedClaim[],
  keyOf: (claim: PlacedClaim) => string,
  pairs: { old: PlacedClaim; new: PlacedClaim }[],
): { before: PlacedClaim[]; after: PlacedClaim[] } {
  const waiting = new Map<string, PlacedClaim[]>();
  for (const old of before) {
    const key = keyOf(old);
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [old]);
    else same.push(old);
  }
  const paired = new Set<PlacedClaim>();
  const alone: PlacedClaim[] = [];
  for (const claim of after) {
    const old = waiting.get(keyOf(claim))?.shift();
    if (old === undefined) alone.push(claim);
    else {
      paired.add(old);
      pairs.push({ old, new: claim });
    }
  }
  return { before: before.filter((old) => !paired.has(old)), after: alone };
}

function contentOf({ claim, content }: PlacedClaim): string {
  const { kind, value, low, high, unit, evidence } = claim;
  return JSON.stringify([content, evidence.text, kind, value, low, high, unit]);
}

/** Fields that say how a claim came to be what it is, and not what it says. */
const workings: ReadonlySet<string> = new Set(["trace", "field_confidence"]);

/** How far a claim is to be trusted: said beside what has changed, and no change alone. */
const isMere = ({ field }: FieldChange) => field === "confidence";

/** Nested fields by their path, `period.start`; what is null on one side stands there whole. */
function compareFields(old: object, now: object, above = ""): FieldChange[] {
  const [from, to] = [old as Record<string, unknown>, now as Record<string, unknown>];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((name) => {
    if (workings.has(name)) return [];
    const [a, b] = [from[name], to[name]];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    if (isRecord(a) && isRecord(b)) return compareFields(a, b, `${above}${name}.`);
    return [{ field: `${above}${name}`, from: a ?? null, to: b ?? null }];
  });
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
