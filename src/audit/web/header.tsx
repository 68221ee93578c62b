/** The header of the audit page. */

import { switchLanguage, t } from "./i18n/index.ts";
import { hrefOf, route, views } from "./router.ts";
import { askReviewer, reviewer } from "./store/reviewer.ts";
import { info, source } from "./store/store.ts";

/** The dataset's name, the views, the reviewer, help and language. */
export function Header({ onHelp }: { readonly onHelp: () => void }) {
  const { view: current } = route.value;
  const dataset = info.value;
  return (
    <header class="top">
      <p class="brand">
        <strong>{t("app.name")}</strong>
        {dataset && (
          <span class="dataset" title={`${dataset.version} · ${dataset.rulebook.slice(0, 12)}`}>
            {dataset.name} <small>{t("dataset.counts", { ...dataset.counts, claimsByKind: "" })}</small>
          </span>
        )}
      </p>
      <nav aria-label={t("nav.label")}>
        {views.map((view) => (
          <a key={view} href={hrefOf(view)} aria-current={view === current ? "page" : undefined}>
            {t(`view.${view}`)}
          </a>
        ))}
      </nav>
      <div class="tools">
        {!source().writable && <span class="readonly">{t("readonly.note")}</span>}
        {dataset?.selection !== undefined && (
          <span class="readonly" title={decodeURIComponent(dataset.selection)}>
            {t("look.part", { what: decodeURIComponent(dataset.selection).slice(0, 40) })}
          </span>
        )}
        {source().writable && (
          <button
            type="button"
            class="quiet"
            title={t("reviewer.change")}
            disabled={info.value?.reviewer != null}
            onClick={() => void askReviewer()}
          >
            {reviewer.value ?? t("reviewer.none")}
          </button>
        )}
        <button type="button" class="quiet" onClick={onHelp} aria-keyshortcuts="?">
          {t("help.open")} <kbd>?</kbd>
        </button>
        <button type="button" class="quiet" onClick={switchLanguage} aria-keyshortcuts="l">
          {t("language.switch")}
        </button>
      </div>
    </header>
  );
}
