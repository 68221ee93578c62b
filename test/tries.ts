/** Whether what takes long runs too: `npm run test:long`. */
export const isLong = process.env.BAOSHU_LONG !== undefined;

/** How many random cases a property is tried on: all of them in the long run, else a fifth. */
export function tries(all: number): number {
  return isLong ? all : Math.ceil(all / 5);
}
