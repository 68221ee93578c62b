/** A number without a claim, as the record pane shows it. */

import type { LedgerRow } from "../../../model/result.ts";
import type { ClaimReview } from "../../../review/state.ts";
import type { PageDetail } from "../../api.ts";
import { panel } from "../decide/actions.ts";
import { emptyRecord } from "../decide/empty-record.ts";
import { RecordForm } from "../decide/record-form.tsx";
import { sentenceAround } from "../decide/targets.ts";
import { t, term } from "../i18n/index.ts";
import { cutAtMarks } from "../text/pieces.ts";
import { PlacedText } from "../text/placed-text.ts";
import { describeQuantity } from "../text/quantity.ts";
import type { Desk } from "./desk.ts";
import { StatusSign } from "./status-mark.tsx";
import { Verdicts } from "./verdicts.tsx";

interface Props {
  readonly desk: Desk;
  readonly row: LedgerRow;
  readonly review: ClaimReview | null;
  readonly page: PageDetail;
}

/** A number that no claim carries: to be made into a claim, or dismissed. */
export function NumberRecord({ desk, row, review, page }: Props) {
  const text = new PlacedText(page.result.text);
  const sentence = sentenceAround(page, row);
  const standing = review?.verdicts.at(-1)?.decision;
  const made = standing?.action === "claim" ? standing.record : null;
  return (
    <>
      <header class="record-head">
        <p class="record-marks">
          <span class={`n role-${row.role}`}>{term("role", row.role)}</span>
          <span class="record-status">
            <StatusSign status={review?.status ?? "unreviewed"} />{" "}
            {standing === undefined ? term("review", "unreviewed") : term("action", standing.action)}
          </span>
        </p>
        <h2>{made?.indicator ?? t("number.title")}</h2>
        <p class="quantity">{made === null ? row.text : describeQuantity(made)}</p>
      </header>
      <figure class="sentence">
        <blockquote lang="zh">
          {cutAtMarks(sentence, [row]).map(({ start, end, marks }) =>
            marks.length === 0 ? (
              text.slice(start, end)
            ) : (
              <mark key={start} class="f-value">
                {text.slice(start, end)}
              </mark>
            ),
          )}
        </blockquote>
      </figure>
      {panel.value === "edit" ? (
        <RecordForm desk={desk} initial={made ?? emptyRecord(row, text, sentence)} />
      ) : (
        <p class="hint">
          {t(row.role === "unclaimed" ? "number.hint" : "number.roleHint", { role: term("role", row.role) })}
        </p>
      )}
      <Verdicts review={review} page={page} />
    </>
  );
}
