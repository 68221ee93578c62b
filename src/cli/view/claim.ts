/** A claim as cells of a line. */

import { daysIn } from "../../model/calendar.ts";
import type { Claim } from "../../model/claim.ts";
import { shorten } from "./width.ts";

/** A claim as the cells of one line: kind, what, whose, how much, how exact, which way, when, who says so, rule. */
export function claimCells(claim: Claim): string[] {
  const { kind, indicator, subject, whole, approximation, direction, basis, modality, flags, rule } = claim;
  return [
    kind,
    shorten(indicator, 40),
    shorten([subject, whole === null ? null : `/ ${whole}`].filter((part) => part !== null).join(" "), 30),
    writeValue(claim),
    approximation === "exact" ? "" : approximation,
    [direction, basis, writeFrom(claim)].filter((part) => part !== null).join(" "),
    writePeriod(claim.period),
    modality === "reported" ? "" : modality,
    shorten(writeSpeaker(claim), 40),
    rule,
    flags.map((flag) => `!${flag}`).join(" "),
  ];
}

function writeValue({ value, low, high, unit }: Claim): string {
  return `${value ?? `${low ?? ""}…${high ?? ""}`} ${unit}`.trimEnd();
}

function writeFrom({ from }: Claim): string | null {
  if (from === null) return null;
  return `from ${[from.value, writePeriod(from.period)].filter(Boolean).join(" in ")}`;
}

/** A period as short as it can be said: 2022, 2023-11, a day, or both ends. `~` when it is inferred. */
export function writePeriod(period: Claim["period"]): string {
  if (period === null) return "";
  const { start, end } = period;
  const year = start?.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31` ? start.slice(0, 4) : null;
  const month = start?.endsWith("-01") && end === lastOfMonth(start) ? start.slice(0, 7) : null;
  const text = year ?? month ?? (start === end ? start : `${start ?? ""}…${end ?? ""}`);
  return `${period.inferred ? "~" : ""}${text ?? period.text}`;
}

function writeSpeaker({ speaker, source, quoted }: Claim): string {
  const from = speaker === null ? "" : `${speaker.organisation ?? ""}${speaker.role ?? ""}${speaker.name}`;
  return [from, source ?? ""].filter((part) => part !== "").join(" · ") + (quoted ? "“”" : "");
}

function lastOfMonth(start: string): string {
  const [year, month] = start.split("-").map(Number) as [number, number];
  return `${start.slice(0, 8)}${daysIn(year, month)}`;
}
