/** The form of a search. */

import { useEffect, useRef } from "preact/hooks";
import { claimSorts } from "../../../api.ts";
import { t } from "../../i18n/index.ts";
import { go, hrefHere, param } from "../../router.ts";

/** How long typing must rest before it is searched for. */
const REST = 200;

/** The words, the days and the order. Typing searches by itself; what an input method has not finished is left alone. */
export function SearchForm() {
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = param("q") ?? "";
  const focus = param("focus");
  useEffect(() => {
    // The URL may change under the form: back, forward, a removed filter.
    if (box.current !== null && document.activeElement !== box.current) box.current.value = wanted;
  }, [wanted]);
  useEffect(() => {
    if (focus !== "q") return;
    box.current?.select();
    go(hrefHere({ focus: null }), { replace: true });
  }, [focus]);
  const search = () => {
    clearTimeout(timer.current);
    go(hrefHere({ q: box.current?.value.trim() || null, offset: null }), { replace: true });
  };
  const searchSoon = (event: InputEvent) => {
    if (event.isComposing) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(search, REST);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <form
      class="search"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <label class="words">
        <span class="hidden">{t("find.search")}</span>
        <input
          ref={box}
          type="search"
          name="q"
          defaultValue={wanted}
          placeholder={t("find.placeholder")}
          autocomplete="off"
          onInput={searchSoon}
          onCompositionEnd={search}
          onKeyDown={(event) => {
            if (event.key === "Escape") box.current?.blur();
          }}
        />
      </label>
      <span class="days">
        <Day name="from" label={t("find.from")} />
        <Day name="to" label={t("find.to")} />
      </span>
      <Order />
    </form>
  );
}

function Order() {
  return (
    <label>
      {t("find.sort")}{" "}
      <select
        value={param("sort") ?? "dataset"}
        onChange={({ currentTarget: { value } }) =>
          go(hrefHere({ sort: value === "dataset" ? null : value, offset: null }))
        }
      >
        {claimSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ name, label }: { readonly name: "from" | "to"; readonly label: string }) {
  return (
    <label>
      {label}{" "}
      <input
        type="date"
        value={param(name) ?? ""}
        onChange={({ currentTarget: { value } }) => go(hrefHere({ [name]: value || null, offset: null }))}
      />
    </label>
  );
}
