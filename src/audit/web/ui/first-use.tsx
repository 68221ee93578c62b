import { signal } from "@preact/signals";
import { t } from "../i18n/index.ts";

const KEPT = "baoshu.seen";
const seen = signal(localStorage.getItem(KEPT) === "yes");

/** Says to whoever comes for the first time what to do and with which keys. */
export function FirstUse() {
  if (seen.value) return null;
  return (
    <section class="first-use" aria-label={t("first.label")}>
      <p>
        <strong>{t("first.what")}</strong> {t("first.how")} <kbd>a</kbd> {t("do.accept")} <kbd>r</kbd>{" "}
        {t("do.reject")} <kbd>e</kbd> {t("do.edit")} <kbd>j</kbd> <kbd>k</kbd> {t("first.move")} <kbd>u</kbd>{" "}
        {t("do.undo")} <kbd>?</kbd> {t("first.all")}
      </p>
      <button
        type="button"
        onClick={() => {
          seen.value = true;
          localStorage.setItem(KEPT, "yes");
        }}
      >
        {t("first.close")}
      </button>
    </section>
  );
}
