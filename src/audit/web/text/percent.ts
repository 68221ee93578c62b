/** A share as a person reads it, with one decimal. */
export function sayPercent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
