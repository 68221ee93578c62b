/** The greeting of a first visit. */

import { signal } from "@preact/signals";
import { t } from "../i18n/index.ts";

const KEPT = "baoshu.seen";
const seen = signal(localStorage.getItem(KEPT) === "yes");

const keys = [
  ["a", "do.accept"],
  ["r", "do.reject"],
  ["e", "do.edit"],
  ["j k", "first.move"],
  ["u", "do.undo"],
  ["?", "first.all"],
] as const;

/** Says to whoever comes for the first time what to do and with which keys. */
export function FirstUse() {
  if (seen.value) return null;
  return (
    <section class="first-use" aria-label={t("first.label")}>
      <p>
        <strong>{t("first.what")}</strong> {t("first.how")}{" "}
        <span class="keys">
          {keys.map(([key, word]) => (
            <span key={key} class="first-key">
              <kbd>{key}</kbd> {t(word)}
            </span>
          ))}
        </span>
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
