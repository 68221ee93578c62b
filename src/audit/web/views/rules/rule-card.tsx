/** One rule as the view of rules shows it. */

import type { RuleDetail } from "../../../api.ts";
import { t, term } from "../../i18n/index.ts";
import { hrefOf } from "../../router.ts";
import { source } from "../../store/store.ts";
import { useLoad } from "../../store/use-load.ts";
import { Example } from "../../text/example.tsx";
import { sayPercent } from "../../text/percent.ts";
import { LoadState } from "../../ui/load-state.tsx";

function nameOf({ kind, field }: RuleDetail): string {
  return field === null ? term("kind", kind ?? "") : t("ways.card", { field: term("field", field) });
}

/** One rule: what it looks for, what it finds in its examples, and how it has done. */
export function RuleCard({ id }: { readonly id: string }) {
  const loaded = useLoad(`rule ${id}`, () => source().rule(id));
  const rule = loaded.value;
  if (rule === null) return <LoadState of={loaded} />;
  const { precision } = rule;
  return (
    <article class="rule">
      <header>
        <h2>
          <code>{rule.id}</code> <small>{nameOf(rule)}</small>
        </h2>
        <a href={hrefOf("rules")}>{t("rules.all")}</a>
      </header>
      <p>{rule.field === null ? rule.summary : term("way", rule.id)}</p>
      <dl>
        <dt>{t("rules.precision")}</dt>
        <dd>
          {sayPercent(precision.point)}（{sayPercent(precision.low)}–{sayPercent(precision.high)}）
        </dd>
        {rule.field === null ? (
          <>
            <dt>{t("rules.claims")}</dt>
            <dd>
              <a href={hrefOf("find", { rule: rule.id })}>{rule.claims}</a>
            </dd>
            <dt>{t("rules.accepted")}</dt>
            <dd>{rule.accepted}</dd>
            <dt>{t("rules.rejected")}</dt>
            <dd>{rule.rejected}</dd>
          </>
        ) : (
          <>
            <dt>{t("ways.decided")}</dt>
            <dd>{rule.claims}</dd>
          </>
        )}
      </dl>
      {rule.pattern !== "" && <h3>{t("rules.pattern")}</h3>}
      {rule.pattern !== "" && <pre>{rule.pattern}</pre>}
      {rule.examples.length > 0 && <h3>{t("rules.examples")}</h3>}
      <ul class="example-list">
        {rule.examples.map((text) => (
          <li key={text}>
            <Example text={text} />
          </li>
        ))}
      </ul>
      {rule.not.length > 0 && <h3>{t("rules.not")}</h3>}
      <ul class="example-list">
        {rule.not.map(({ text, because }) => (
          <li key={text}>
            {text} <small>{because}</small>
          </li>
        ))}
      </ul>
    </article>
  );
}
