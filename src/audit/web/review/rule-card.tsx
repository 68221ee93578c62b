/** The rule behind a claim. */

import type { Interval } from "../../../review/state.ts";
import type { RuleDetail } from "../../api.ts";
import { t } from "../i18n/index.ts";
import { hrefOf } from "../router.ts";
import { Example } from "../text/example.tsx";
import { IntervalBar } from "../ui/interval-bar.tsx";

interface Props {
  readonly rule: RuleDetail | null;
  readonly id: string;
  readonly confidence: Interval;
}

/** The rule that found the claim: what it says, what it matches, and how often it was right. */
export function RuleCard({ rule, id, confidence }: Props) {
  return (
    <section class="part">
      <h3>
        {t("rule.title")} <a href={hrefOf("rules", { id })}>{id}</a>
      </h3>
      <p class="measure">
        {t("rule.precision")} <IntervalBar interval={rule?.precision ?? confidence} />
      </p>
      {rule === null ? (
        <p class="quietly">{t("rule.unknown")}</p>
      ) : (
        <>
          <p>{rule.summary}</p>
          <p class="quietly">
            <a href={hrefOf("review", { rule: id })}>{t("rule.queue")}</a>{" "}
            {t("rule.counts", { claims: rule.claims, accepted: rule.accepted, rejected: rule.rejected })}
          </p>
          <details>
            <summary>{t("rule.pattern")}</summary>
            <pre>{rule.pattern}</pre>
          </details>
          <details>
            <summary>{t("rule.examples", { count: rule.examples.length })}</summary>
            <ul class="examples">
              {rule.examples.map((example) => (
                <li key={example}>
                  <Example text={example} />
                </li>
              ))}
              {rule.not.map(({ text, because }) => (
                <li key={text} class="not">
                  <span class="tag">{t("rule.not")}</span> <Example text={text} /> <small>{because}</small>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
