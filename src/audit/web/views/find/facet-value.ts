/** Facet values in the reader's words. */

import type { FacetName } from "../../../api.ts";
import { language, t, term } from "../../i18n/index.ts";
import { nameUnit } from "../../text/units.ts";

/** A facet's value in the reader's words, beside its code where that is another. */
export function sayFacetValue(name: FacetName, value: string): string {
  if (value === "") return t("find.none");
  if (name === "kind" || name === "flag" || name === "qualifier" || name === "review")
    return term(name, value);
  if (name !== "unit" || language.value === "en") return value;
  const said = nameUnit(value);
  return said === value ? value : `${said} ${value}`;
}
