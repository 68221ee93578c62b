/** Counts that add up over pages, and what is read off them. */

/** Things to be found: `matched` of `labelled` were found by `given` answers. */
export interface Retrieval {
  readonly matched: number;
  readonly labelled: number;
  readonly given: number;
}

/** `right` of `of` judged. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export function precision({ matched, given }: Retrieval): number | null {
  return given === 0 ? null : matched / given;
}

export function recall({ matched, labelled }: Retrieval): number | null {
  return labelled === 0 ? null : matched / labelled;
}

/** The harmonic mean of precision and recall; null where there was nothing to find and nothing was given. */
export function f1({ matched, labelled, given }: Retrieval): number | null {
  return labelled + given === 0 ? null : (2 * matched) / (labelled + given);
}

export function shareOf({ right, of }: Share): number | null {
  return of === 0 ? null : right / of;
}

/** Adds two records of counts, however deep. Both must have the same keys. */
export function addCounts<Counts>(a: Counts, b: Counts): Counts {
  if (typeof a === "number") return (a + (b as number)) as Counts;
  const out = Object.entries(a as object).map(([key, value]) => [
    key,
    addCounts(value, b[key as keyof Counts]),
  ]);
  return Object.fromEntries(out) as Counts;
}
