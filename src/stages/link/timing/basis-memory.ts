/** A basis that holds for the figures after it. */

import type { Basis } from "../../../model/claim.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { Draft } from "../draft.ts";
import type { LinkedPeriod } from "./model.ts";

/**
 * A basis said once holds for the rates of growth that follow in its sentence (同比增长5.6%，其中出口增长3%); 同比 also for
 * those of the same time in the sentences after.
 */
export class BasisMemory {
  private growth: Basis | null = null;
  private change: Basis | null = null;

  private readonly before: Draft | null;

  constructor(before: Draft | null) {
    this.before = before;
  }

  settle(
    { rule, groups, marks }: RuleMatch,
    own: Basis | null,
    period: LinkedPeriod | null,
    isPrice: boolean,
  ): Basis | null {
    if (own !== null) {
      // 周跌0.37% is of its own week: the day's rates after it are not.
      if (rule.traits.includes("own-window") && own === "mom") return own;
      // A mean over years is of its own number: 同比增长8%，两年平均增长5%，其中出口增长3%.
      if (own === "cagr") return own;
      if (rule.kind === "growth") this.growth = own;
      else this.change = own;
      return own;
    }
    const mark = marks.amount?.[0];
    const isRate = mark?.type === "quantity" && mark.quantity.dimension === "percent";
    const isFromTo = groups.start !== undefined && !rule.traits.includes("turned");
    if (rule.kind !== "growth" || isFromTo || !isRate) return null;
    const shared =
      this.growth ?? (this.change === "yoy" ? this.change : null) ?? (isPrice ? null : this.left(period));
    return shared === "since" ? null : shared;
  }

  private left(period: LinkedPeriod | null): Basis | null {
    const { basis, period: earlier } = this.before ?? {};
    if (basis !== "yoy" || earlier == null || period === null) return null;
    const [a, b] = [earlier.mention, period.mention];
    return a.from === b.from && a.to === b.to ? basis : null;
  }
}
