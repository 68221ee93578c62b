/** The notice that a decision no longer fits. */

import type { ClaimReview } from "../../../review/state.ts";
import { t, term } from "../i18n/index.ts";
import { describeField } from "../text/describe-field.ts";

/** A decision that no longer fits: what has changed since, and that it waits to be decided again. */
export function Conflict({ review }: { readonly review: ClaimReview }) {
  const { conflict, verdicts } = review;
  if (conflict === null) return null;
  const before = verdicts
    .map((it) => `${it.reviewer} ${term("action", it.decision.action)}`)
    .join(t("word.comma"));
  return (
    <section class="notice error conflict" aria-label={term("review", "conflict")}>
      <p>
        <strong>{t(`conflict.${conflict.kind}`)}</strong> {before !== "" && t("conflict.before", { before })}
      </p>
      {conflict.changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("conflict.field")}</th>
              <th scope="col">{t("conflict.then")}</th>
              <th scope="col">{t("conflict.now")}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{term("field", change.field)}</th>
                <td>
                  <del>{describeField(change.field, change.before) || "—"}</del>
                </td>
                <td>
                  <ins>{describeField(change.field, change.after) || "—"}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{t(conflict.agrees ? "conflict.agrees" : "conflict.again")}</p>
    </section>
  );
}
