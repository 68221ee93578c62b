/** A decision whose claim is gone. */

import type { Decision } from "../../../review/decision.ts";
import { t, term } from "../i18n/index.ts";
import { describeQuantity } from "../text/quantity.ts";
import type { Subject } from "./desk.ts";
import { hrefOfPage } from "./page-pane.tsx";
import { Verdicts } from "./verdicts.tsx";

/** A decision whose claim is no longer in the dataset: what was decided, and on what. */
export function LostRecord({ subject }: { readonly subject: Extract<Subject, { type: "lost" }> }) {
  const { target, review } = subject.lost;
  const all = [...review.verdicts, ...review.comments];
  return (
    <>
      <header class="record-head">
        <h2>{target.type === "claim" ? target.record.indicator : t("number.title")}</h2>
        <p class="quantity">
          {target.type === "claim" ? describeQuantity(target.record) : target.number.text}
        </p>
      </header>
      <section class="notice error">
        <p>
          <strong>{t("conflict.claim-gone")}</strong>{" "}
          {t("conflict.before", { before: all.map(nameDecision).join(t("word.comma")) })}
        </p>
        <p>{t("conflict.goneHint")}</p>
      </section>
      <figure class="sentence">
        <blockquote lang="zh">{target.sentence.text}</blockquote>
      </figure>
      <Verdicts review={review} page={null} />
      <div class="actions">
        <a class="button" href={hrefOfPage(target.page.id)}>
          {t("conflict.toPage")}
        </a>
      </div>
    </>
  );
}

function nameDecision({ reviewer, decision }: Decision): string {
  return `${reviewer} ${term("action", decision.action)}`;
}
