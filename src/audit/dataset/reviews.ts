/** Review states of a dataset's claims and numbers, kept up with the log. */

import { isDeepStrictEqual } from "node:util";
import { tallyRules } from "../../dataset/review-files.ts";
import type { Tally } from "../../model/tally.ts";
import { type CarriedReviews, carryOver, type LostReview } from "../../review/carry.ts";
import { type Decision, type ReviewStatus, reviewStatuses } from "../../review/decision.ts";
import type { ClaimReview, Interval } from "../../review/state.ts";
import type { Dataset } from "./dataset.ts";
import { precisionOf } from "./rule-facts.ts";

/**
 * Where every claim and number of a dataset stands in review, kept as decisions come in. A new decision touches only the
 * page it is about: all that was decided there is brought to the dataset again.
 */
export class Reviews {
  private readonly dataset: Dataset;
  /** In the order of the log. */
  readonly decisions: Decision[] = [];
  private readonly known = new Map<string, Decision>();
  private readonly byPage = new Map<string, PageReviews>();
  private tallies: ReadonlyMap<string, Tally> = new Map();
  private precisions: ReadonlyMap<string, Interval> = new Map();

  private constructor(dataset: Dataset) {
    this.dataset = dataset;
  }

  /** @param decisions all that were made so far */
  static async over(dataset: Dataset, decisions: readonly Decision[]): Promise<Reviews> {
    const reviews = new Reviews(dataset);
    await dataset.database.run(
      "CREATE TABLE IF NOT EXISTS precision (rule VARCHAR, point DOUBLE, low DOUBLE)",
    );
    await reviews.add(decisions);
    await dataset.change(() => reviews.measure());
    return reviews;
  }

  /**
   * Takes in decisions that follow those that are known.
   * @returns those that were not known before
   */
  async add(decisions: readonly Decision[]): Promise<Decision[]> {
    const fresh = decisions.filter(({ id }) => !this.known.has(id));
    if (fresh.length === 0) return [];
    const touched = new Set<string>();
    for (const decision of fresh) {
      this.known.set(decision.id, decision);
      this.decisions.push(decision);
      const page = this.pageOf(decision);
      const reviews = this.byPage.get(page) ?? { decisions: [], carried: nothing };
      reviews.decisions.push(decision);
      this.byPage.set(page, reviews);
      touched.add(page);
    }
    const changed = new Map<string, ReviewStatus>();
    for (const page of touched) await this.carry(page, changed);
    await this.dataset.change(async () => {
      await this.store(changed);
      await this.measure();
    });
    return fresh;
  }

  decision(id: string): Decision | undefined {
    return this.known.get(id);
  }

  /** What was decided on the claims of a page, by claim. */
  claimsOf(page: string): ReadonlyMap<string, ClaimReview> {
    return this.byPage.get(page)?.carried.claims ?? nothing.claims;
  }

  /** What was decided on the numbers of a page, by `page:start-end`. */
  numbersOf(page: string): ReadonlyMap<string, ClaimReview> {
    return this.byPage.get(page)?.carried.numbers ?? nothing.numbers;
  }

  /** All numbers that something was decided on, by `page:start-end`. */
  *numbers(): Generator<[string, ClaimReview]> {
    for (const { carried } of this.byPage.values()) yield* carried.numbers;
  }

  lost(): LostReview[] {
    return [...this.byPage.values()].flatMap(({ carried }) => carried.lost);
  }

  reviewers(): string[] {
    return [...new Set(this.decisions.map(({ reviewer }) => reviewer))].sort();
  }

  /** The precision of a rule, by labels and by decisions together. */
  precisionOf(rule: string): Interval {
    return this.precisions.get(rule) ?? precisionOf(undefined, undefined);
  }

  /** How many claims stand where, and with the conflicts the decisions that have lost their claim. */
  count(): Record<ReviewStatus, number> {
    const counts = Object.fromEntries(reviewStatuses.map((status) => [status, 0])) as Record<
      ReviewStatus,
      number
    >;
    for (const [, { status }] of this.claims()) counts[status]++;
    const reviewed = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.unreviewed;
    counts.unreviewed = this.dataset.manifest.counts.claims - reviewed;
    counts.conflict += this.lost().length;
    return counts;
  }

  private *claims(): Generator<[string, ClaimReview]> {
    for (const { carried } of this.byPage.values()) yield* carried.claims;
  }

  /** The page a decision is about now; "" when there is none any more. */
  private pageOf({ target, decision }: Decision): string {
    const about = decision.action === "undo" ? (this.known.get(decision.undoes)?.target ?? target) : target;
    const { pages } = this.dataset;
    return (pages.ofContent(about.page.sha256) ?? pages.successor(about.page))?.id ?? "";
  }

  private async carry(id: string, changed: Map<string, ReviewStatus>): Promise<void> {
    const reviews = this.byPage.get(id)!;
    const page = (await this.dataset.readResult(id)) ?? undefined;
    for (const claim of reviews.carried.claims.keys()) changed.set(claim, "unreviewed");
    reviews.carried = carryOver(reviews.decisions, {
      ofContent: (sha256) => (page?.page.sha256 === sha256 ? page : undefined),
      successor: () => page,
    });
    for (const [claim, { status }] of reviews.carried.claims) changed.set(claim, status);
  }

  private async store(changed: ReadonlyMap<string, ReviewStatus>): Promise<void> {
    if (changed.size === 0) return;
    await this.dataset.database.run(
      `UPDATE claim SET f_review = change.status
        FROM (SELECT unnest($1) AS id, unnest($2)::review_status AS status) change WHERE claim.id = change.id`,
      [[...changed.keys()], [...changed.values()]],
    );
  }

  /** Measures the rules again, and notes it where claims are sorted by it. */
  private async measure(): Promise<void> {
    const tallies = tallyRules({ ...nothing, claims: new Map(this.claims()) });
    if (this.precisions.size > 0 && isDeepStrictEqual(tallies, this.tallies)) return;
    this.tallies = tallies;
    const rules = [...this.dataset.rules.values()];
    this.precisions = new Map(rules.map((rule) => [rule.id, precisionOf(rule, tallies.get(rule.id))]));
    const { database } = this.dataset;
    const all = [...this.precisions];
    await database.run("DELETE FROM precision");
    if (all.length === 0) return;
    await database.run("INSERT INTO precision SELECT unnest($1), unnest($2)::DOUBLE, unnest($3)::DOUBLE", [
      all.map(([id]) => id),
      all.map(([, { point }]) => String(point)),
      all.map(([, { low }]) => String(low)),
    ]);
  }
}

interface PageReviews {
  readonly decisions: Decision[];
  carried: CarriedReviews;
}

const nothing: CarriedReviews = { claims: new Map(), numbers: new Map(), lost: [] };
