/** Decisions made on a claim so far. */

import type { Decision } from "../../../review/decision.ts";
import type { ClaimReview } from "../../../review/state.ts";
import type { PageDetail } from "../../api.ts";
import { takeBack } from "../decide/actions.ts";
import { stepOf } from "../decide/save.ts";
import { t, term } from "../i18n/index.ts";
import { reviewer } from "../store/reviewer.ts";
import { source } from "../store/store.ts";
import { describeField } from "../text/describe-field.ts";

interface Props {
  readonly review: ClaimReview | null;
  readonly page: PageDetail | null;
}

/** Who has decided what, and when; one's own can be taken back. */
export function Verdicts({ review, page }: Props) {
  const all = [...(review?.verdicts ?? []), ...(review?.comments ?? [])];
  if (review === null || all.length === 0) return null;
  return (
    <section class="part">
      <h3>{t("verdicts.title")}</h3>
      {review.status === "disputed" && (
        <p class="notice dispute">
          {t("verdicts.disputed", { names: review.verdicts.map((it) => it.reviewer).join(t("word.comma")) })}
        </p>
      )}
      <ul class="verdicts">
        {all.map((decision) => (
          <Verdict key={decision.id} decision={decision} page={page} />
        ))}
      </ul>
    </section>
  );
}

function Verdict({ decision: one, page }: { readonly decision: Decision; readonly page: PageDetail | null }) {
  const { decision, reviewer: who, at } = one;
  const step = stepOf(one, Object.values(page?.reviews ?? {}));
  return (
    <li>
      <p>
        <strong>{who}</strong>{" "}
        <span class={`verb verb-${decision.action}`}>{term("action", decision.action)}</span>{" "}
        <time dateTime={at} class="quietly">
          {new Date(at).toLocaleString(document.documentElement.lang, {
            dateStyle: "medium",
            timeStyle: "short",
          })}
        </time>
        {source().writable && who === reviewer.value && (
          <button type="button" class="quiet" onClick={() => void takeBack(step)}>
            {step.length > 1 ? t("verdicts.undoMany", { count: step.length }) : t("verdicts.undo")}
          </button>
        )}
      </p>
      <Words decision={decision} />
    </li>
  );
}

function Words({ decision }: { readonly decision: Decision["decision"] }) {
  if (decision.action === "comment") return <p class="said">{decision.comment}</p>;
  if (decision.action === "claim")
    return (
      <p class="said">
        {decision.record.indicator}：{describeField("value", decision.record.value)} {decision.record.unit}
      </p>
    );
  if (decision.action === "dismiss" && decision.role !== null)
    return <p class="said">{[term("role", decision.role), decision.reason].filter(Boolean).join("：")}</p>;
  return "reason" in decision && decision.reason ? <p class="said">{decision.reason}</p> : null;
}
