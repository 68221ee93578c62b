/** How many of the claims that a rule found were right, of those that somebody looked at. */
export interface Tally {
  readonly right: number;
  readonly total: number;
}

export const noTally: Tally = { right: 0, total: 0 };

export function addTallies(one: Tally, other: Tally): Tally {
  return { right: one.right + other.right, total: one.total + other.total };
}
