/** The pane that shows one claim. */

import type { Claim } from "../../../model/claim.ts";
import type { ClaimRecord } from "../../../review/decision.ts";
import type { ClaimReview } from "../../../review/state.ts";
import type { ClaimDetail, PageDetail } from "../../api.ts";
import { qualifiersOf } from "../../older-claims.ts";
import { panel } from "../decide/actions.ts";
import { RecordForm } from "../decide/record-form.tsx";
import { recordOf } from "../decide/targets.ts";
import { t, term } from "../i18n/index.ts";
import type { Loaded } from "../store/use-load.ts";
import type { FoundField } from "../text/fields.ts";
import { describeQuantity } from "../text/quantity.ts";
import { LoadState } from "../ui/load-state.tsx";
import { Checks } from "./checks.tsx";
import { Conflict } from "./conflict.tsx";
import type { Desk } from "./desk.ts";
import { FieldTable } from "./field-table.tsx";
import { Others } from "./others.tsx";
import { Provenance } from "./provenance.tsx";
import { RuleCard } from "./rule-card.tsx";
import { MarkedSentence } from "./sentence.tsx";
import { StatusSign } from "./status-mark.tsx";
import { Verdicts } from "./verdicts.tsx";

interface Props {
  readonly desk: Desk;
  readonly claim: Claim;
  readonly review: ClaimReview | null;
  readonly page: PageDetail;
  readonly fields: readonly FoundField[];
  readonly detail: Loaded<ClaimDetail>;
}

/** All that is known of one claim. */
export function Record({ desk, claim, review, page, fields, detail }: Props) {
  const now = { ...recordOf(claim), ...review?.corrected } as ClaimRecord;
  const more = detail.value?.claim.id === claim.id ? detail.value : null;
  return (
    <>
      <header class="record-head">
        <p class="record-marks">
          <span class="tag">{term("kind", now.kind)}</span>
          {now.modality !== "reported" && <span class="tag">{term("modality", now.modality)}</span>}
          {qualifiersOf(claim).map((qualifier) => (
            <span key={qualifier} class="tag" title={t("facet.qualifier")}>
              {term("qualifier", qualifier)}
            </span>
          ))}
          {claim.flags.map((flag) => (
            <span key={flag} class="tag warn">
              {term("flag", flag)}
            </span>
          ))}
          <span class="record-status">
            <StatusSign status={review?.status ?? "unreviewed"} />{" "}
            {term("review", review?.status ?? "unreviewed")}
          </span>
        </p>
        <h2>{now.indicator}</h2>
        <p class="quantity">{describeQuantity(now)}</p>
      </header>
      {review?.conflict && <Conflict review={review} />}
      <MarkedSentence claim={claim} page={page} fields={fields} />
      {panel.value === "edit" ? (
        <RecordForm desk={desk} initial={now} />
      ) : (
        <FieldTable desk={desk} claim={claim} review={review} page={page} fields={fields} />
      )}
      <Verdicts review={review} page={page} />
      <Checks checks={page.checks.filter(({ claims }) => claims.includes(claim.id))} />
      <Provenance claim={claim} page={page} />
      <LoadState of={detail} />
      {more && <RuleCard rule={more.rule} id={claim.rule} confidence={more.confidence} />}
      {more && <Others claims={more.others} />}
      <p class="record-id">
        <small>
          {t("record.id")} <code>{claim.id}</code>
        </small>
      </p>
    </>
  );
}
