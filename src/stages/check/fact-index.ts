/** Finds the facts that a check needs. */

import type { Fact } from "./fact.ts";

type About = Pick<Fact, "scope" | "subject">;

/** The levels among facts by what they are about, so that a check finds its other side without a search. */
export class FactIndex {
  private readonly levels = new Map<string, Fact[]>();

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      if (fact.kind !== "level" || fact.period === "") continue;
      const key = keyOf(fact, fact.stem, fact.period);
      const same = this.levels.get(key);
      if (same === undefined) this.levels.set(key, [fact]);
      else same.push(fact);
    }
  }

  /** The level of this name, subject, time and unit; undefined when there is none, or several that differ. */
  level(about: About, stem: string, period: string, unit: string): Fact | undefined {
    const found = this.levels.get(keyOf(about, stem, period))?.filter((fact) => fact.unit === unit);
    const first = found?.[0];
    return found?.every(({ value }) => value === first!.value) ? first : undefined;
  }

  /** The units in which the levels of this name, subject and time are stated. */
  units(about: About, stem: string, period: string): ReadonlySet<string> {
    return new Set(this.levels.get(keyOf(about, stem, period))?.map(({ unit }) => unit));
  }
}

function keyOf({ scope, subject }: About, stem: string, period: string): string {
  return `${scope}\0${subject}\0${stem}\0${period}`;
}
