/** The choice of an indicator to draw. */

import { useId, useRef } from "preact/hooks";
import { t } from "../../i18n/index.ts";
import { go, hrefHere } from "../../router.ts";

interface Props {
  readonly values: readonly { value: string; count: number }[];
  readonly current: string;
}

/** Which indicator is drawn: one of the most frequent, or any other by its name. */
export function IndicatorForm({ values, current }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const list = useId();
  return (
    <form
      class="indicator"
      onSubmit={(event) => {
        event.preventDefault();
        const name = box.current!.value.trim();
        go(hrefHere({ indicator: name === "" ? null : name }));
      }}
    >
      <label>
        {t("trend.choose")}{" "}
        <input
          ref={box}
          list={list}
          defaultValue={current}
          placeholder={t("trend.chooseHint")}
          autocomplete="off"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <datalist id={list}>
        {values.map(({ value, count }) => (
          <option key={value} value={value}>
            {count}
          </option>
        ))}
      </datalist>
      <button type="submit">{t("trend.show")}</button>
    </form>
  );
}
