/** The dialog for the words that go with a decision. */

import { useRef, useState } from "preact/hooks";
import { t } from "../i18n/index.ts";
import type { Desk } from "../review/desk.ts";
import { Dialog } from "../ui/dialog.tsx";
import { decide } from "./actions.ts";
import { Failure } from "./failure.tsx";
import { saving } from "./save.ts";

interface Props {
  readonly desk: Desk;
  readonly action: "reject" | "flag" | "comment";
  readonly onClose: () => void;
}

/** What a reviewer rejects most often, so that one key is enough. */
export const rejectReasons = [
  "value",
  "unit",
  "indicator",
  "period",
  "speaker",
  "noClaim",
  "duplicate",
  "subject",
] as const;

/** Asks for the words that go with a rejection, a flag or a comment. The words stay until they are saved. */
export function ReasonDialog({ desk, action, onClose }: Props) {
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const submit = async (said: string) => {
    const text = said.trim();
    if (text === "" && action !== "flag") {
      setMissing(true);
      input.current?.focus();
      return;
    }
    if (action === "comment") await decide(desk, { action, comment: text });
    else if (action === "reject") await decide(desk, { action, reason: text });
    else await decide(desk, { action, ...(text === "" ? {} : { reason: text }) });
  };
  const onKey = (event: KeyboardEvent) => {
    const usual = rejectReasons[Number(event.key) - 1];
    if (action === "reject" && words === "" && usual !== undefined) {
      event.preventDefault();
      void submit(t(`reject.${usual}`));
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void submit(words);
    }
  };
  return (
    <Dialog title={t(`ask.${action}`)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit(words);
        }}
      >
        <Subject desk={desk} />
        {action === "reject" && <Reasons onChoose={(reason) => void submit(reason)} />}
        <label>
          <span>
            {t(action === "comment" ? "ask.words" : action === "flag" ? "ask.reasonOptional" : "ask.reason")}
          </span>
          <textarea
            ref={input}
            name="words"
            value={words}
            maxLength={4000}
            autoFocus={true}
            aria-invalid={missing ? "true" : undefined}
            onInput={(event) => {
              setWords(event.currentTarget.value);
              setMissing(false);
            }}
            onKeyDown={onKey}
          />
        </label>
        <Missing isShown={missing} />
        <Failure />
        <Buttons action={action} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Missing({ isShown }: { readonly isShown: boolean }) {
  if (!isShown) return null;
  return (
    <p role="alert" class="form-error">
      {t("ask.missing")}
    </p>
  );
}

function Buttons({ action, onClose }: Pick<Props, "action" | "onClose">) {
  return (
    <div class="actions">
      <button type="submit" class="primary" disabled={saving.value}>
        {t(saving.value ? "form.saving" : `do.${action}`)} <kbd>⏎</kbd>
      </button>
      <button type="button" onClick={onClose}>
        {t("form.cancel")} <kbd>Esc</kbd>
      </button>
    </div>
  );
}

function Subject({ desk }: { readonly desk: Desk }) {
  const { subject } = desk;
  if (subject?.type !== "claim") return null;
  return (
    <p class="about">
      {subject.claim.indicator} <strong>{subject.claim.evidence.text}</strong>
    </p>
  );
}

function Reasons({ onChoose }: { readonly onChoose: (reason: string) => void }) {
  return (
    <fieldset class="reasons">
      <legend>{t("ask.usual")}</legend>
      {rejectReasons.map((reason, k) => (
        <button key={reason} type="button" onClick={() => onChoose(t(`reject.${reason}`))}>
          <kbd>{k + 1}</kbd> {t(`reject.${reason}`)}
        </button>
      ))}
    </fieldset>
  );
}
