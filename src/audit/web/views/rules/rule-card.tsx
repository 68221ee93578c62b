import { t, term } from "../../i18n/index.ts";
import { hrefOf } from "../../router.ts";
import { source } from "../../store/store.ts";
import { useLoad } from "../../store/use-load.ts";
import { LoadState } from "../../ui/load-state.tsx";
import { sayPercent } from "../rules.tsx";

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
          <code>{rule.id}</code> <small>{term("kind", rule.kind)}</small>
        </h2>
        <a href={hrefOf("rules")}>{t("rules.all")}</a>
      </header>
      <p>{rule.summary}</p>
      <dl>
        <dt>{t("rules.precision")}</dt>
        <dd>
          {sayPercent(precision.point)}（{sayPercent(precision.low)}–{sayPercent(precision.high)}）
        </dd>
        <dt>{t("rules.claims")}</dt>
        <dd>
          <a href={hrefOf("find", { rule: rule.id })}>{rule.claims}</a>
        </dd>
        <dt>{t("rules.accepted")}</dt>
        <dd>{rule.accepted}</dd>
        <dt>{t("rules.rejected")}</dt>
        <dd>{rule.rejected}</dd>
      </dl>
      <h3>{t("rules.pattern")}</h3>
      <pre>{rule.pattern}</pre>
      <h3>{t("rules.examples")}</h3>
      <ul class="example-list">
        {rule.examples.map((text) => (
          <li key={text}>{markExample(text)}</li>
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

/** `[[ ]]` stands around what the rule matches. */
function markExample(text: string) {
  return text.split(/\[\[|\]\]/).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part));
}
