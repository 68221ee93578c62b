/** What an English article has said so far. */

import type { PeriodMention } from "../../model/mention.ts";
import { Cast } from "./cast.ts";
import type { EnglishClaim } from "./model.ts";

/** What was counted on a day or two is told, and no report of a time. */
const isEvent = ({ kind, unit }: EnglishClaim, { from, to }: PeriodMention) =>
  kind === "level" &&
  /^[a-z]{2,}$/.test(unit) &&
  unit !== "points" &&
  from!.slice(0, 7) === to!.slice(0, 7) &&
  !from!.endsWith("-01");

/** A name that says itself that it is a place's. */
const PLACE =
  /(?:^|\s)(?:[Cc]ity|[Pp]rovince|[Cc]ounty|[Dd]istrict|[Pp]refecture|[Rr]egion|[Mm]unicipality|mainland|[Tt]own|[Vv]illage)$/;

/**
 * What an article has said so far, for sentences that say it no more.
 *
 * | what | set by | held until |
 * |---|---|---|
 * | period | a reported claim with a time of its own, outside quotation marks, that has a beginning, is no told event and nothing that another is compared with | the next such |
 * | today | a dateline: "SEOUL, Nov. 11 (Xinhua) --" | the next dateline |
 * | recent | the claims of a sentence | the next sentence with claims |
 * | last | every claim | the next claim |
 * | bearer | the subject of a sentence that names a place or a body | the next such |
 * | land | such a subject that is a place, alone or with an 's, or a place that bore a figure | the next such |
 * | cast | every full name | the article's end |
 */
export class ArticleMemory {
  readonly cast = new Cast();
  /** The day of the dateline, against which "Tuesday" and "last month" count; the page's day without one. */
  today: string | null = null;
  period: PeriodMention | null = null;
  last: EnglishClaim | null = null;
  recent: readonly EnglishClaim[] = [];
  bearer: string | null = null;
  land: string | null = null;

  /** Takes in a sentence's claims, with the times that the sentence itself says; `compared` are what another is held against. */
  take(
    claims: readonly EnglishClaim[],
    own: readonly PeriodMention[],
    bearer: { readonly words: string | null; readonly land: string | null },
    compared: ReadonlySet<EnglishClaim>,
  ): void {
    if (claims.length > 0) this.recent = claims;
    if (bearer.words !== null) this.bearer = bearer.words;
    const places = claims.flatMap(({ subject }) =>
      subject !== null && PLACE.test(subject) ? [subject] : [],
    );
    const land = bearer.land ?? places.at(-1) ?? null;
    if (land !== null) this.land = land;
    for (const claim of claims) {
      this.last = claim;
      const { period } = claim;
      if (compared.has(claim)) continue;
      if (period === null || period.from === null || period.to === null) continue;
      if (claim.modality !== "reported" || claim.quoted || !own.includes(period)) continue;
      if (isEvent(claim, period)) continue;
      this.period = period;
    }
  }
}
