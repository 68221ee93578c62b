/** The dialog that asks who decides. */

import { useState } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { asking, reviewer } from "../store/reviewer.ts";
import { Dialog } from "./dialog.tsx";

/** Asks once who decides. */
export function ReviewerDialog() {
  const answer = asking.value;
  const [name, setName] = useState(reviewer.value ?? "");
  if (answer === null) return null;
  return (
    <Dialog title={t("reviewer.title")} onClose={() => answer(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") answer(name.trim());
        }}
      >
        <label>
          <span>{t("reviewer.ask")}</span>
          <input
            name="reviewer"
            value={name}
            maxLength={100}
            autocomplete="name"
            autoFocus={true}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <p class="quietly">{t("reviewer.hint")}</p>
        <div class="actions">
          <button type="submit" class="primary" disabled={name.trim() === ""}>
            {t("reviewer.save")} <kbd>⏎</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  );
}
