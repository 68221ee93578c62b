/** Values of fields in the reader's words. */

import type { RecordField } from "../../../review/decision.ts";
import type { Period, Speaker } from "../decide/record-parts.ts";
import { t, term } from "../i18n/index.ts";
import { describeUnit } from "./quantity.ts";

/** A field's value in words. Decimals stay exact, units keep their code beside the word. */
export function describeField(field: RecordField | "evidence" | "sentence", value: unknown): string {
  if (value === null || value === undefined) return "";
  switch (field) {
    case "period":
      return describePeriod(value as Period);
    case "from": {
      const from = value as { value: string | null; period: Period | null };
      return [from.value, from.period && describePeriod(from.period)].filter(Boolean).join(" · ");
    }
    case "speaker": {
      const { name, role, organisation } = value as Speaker;
      return [name, [organisation, role].filter(Boolean).join(" ")].filter(Boolean).join("，");
    }
    case "unit": {
      const words = describeUnit(String(value));
      return words === value ? words : `${words}（${value}）`;
    }
    case "quoted":
      return t(value === true ? "word.yes" : "word.no");
    case "kind":
    case "approximation":
    case "direction":
    case "basis":
    case "modality":
      return term(field, String(value));
    default:
      return String(value);
  }
}

/** 上半年：2023-01-01 — 2023-06-30 */
export function describePeriod({ text, start, end }: Period): string {
  return [text, describeDays({ start, end })].filter((part) => part !== "").join("：");
}

/** 2023-01-01 — 2023-06-30 */
export function describeDays({ start, end }: Pick<Period, "start" | "end">): string {
  return start === end ? (start ?? "") : `${start ?? "…"} — ${end ?? "…"}`;
}
