/** How a field of a claim was chosen, in a line. */

import type { ChosenField, Claim } from "../../../model/claim.ts";
import { fieldConfidenceOf, traceOf } from "../../older-claims.ts";
import { wayOf } from "../decide/runners-up.ts";
import { t, term } from "../i18n/index.ts";
import { hrefOf } from "../router.ts";

/** Below this a field is as likely wrong as right. */
const LOW = 0.5;

/** How a field came to say what it says: the way, how far it can be trusted, and the margin to what came next. */
export function ChosenWay({ field, claim }: { readonly field: ChosenField; readonly claim: Claim }) {
  const trace = traceOf(claim, field);
  if (trace === null) return null;
  const [rule, ...expressions] = trace.rule.split(";");
  const margin = trace.margin === null ? t("chosen.settled") : t("chosen.margin", { margin: trace.margin });
  const said = field === "period" ? "" : (claim[field] ?? "");
  return (
    <p class="way">
      <a href={hrefOf("rules", { id: rule! })} title={`${trace.rule}\n${margin}`}>
        {term("way", wayOf(trace))}
      </a>
      {field !== "period" && trace.text !== said && trace.text !== "" && (
        <span> {t("chosen.read", { text: trace.text })}</span>
      )}
      {expressions.map((id) => (
        <code key={id}>{id}</code>
      ))}
      <Trust field={field} share={fieldConfidenceOf(claim, field)} />
    </p>
  );
}

function Trust({ field, share }: { readonly field: ChosenField; readonly share: number | null }) {
  if (share === null) return null;
  const percent = `${Math.round(share * 100)}%`;
  return (
    <span
      class={`trust${share < LOW ? " low" : ""}`}
      title={t("chosen.confidence", { field: t(`field.${field}`), percent })}
    >
      <span class="trust-bar" aria-hidden="true">
        <span style={{ width: percent }} />
      </span>
      <span class="hidden">{t("rules.confidence")} </span>
      {percent}
    </span>
  );
}
