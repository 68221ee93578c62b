import { takeBack } from "../decide/actions.ts";
import { t, term } from "../i18n/index.ts";
import { reviewer } from "../store/reviewer.ts";
import { source } from "../store/store.ts";
import { describeQuantity } from "../text/quantity.ts";
import type { Subject } from "./desk.ts";
import { hrefOfPage } from "./page-pane.tsx";

/** A decision whose claim is no longer in the dataset: what was decided, and on what. */
export function LostRecord({ subject }: { readonly subject: Extract<Subject, { type: "lost" }> }) {
  const { decision } = subject.lost;
  const { target } = decision;
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
          {t("conflict.before", {
            before: `${decision.reviewer} ${term("action", decision.decision.action)}`,
          })}
        </p>
        <p>{t("conflict.goneHint")}</p>
      </section>
      <figure class="sentence">
        <blockquote>{target.sentence.text}</blockquote>
      </figure>
      <div class="actions">
        <a class="button" href={hrefOfPage(target.page.id)}>
          {t("conflict.toPage")}
        </a>
        {source().writable && decision.reviewer === reviewer.value && (
          <button type="button" onClick={() => void takeBack([decision])}>
            {t("verdicts.undo")}
          </button>
        )}
      </div>
    </>
  );
}
