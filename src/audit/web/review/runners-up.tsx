/** Other answers to a field, to be taken instead. */

import type { ChosenField } from "../../../model/claim.ts";
import { isTaken, type RunnerUp } from "../decide/runners-up.ts";
import { saving } from "../decide/save.ts";
import { t, term } from "../i18n/index.ts";
import { source } from "../store/store.ts";
import { describeDays, describeField } from "../text/describe-field.ts";

interface Props {
  readonly field: ChosenField;
  readonly runners: readonly RunnerUp[];
  /** The record as it stands, with what was corrected. */
  readonly now: Partial<Record<ChosenField, unknown>>;
  readonly onTake: (runner: RunnerUp) => void;
  /** Whether keys take them too. */
  readonly keys?: boolean;
}

/** What else a field may be, each with the way it came by: taken by click or key, only looked at in a report. */
export function RunnersUp({ field, runners, now, onTake, keys = true }: Props) {
  const own = runners.filter((it) => it.field === field);
  if (own.length === 0) return null;
  const name = t(`field.${field}`);
  return (
    <ol class="runners" aria-label={t("chosen.others", { field: name })}>
      {own.map((runner) => {
        const { way, key } = runner;
        const { period } = runner.change;
        const words = (period ? period.text : describeField(field, runner.change[field])) || t("chosen.none");
        const taken = isTaken(runner, now);
        const inside = (
          <>
            {keys && source().writable && <kbd>{key ?? "·"}</kbd>}
            <span class="runner-words">
              {words} {period && <span class="runner-days">{describeDays(period)}</span>}
            </span>
            <small>{taken ? t("chosen.taken") : term("way", way)}</small>
          </>
        );
        return (
          <li key={JSON.stringify(runner.change)}>
            {source().writable ? (
              <button
                type="button"
                class="runner"
                aria-pressed={taken}
                aria-keyshortcuts={keys ? (key ?? undefined) : undefined}
                title={t("chosen.take", { field: name, text: words })}
                disabled={saving.value}
                onClick={() => onTake(runner)}
              >
                {inside}
              </button>
            ) : (
              <span class="runner">{inside}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
