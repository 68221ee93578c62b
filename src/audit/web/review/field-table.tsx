/** A record as a table of its fields. */

import type { Claim } from "../../../model/claim.ts";
import type { RecordField } from "../../../review/decision.ts";
import type { ClaimReview } from "../../../review/state.ts";
import type { PageDetail } from "../../api.ts";
import { chosenFields, isChosen } from "../../chosen-fields.ts";
import { traceOf } from "../../older-claims.ts";
import { takeRunnerUp } from "../decide/actions.ts";
import { listRunnersUp } from "../decide/runners-up.ts";
import { recordFields } from "../decide/targets.ts";
import { t } from "../i18n/index.ts";
import { describeDays, describeField } from "../text/describe-field.ts";
import type { FoundField } from "../text/fields.ts";
import { ChosenWay } from "./chosen-way.tsx";
import type { Desk } from "./desk.ts";
import { RunnersUp } from "./runners-up.tsx";

interface Props {
  readonly desk: Desk;
  readonly claim: Claim;
  readonly page: PageDetail;
  readonly review: ClaimReview | null;
  readonly fields: readonly FoundField[];
}

/** Fields that go without saying when they are as usual. */
const silent: Readonly<Partial<Record<RecordField, unknown>>> = {
  approximation: "exact",
  modality: "reported",
  quoted: false,
};

/** What is chosen among candidates together, so that its runners-up stand in the order of their keys. */
const order: readonly RecordField[] = [
  "kind",
  ...chosenFields,
  ...recordFields.filter((field) => field !== "kind" && !isChosen(field)),
];

/**
 * The record field by field; beside a corrected one, what the program had said; under a chosen one, how it was chosen and
 * what else it may be.
 */
export function FieldTable({ desk, claim, review, page, fields }: Props) {
  const corrected = review?.corrected ?? {};
  const now = { ...claim, ...corrected };
  const runners = listRunnersUp(claim, page.result.claims);
  const shown = order.filter(
    (field) =>
      field in corrected ||
      (isChosen(field) && traceOf(claim, field) !== null) ||
      (claim[field] !== null && claim[field] !== silent[field] && claim[field] !== ""),
  );
  return (
    <table class="fields">
      <caption class="hidden">{t("record.fields")}</caption>
      <tbody>
        {shown.map((field) => {
          const found = fields.find(
            (it) => it.field === (field === "low" || field === "high" ? "value" : field),
          );
          return (
            <tr key={field}>
              <th scope="row">
                <span class={found === undefined ? "" : `key f-${found.field}`}>{t(`field.${field}`)}</span>
              </th>
              <td>
                {field in corrected ? (
                  <>
                    <del>{describeField(field, claim[field]) || "—"}</del>{" "}
                    <ins>{describeField(field, corrected[field]) || "—"}</ins>
                  </>
                ) : (
                  <Said field={field} claim={claim} />
                )}
                {found && found.where !== "sentence" && !(field in corrected) && (
                  <small class="where">{t(`where.${found.where}`)}</small>
                )}
                {field === "period" && !(field in corrected) && claim.period?.inferred && (
                  <small class="where">{t("where.inferred")}</small>
                )}
                {isChosen(field) && (
                  <>
                    <ChosenWay field={field} claim={claim} />
                    <RunnersUp
                      field={field}
                      runners={runners}
                      now={now}
                      onTake={(runner) => void takeRunnerUp(desk, runner)}
                    />
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the program says of a field; days are kept together. */
function Said({ field, claim }: { readonly field: RecordField; readonly claim: Claim }) {
  if (field === "period" && claim.period !== null) {
    const { text } = claim.period;
    const days = describeDays(claim.period);
    return (
      <>
        {[text, days].every((part) => part !== "") ? `${text}：` : text}
        <wbr />
        <span class="together">{days}</span>
      </>
    );
  }
  return <>{describeField(field, claim[field]) || <span class="quietly">{t("chosen.none")}</span>}</>;
}
