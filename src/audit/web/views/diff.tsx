/** The view of differences. */

import { useState } from "preact/hooks";
import type { DifferenceList } from "../../api.ts";
import { DataTable } from "../charts/data-table.tsx";
import { t } from "../i18n/index.ts";
import { go, hrefHere, hrefOf, param } from "../router.ts";
import { source } from "../store/store.ts";
import { useLoad } from "../store/use-load.ts";
import { LoadState } from "../ui/load-state.tsx";
import { changeTypes, countByRule, type Entry, listEntries } from "./diff/entries.ts";
import { EntryCard } from "./diff/entry-card.tsx";
import "../styles/charts.css";
import "../styles/diff.css";

/** As many as are shown at a time. */
const STEP = 50;

/** What came between two datasets: claims added, removed, changed field by field, moved; each with its rule. */
export function DiffView() {
  const loaded = useLoad("differences", () => source().differences());
  if (loaded.busy || loaded.error !== null) return <LoadState of={loaded} />;
  if (loaded.value === null) return <p class="notice">{t("diff.nothing")}</p>;
  return <Differences all={loaded.value} />;
}

function Differences({ all }: { readonly all: DifferenceList }) {
  const entries = listEntries(all);
  const type = changeTypes.find((it) => it === param("type")) ?? null;
  const rule = param("of");
  const shown = entries.filter(
    (it) => (type === null || it.type === type) && (rule === null || it.claim.rule === rule),
  );
  return (
    <div class="look diff">
      <header>
        <h2>{t("diff.title")}</h2>
        <p>{t("diff.describe", { old: all.old, now: all.now })}</p>
      </header>
      {entries.length === 0 ? (
        <p class="notice">{t("diff.same")}</p>
      ) : (
        <>
          <nav aria-label={t("diff.filter")}>
            {[null, ...changeTypes].map((it) => (
              <a key={it} href={hrefHere({ type: it })} aria-current={it === type ? "true" : undefined}>
                {t(`diff.${it ?? "all"}`)}{" "}
                {it === null ? entries.length : entries.filter((entry) => entry.type === it).length}
              </a>
            ))}
          </nav>
          <RuleFilter entries={entries} rule={rule} />
          <EntryList key={`${type} ${rule}`} entries={shown} />
        </>
      )}
    </div>
  );
}

function RuleFilter({ entries, rule }: { readonly entries: readonly Entry[]; readonly rule: string | null }) {
  const rules = countByRule(entries);
  return (
    <>
      <label>
        {t("diff.rule")}{" "}
        <select
          value={rule ?? ""}
          onChange={({ currentTarget: { value } }) => go(hrefHere({ of: value || null }))}
        >
          <option value="">{t("diff.all")}</option>
          {rules.map((it) => (
            <option key={it.rule} value={it.rule}>
              {it.rule}
            </option>
          ))}
        </select>
      </label>
      <DataTable
        title={t("diff.byRule")}
        columns={[t("diff.rule"), ...changeTypes.map((type) => t(`diff.${type}`))]}
        rows={rules.map((it) => [
          { text: it.rule, href: hrefOf("rules", { id: it.rule }) },
          ...changeTypes.map((type) => it.counts[type]),
        ])}
      />
    </>
  );
}

function EntryList({ entries }: { readonly entries: readonly Entry[] }) {
  const [count, setCount] = useState(STEP);
  const left = entries.length - count;
  return (
    <>
      <ol class="entries">
        {entries.slice(0, count).map((entry) => (
          <EntryCard key={`${entry.type} ${entry.claim.id} ${entry.before?.id}`} entry={entry} />
        ))}
      </ol>
      {left > 0 && (
        <button type="button" onClick={() => setCount(count + STEP)}>
          {t("diff.more", { count: Math.min(STEP, left) })}
        </button>
      )}
    </>
  );
}
