import { type ChosenField, type Claim, chosenFields } from "../../../model/claim.ts";
import type { RecordField } from "../../../review/decision.ts";
import type { ClaimReview } from "../../../review/state.ts";
import type { PageDetail } from "../../api.ts";
import { takeRunnerUp } from "../decide/actions.ts";
import { listRunnersUp } from "../decide/runners-up.ts";
import { recordFields } from "../decide/targets.ts";
import { t } from "../i18n/index.ts";
import { describeField } from "../text/describe-field.ts";
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

/**
 * The record field by field; beside a corrected one, what the program had said; under a chosen one, how it was chosen and
 * what else it may be.
 */
export function FieldTable({ desk, claim, review, page, fields }: Props) {
  const corrected = review?.corrected ?? {};
  const now = { ...claim, ...corrected };
  const runners = listRunnersUp(claim, page.result.claims);
  const shown = recordFields.filter(
    (field) =>
      field in corrected ||
      runners.some((it) => it.field === field) ||
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
                  describeField(field, claim[field]) || <span class="quietly">{t("chosen.none")}</span>
                )}
                {found && found.where !== "sentence" && (
                  <small class="where">{t(`where.${found.where}`)}</small>
                )}
                {field === "period" && claim.period?.inferred && (
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

function isChosen(field: RecordField): field is ChosenField {
  return chosenFields.some((chosen) => chosen === field);
}
