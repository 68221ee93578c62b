import { type CarriedReviews, carryOver, type LostReview, type ReviewedPage } from "../../review/carry.ts";
import type { Decision, ReviewStatus } from "../../review/decision.ts";
import { reviewStatuses } from "../../review/decision.ts";
import type { ClaimReview } from "../../review/state.ts";
import type { Dataset } from "./dataset.ts";

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

  constructor(dataset: Dataset) {
    this.dataset = dataset;
  }

  /** Takes in decisions that follow those that are known. Those that are known already are passed over. */
  async add(decisions: readonly Decision[]): Promise<Decision[]> {
    const fresh = decisions.filter(({ id }) => !this.known.has(id));
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
    await this.store(changed);
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

  /** The reviews of all claims that have one. */
  *claims(): Generator<[string, ClaimReview]> {
    for (const { carried } of this.byPage.values()) yield* carried.claims;
  }

  *numbers(): Generator<[string, ClaimReview]> {
    for (const { carried } of this.byPage.values()) yield* carried.numbers;
  }

  lost(): LostReview[] {
    return [...this.byPage.values()].flatMap(({ carried }) => carried.lost);
  }

  reviewers(): string[] {
    return [...new Set(this.decisions.map(({ reviewer }) => reviewer))].sort();
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

  /** The page a decision is about now; "" when there is none any more. */
  private pageOf({ target, decision }: Decision): string {
    const about = decision.action === "undo" ? (this.known.get(decision.undoes)?.target ?? target) : target;
    const { pages } = this.dataset;
    return (pages.ofContent(about.page.sha256) ?? pages.successor(about.page))?.id ?? "";
  }

  private async carry(id: string, changed: Map<string, ReviewStatus>): Promise<void> {
    const reviews = this.byPage.get(id)!;
    const result = await this.dataset.readResult(id);
    const page: ReviewedPage | undefined = result ?? undefined;
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
        FROM (SELECT unnest($1) AS id, unnest($2) AS status) change WHERE claim.id = change.id`,
      [[...changed.keys()], [...changed.values()]],
    );
  }
}

interface PageReviews {
  readonly decisions: Decision[];
  carried: CarriedReviews;
}

const nothing: CarriedReviews = { claims: new Map(), numbers: new Map(), lost: [] };
