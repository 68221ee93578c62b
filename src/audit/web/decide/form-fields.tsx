/** The inputs of the correction form. */

import { useId } from "preact/hooks";
import { t, term, termsOf } from "../i18n/index.ts";
import type { FormError, InputName } from "./record-form.ts";

interface Bound {
  readonly name: InputName;
  readonly value: string;
  readonly error: FormError | null;
  readonly onChange: (value: string) => void;
}

type Props = Bound & { readonly wide?: boolean; readonly exact?: string | null };

/** Fields with a fixed choice, and whether none is a choice too. */
const choices: Readonly<Partial<Record<InputName, boolean>>> = {
  kind: false,
  approximation: false,
  direction: true,
  basis: true,
  modality: false,
};
const days: readonly InputName[] = ["period.start", "period.end", "from.start", "from.end"];
const ticks: readonly InputName[] = ["quoted", "period.inferred", "from.inferred"];

/** One labelled input of the kind that its field asks for. */
export function FormField({ name, value, error, onChange, wide = false, exact = null }: Props) {
  const id = useId();
  const hint = `${id}-hint`;
  const described = error !== null || (exact !== null && exact !== value) ? hint : undefined;
  const common = {
    id,
    name,
    "aria-invalid": error !== null ? ("true" as const) : undefined,
    "aria-describedby": described,
  };
  const group = choices[name];
  const input = () => {
    if (group !== undefined)
      return (
        <select {...common} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {group && <option value="">—</option>}
          {termsOf(name).map((choice) => (
            <option key={choice} value={choice}>
              {term(name, choice)}
            </option>
          ))}
        </select>
      );
    if (ticks.includes(name))
      return (
        <input
          {...common}
          type="checkbox"
          checked={value !== ""}
          onChange={(event) => onChange(event.currentTarget.checked ? "yes" : "")}
        />
      );
    const onInput = (event: { readonly currentTarget: HTMLInputElement }) =>
      onChange(event.currentTarget.value);
    if (days.includes(name)) return <input {...common} type="date" value={value} onInput={onInput} />;
    return <input {...common} type="text" value={value} autocomplete="off" onInput={onInput} />;
  };
  return (
    <label htmlFor={id} class={`${wide ? "wide" : ""}${ticks.includes(name) ? " tick" : ""}`}>
      <span>{term("field", name)}</span>
      {input()}
      {described !== undefined && (
        <small id={hint} class={error === null ? "" : "form-error"}>
          {error === null ? `= ${exact}` : t(`error.${error}`)}
        </small>
      )}
    </label>
  );
}

const parts = {
  period: ["period.text", "period.start", "period.end", "period.inferred"],
  speaker: ["speaker.name", "speaker.role", "speaker.organisation"],
  from: ["from.value", "from.text", "from.start", "from.end", "from.inferred"],
} as const;

/** The inputs of a field that has parts; folded up where it is rarely needed. */
export function FormGroup(props: {
  readonly name: keyof typeof parts;
  readonly bind: (name: InputName) => Bound;
  readonly open?: boolean;
}) {
  const { name, bind, open } = props;
  const inputs = (
    <div class="form-grid">
      {parts[name].map((part) => (
        <FormField key={part} {...bind(part)} />
      ))}
    </div>
  );
  if (open === undefined)
    return (
      <fieldset>
        <legend>{term("field", name)}</legend>
        {inputs}
      </fieldset>
    );
  return (
    <details class="wide" open={open}>
      <summary>{term("field", name)}</summary>
      {inputs}
    </details>
  );
}
