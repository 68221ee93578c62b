/** The dialog for one decision on many claims. */

import { useState } from "preact/hooks";
import type { Action, NewDecision } from "../../../review/decision.ts";
import { t } from "../i18n/index.ts";
import { reasonOf, source } from "../store/store.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Failure } from "./failure.tsx";
import { failed, save, saving } from "./save.ts";
import { targetOfClaim } from "./targets.ts";

interface Props {
  /** The claims that are visible in the list and wait for a decision. */
  readonly items: readonly { readonly page: string; readonly claim: string }[];
  readonly onClose: () => void;
}

/** One decision on all claims that are visible in a list: how many is said before, and one undo takes all back. */
export function BulkDialog({ items, onClose }: Props) {
  const { action, setAction, reason, type, missing, submit } = useBulk({ items, onClose });
  return (
    <Dialog title={t("bulk.title")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t("bulk.hint", { count: items.length })}</p>
        <fieldset class="radios row">
          <legend class="hidden">{t("bulk.title")}</legend>
          {(["accept", "reject", "flag"] as const).map((it) => (
            <label key={it}>
              <input
                type="radio"
                name="bulk"
                value={it}
                checked={it === action}
                autoFocus={it === action}
                onChange={() => setAction(it)}
              />{" "}
              {t(`do.${it}`)}
            </label>
          ))}
        </fieldset>
        {action !== "accept" && (
          <label>
            <span>{t(action === "reject" ? "ask.reason" : "ask.reasonOptional")}</span>
            <input
              name="reason"
              value={reason}
              aria-invalid={missing ? "true" : undefined}
              onInput={(event) => type(event.currentTarget.value)}
            />
          </label>
        )}
        {missing && (
          <p role="alert" class="form-error">
            {t("ask.missing")}
          </p>
        )}
        <Failure />
        <div class="actions">
          <button type="submit" class="primary" disabled={saving.value || items.length === 0}>
            {t("bulk.do", { action: t(`do.${action}`), count: items.length })}
          </button>
          <button type="button" onClick={onClose}>
            {t("form.cancel")} <kbd>Esc</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is chosen and typed, and what becomes of it. */
function useBulk({ items, onClose }: Props) {
  const [action, setAction] = useState<"accept" | "reject" | "flag">("accept");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = async () => {
    const words = reason.trim();
    if (action === "reject" && words === "") {
      setMissing(true);
      return;
    }
    try {
      const decisions = await decideAll(items, actionOf(action, words));
      await save({
        decisions,
        text: t("saved.many", { count: decisions.length, action: t(`do.${action}`) }),
        onSaved: onClose,
      });
    } catch (error) {
      failed.value = { reason: reasonOf(error), text: "", retry: () => void submit() };
    }
  };
  const type = (words: string) => {
    setReason(words);
    setMissing(false);
  };
  return { action, setAction, reason, type, missing, submit };
}

function actionOf(action: "accept" | "reject" | "flag", reason: string): Action {
  if (action === "reject") return { action, reason };
  return action === "flag" && reason !== "" ? { action, reason } : { action };
}

/** The same decision on each claim, all with the name of one batch. */
async function decideAll(items: Props["items"], decision: Action): Promise<NewDecision[]> {
  const pages = new Map(
    await Promise.all(
      [...new Set(items.map(({ page }) => page))].map(async (id) => [id, await source().page(id)] as const),
    ),
  );
  const batch = crypto.randomUUID();
  return items.flatMap(({ page, claim: id }) => {
    const detail = pages.get(page)!;
    const claim = detail.result.claims.find((it) => it.id === id);
    return claim === undefined ? [] : [{ target: targetOfClaim(detail, claim), decision, batch }];
  });
}
