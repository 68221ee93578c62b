/** The view of rules. */

import type { RuleUse } from "../../api.ts";
import { drawRules } from "../charts/draw-rules.ts";
import { ChartFigure } from "../charts/figure.tsx";
import { language, t, term } from "../i18n/index.ts";
import { hrefOf, param } from "../router.ts";
import { source } from "../store/store.ts";
import { useLoad } from "../store/use-load.ts";
import { LoadState } from "../ui/load-state.tsx";
import { RuleCard } from "./rules/rule-card.tsx";
import "../styles/charts.css";
import "../styles/rules.css";
import { sayPercent } from "../text/percent.ts";

/** As many rows as one drawing bears; the table has all. */
const SHOWN = 60;

/** Every rule with how often it is right and how much it found; one of them whole. */
export function RulesView() {
  const rules = useLoad("rules", () => source().rules());
  const id = param("id");
  const ordered = [...(rules.value ?? [])].sort(byLowerEnd);
  return (
    <div class="look">
      {id !== null && <RuleCard key={id} id={id} />}
      <LoadState of={rules} />
      {rules.value !== null && (
        <>
          <RulesFigure rules={ordered.filter(({ field }) => field === null)} />
          <WaysFigure ways={ordered.filter(({ field }) => field !== null)} />
        </>
      )}
    </div>
  );
}

/** Nothing where the dataset lists no ways. */
function WaysFigure({ ways }: { readonly ways: readonly RuleUse[] }) {
  const used = ways.filter(({ claims }) => claims > 0);
  const shown = (used.length > 0 ? used : ways).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <ChartFigure
      title={t("ways.title")}
      description={t("ways.describe", { rules: ways.length })}
      version={`${JSON.stringify(shown)} ${language.value}`}
      beside
      draw={(plot, width) => drawRules(plot, shown, width, words())}
      table={{
        columns: [
          t("ways.way"),
          t("diff.field"),
          t("ways.words"),
          t("rules.precision"),
          t("rules.interval"),
          t("ways.decided"),
        ],
        rows: ways.map((way) => [
          { text: way.id, href: hrefOfRule(way) },
          term("field", way.field ?? ""),
          term("way", way.id),
          sayPercent(way.precision.point),
          `${sayPercent(way.precision.low)}–${sayPercent(way.precision.high)}`,
          way.claims,
        ]),
      }}
    />
  );
}

function words() {
  return {
    precision: t("rules.precision"),
    use: t("rules.use"),
    percent: sayPercent,
    href: hrefOfRule,
  };
}

function hrefOfRule({ id }: RuleUse): string {
  return hrefOf("rules", { id });
}

function RulesFigure({ rules }: { readonly rules: readonly RuleUse[] }) {
  const used = rules.filter(({ claims }) => claims > 0);
  const shown = (used.length > 0 ? used : rules).slice(0, SHOWN);
  if (shown.length === 0) return <p class="notice">{t("rules.none")}</p>;
  return (
    <ChartFigure
      title={t("rules.title")}
      description={t("rules.describe", { rules: rules.length })}
      version={`${JSON.stringify(shown)} ${language.value}`}
      beside
      draw={(plot, width) => drawRules(plot, shown, width, words())}
      table={{
        columns: [
          t("rules.rule"),
          t("field.kind"),
          t("rules.summary"),
          t("rules.precision"),
          t("rules.interval"),
          t("rules.use"),
          t("rules.accepted"),
          t("rules.rejected"),
        ],
        rows: rules.map((rule) => [
          { text: rule.id, href: hrefOfRule(rule) },
          term("kind", rule.kind ?? ""),
          rule.summary,
          sayPercent(rule.precision.point),
          `${sayPercent(rule.precision.low)}–${sayPercent(rule.precision.high)}`,
          rule.claims,
          rule.accepted,
          rule.rejected,
        ]),
      }}
    >
      {rules.length > shown.length && <p>{t("rules.more", { count: rules.length - shown.length })}</p>}
    </ChartFigure>
  );
}

function byLowerEnd(a: RuleUse, b: RuleUse): number {
  return a.precision.low - b.precision.low || b.claims - a.claims || (a.id < b.id ? -1 : 1);
}
