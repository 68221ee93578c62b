/** The form in which a record is corrected or made. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { ChosenField } from "../../../model/claim.ts";
import type { ClaimRecord } from "../../../review/decision.ts";
import { t, term } from "../i18n/index.ts";
import type { Desk } from "../review/desk.ts";
import { RunnersUp } from "../review/runners-up.tsx";
import { keyOf, selected } from "../review/selection.ts";
import { describeField } from "../text/describe-field.ts";
import { panel, submitRecord } from "./actions.ts";
import { drafts } from "./drafts.ts";
import { FormField, FormGroup } from "./form-fields.tsx";
import {
  amendInputs,
  correctionsTo,
  type FormErrors,
  type InputName,
  type Inputs,
  inputsOf,
  readInputs,
} from "./record-form.ts";
import { listRunnersUp } from "./runners-up.ts";
import { failed, saving } from "./save.ts";
import { recordOf } from "./targets.ts";

interface Props {
  readonly desk: Desk;
  readonly initial: ClaimRecord;
}

/** Every field of a record to be corrected, or to be filled in for a number that no claim carries. */
export function RecordForm({ desk, initial }: Props) {
  const { form, inputs, note, reason, setReason, said, changed, submit, cancel, keep, bind } = useRecordForm(
    desk,
    initial,
  );
  return (
    <form
      ref={form}
      class="record-form"
      aria-label={t(said === null ? "form.claimTitle" : "form.title")}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel();
      }}
      noValidate
    >
      <Fields {...{ desk, inputs, bind, keep }} />
      {said !== null && <Changes said={said} changed={changed} />}
      {said !== null && (
        <label class="wide">
          <span>{t("form.reason")}</span>
          <input name="reason" value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
      )}
      {note !== null && <p role="alert">{note}</p>}
      {failed.value !== null && (
        <p role="alert" class="form-error">
          {t("failed.said", { reason: failed.value.reason })}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="primary" disabled={saving.value}>
          {t(saving.value ? "form.saving" : said === null ? "form.claim" : "form.save")} <kbd>⏎</kbd>
        </button>
        <button type="button" onClick={cancel}>
          {t("form.cancel")} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

/** What is typed, what is wrong with it, and what becomes of it. */
function useRecordForm(desk: Desk, initial: ClaimRecord) {
  const form = useRef<HTMLFormElement>(null);
  const draft = selected.value === null ? "" : keyOf(selected.value);
  const [inputs, setInputs] = useState(() => drafts.get(draft) ?? inputsOf(initial));
  const [errors, setErrors] = useState<FormErrors>({});
  const [note, setNote] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const { subject } = desk;
  const said = subject?.type === "claim" ? recordOf(subject.claim) : null;
  const changed = said === null ? {} : correctionsTo(said, readInputs(inputs).record);

  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[name="value"]');
    first?.focus();
    const opener = document.querySelector<HTMLElement>("[data-action=edit]");
    return () => opener?.focus({ preventScroll: true });
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    const read = readInputs(inputs);
    setErrors(read.errors);
    const [wrong] = Object.keys(read.errors);
    if (wrong !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
      return;
    }
    if (said !== null && Object.keys(correctionsTo(said, read.record)).length === 0) {
      setNote(t("form.unchanged"));
      return;
    }
    setNote(null);
    if (await submitRecord(desk, read.record, reason.trim())) drafts.delete(draft);
  };
  const cancel = () => {
    drafts.delete(draft);
    panel.value = null;
  };
  const keep = (now: Inputs) => {
    drafts.set(draft, now);
    setInputs(now);
  };
  const bind = (name: InputName) => ({
    name,
    value: inputs[name],
    error: errors[name] ?? null,
    onChange: (value: string) => {
      keep({ ...inputs, [name]: value });
      setErrors((old) => ({ ...old, [name]: undefined }) as FormErrors);
    },
  });
  return { form, inputs, note, reason, setReason, said, changed, submit, cancel, keep, bind };
}

type RecordFormState = ReturnType<typeof useRecordForm>;

function Fields({
  desk,
  inputs,
  bind,
  keep,
}: { readonly desk: Desk } & Pick<RecordFormState, "inputs" | "bind" | "keep">) {
  const { subject } = desk;
  const runners =
    subject?.type === "claim" ? listRunnersUp(subject.claim, desk.detail?.result.claims ?? []) : [];
  const instead = (field: ChosenField) => (
    <RunnersUp
      field={field}
      runners={runners}
      now={readInputs(inputs).record}
      keys={false}
      onTake={({ change }) => keep(amendInputs(inputs, change))}
    />
  );

  return (
    <div class="form-grid">
      <FormField {...bind("value")} exact={readInputs(inputs).record.value} />
      <FormField {...bind("unit")} />
      <FormField {...bind("indicator")} wide />
      {instead("indicator")}
      <FormField {...bind("kind")} />
      <FormField {...bind("approximation")} />
      <FormField {...bind("low")} exact={readInputs(inputs).record.low} />
      <FormField {...bind("high")} exact={readInputs(inputs).record.high} />
      <FormField {...bind("direction")} />
      <FormField {...bind("basis")} />
      <FormField {...bind("subject")} />
      <FormField {...bind("whole")} />
      {instead("subject")}
      <FormGroup name="period" bind={bind} />
      {instead("period")}
      <FormGroup name="speaker" bind={bind} />
      <FormField {...bind("source")} />
      <FormField {...bind("modality")} />
      <FormField {...bind("quoted")} />
      <FormGroup name="from" bind={bind} open={inputs["from.value"] !== "" || inputs["from.text"] !== ""} />
    </div>
  );
}

/** What is to be changed: before and after. */
function Changes({
  said,
  changed,
}: {
  readonly said: ClaimRecord;
  readonly changed: RecordFormState["changed"];
}) {
  if (Object.keys(changed).length === 0) return null;
  return (
    <ul class="changes" aria-label={t("form.changes")}>
      {Object.entries(changed).map(([field, value]) => (
        <li key={field}>
          {term("field", field)}{" "}
          <del>{describeField(field as keyof ClaimRecord, said[field as keyof ClaimRecord]) || "—"}</del>{" "}
          <ins>{describeField(field as keyof ClaimRecord, value) || "—"}</ins>
        </li>
      ))}
    </ul>
  );
}
