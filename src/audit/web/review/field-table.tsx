import type { Claim } from "../../../model/claim.ts";
import type { RecordField } from "../../../review/decision.ts";
import type { ClaimReview } from "../../../review/state.ts";
import { recordFields } from "../decide/targets.ts";
import { t } from "../i18n/index.ts";
import { describeField } from "../text/describe-field.ts";
import type { FoundField } from "../text/fields.ts";

interface Props {
  readonly claim: Claim;
  readonly review: ClaimReview | null;
  readonly fields: readonly FoundField[];
}

/** Fields that go without saying when they are as usual. */
const silent: Readonly<Partial<Record<RecordField, unknown>>> = {
  approximation: "exact",
  modality: "reported",
  quoted: false,
};

/** The record field by field; beside a corrected one, what the program had said. */
export function FieldTable({ claim, review, fields }: Props) {
  const corrected = review?.corrected ?? {};
  const shown = recordFields.filter(
    (field) =>
      field in corrected || (claim[field] !== null && claim[field] !== silent[field] && claim[field] !== ""),
  );
  return (
    <table class="fields">
      <caption class="hidden">{t("record.fields")}</caption>
      <tbody>
        {shown.map((field) => {
          const found = fields.find((it) => it.field === field);
          return (
            <tr key={field}>
              <th scope="row">
                <span class={found === undefined ? "" : `key f-${field}`}>{t(`field.${field}`)}</span>
              </th>
              <td>
                {field in corrected ? (
                  <>
                    <del>{describeField(field, claim[field]) || "—"}</del>{" "}
                    <ins>{describeField(field, corrected[field]) || "—"}</ins>
                  </>
                ) : (
                  describeField(field, claim[field])
                )}
                {found && found.where !== "sentence" && (
                  <small class="where">{t(`where.${found.where}`)}</small>
                )}
                {field === "period" && claim.period?.inferred && (
                  <small class="where">{t("where.inferred")}</small>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
