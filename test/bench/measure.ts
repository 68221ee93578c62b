/** Milliseconds of each task in each round. */
export type Timings = Readonly<Record<string, readonly number[]>>;

/**
 * Runs tasks in turns, so that a slow minute of the machine falls on all alike; each round starts with another task.
 * The first `warmup` rounds are not counted.
 */
export async function takeTurns(
  tasks: Readonly<Record<string, () => unknown>>,
  { warmup, rounds }: { warmup: number; rounds: number },
): Promise<Timings> {
  const names = Object.keys(tasks);
  const timings = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < warmup + rounds; round++) {
    for (let k = 0; k < names.length; k++) {
      const name = names[(round + k) % names.length]!;
      const start = performance.now();
      await tasks[name]!();
      if (round >= warmup) timings[name]!.push(performance.now() - start);
    }
  }
  return timings;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median over the rounds of how many times longer the one took than the other. */
export function ratio(timings: Timings, one: string, other: string): number {
  return median(timings[one]!.map((milliseconds, round) => milliseconds / timings[other]![round]!));
}

/** The exponent of growth: 1 is linear, 2 quadratic (least squares on logarithms). */
export function growthExponent(points: readonly { size: number; milliseconds: number }[]): number {
  const logs = points.map(({ size, milliseconds }) => [Math.log(size), Math.log(milliseconds)] as const);
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
