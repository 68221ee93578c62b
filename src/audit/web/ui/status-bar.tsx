/** The bar that tells what was saved. */

import type { ReviewStatus } from "../../../review/decision.ts";
import { failed, saved, saving } from "../decide/save.ts";
import { language, t, term } from "../i18n/index.ts";
import { StatusSign } from "../review/status-mark.tsx";
import { info } from "../store/store.ts";

/** What was saved last, or that it was not and can be tried again. */
export function StatusBar() {
  const failure = failed.value;
  const last = saved.value;
  return (
    <footer class="status-bar">
      <p role="status" class={failure === null ? "" : "hidden"}>
        {saving.value
          ? t("form.saving")
          : last && `${last.text} · ${last.at.toLocaleTimeString(language.value === "zh" ? "zh-CN" : "en")}`}
      </p>
      {failure !== null && (
        <p role="alert" class="failure">
          <strong>{t("failed.title", { text: failure.text })}</strong> {failure.reason}{" "}
          <button type="button" onClick={failure.retry}>
            {t("load.retry")}
          </button>
          <button type="button" class="quiet" onClick={() => (failed.value = null)}>
            {t("failed.drop")}
          </button>
        </p>
      )}
      <Progress />
    </footer>
  );
}

/** How many claims stand where in review. */
function Progress() {
  const counts = Object.entries(info.value?.review ?? {}).filter(([, count]) => count > 0);
  return (
    <ul class="progress" aria-label={t("progress.label")}>
      {counts.map(([status, count]) => (
        <li key={status}>
          <StatusSign status={status as ReviewStatus} /> {term("review", status)} {count}
        </li>
      ))}
    </ul>
  );
}
