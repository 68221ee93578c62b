/** Other claims on the same indicator. */

import type { ClaimSummary } from "../../api.ts";
import { t } from "../i18n/index.ts";
import { describePeriod } from "../text/describe-field.ts";
import { describeQuantity } from "../text/quantity.ts";
import { hrefOfItem } from "./selection.ts";
import { StatusMark } from "./status-mark.tsx";

/** What else is said about the same indicator. */
export function Others({ claims }: { readonly claims: readonly ClaimSummary[] }) {
  return (
    <section class="part">
      <h3>{t("others.title", { count: claims.length })}</h3>
      {claims.length === 0 ? (
        <p class="quietly">{t("others.none")}</p>
      ) : (
        <ul class="others">
          {claims.map(({ claim, paper, date, review }) => (
            <li key={claim.id}>
              <a
                href={hrefOfItem({ type: "claim", page: claim.page, claim: claim.id })}
                title={claim.sentence.text}
              >
                <StatusMark status={review?.status ?? "unreviewed"} />
                <span>{describeQuantity(claim)}</span>
                <span>{claim.subject}</span>
                <small>{claim.period && describePeriod(claim.period)}</small>
                <small>
                  {paper} {date}
                </small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
