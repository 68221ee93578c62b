/** The dialog that asks what a number is. */

import { useState } from "preact/hooks";
import type { Action } from "../../../review/decision.ts";
import { t, term } from "../i18n/index.ts";
import type { Desk } from "../review/desk.ts";
import { Dialog } from "../ui/dialog.tsx";
import { decide } from "./actions.ts";
import { Failure } from "./failure.tsx";
import { saving } from "./save.ts";

type Role = Extract<Action, { action: "dismiss" }>["role"];
const roles = [
  "period",
  "condition",
  "name",
  "ordinal",
  "reference",
  "contact",
  "idiom",
  null,
] as const satisfies readonly Role[];

/** Asks what a number is, if it is not a claim. */
export function DismissDialog({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const [role, setRole] = useState<Role>(roles[0]);
  const [reason, setReason] = useState("");
  const words = reason.trim();
  return (
    <Dialog title={t("ask.dismiss")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void decide(desk, { action: "dismiss", role, ...(words === "" ? {} : { reason: words }) });
        }}
      >
        <fieldset class="radios">
          <legend>{t("ask.role")}</legend>
          {roles.map((it) => (
            <label key={it}>
              <input
                type="radio"
                name="role"
                value={it ?? ""}
                checked={it === role}
                autoFocus={it === role}
                onChange={() => setRole(it)}
              />{" "}
              {it === null ? t("role.other") : term("role", it)}
              <small>{t(`roleHint.${it ?? "other"}`)}</small>
            </label>
          ))}
        </fieldset>
        <label>
          <span>{t("ask.reasonOptional")}</span>
          <input
            name="reason"
            value={reason}
            maxLength={4000}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <Failure />
        <div class="actions">
          <button type="submit" class="primary" disabled={saving.value}>
            {t(saving.value ? "form.saving" : "do.dismiss")} <kbd>⏎</kbd>
          </button>
          <button type="button" onClick={onClose}>
            {t("form.cancel")} <kbd>Esc</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  );
}
