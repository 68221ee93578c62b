/** The cross-checks of a claim. */

import type { Check } from "../../../stages/check/check.ts";
import { t, term } from "../i18n/index.ts";

/** The cross-checks that a claim takes part in, with their arithmetic. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <section class="part">
      <h3>{t("checks.title")}</h3>
      <ul class="checks">
        {checks.map((check) => (
          <li key={check.id} class={check.holds ? "holds" : "fails"}>
            <p>
              <span class="tag">{term("check", check.kind)}</span>{" "}
              <strong>{t(check.holds ? "checks.holds" : "checks.fails")}</strong>
            </p>
            <p class="statement">{check.statement}</p>
            <p class="quietly">
              {t("checks.sum", {
                expected: check.expected,
                found: check.found,
                difference: check.difference,
                tolerance: check.tolerance,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
