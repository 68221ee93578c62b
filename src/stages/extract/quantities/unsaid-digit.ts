/** Numbers with a digit left out: 十几万. */

import type { NumeralWords } from "./numeral-words.ts";

/**
 * The least and the greatest number that 十几万 may mean, as they would be written: 十一万, 十九万. Null where no digit is left
 * unsaid, or its place is not told: after a full ten it is the last, before a smaller scale it is that of the scale
 * (一百几十); in 一百几 it is not.
 */
export function leastAndGreatest(
  text: string,
  { digit, numerals }: Pick<NumeralWords, "digit" | "numerals">,
): readonly [string, string] | null {
  const at = [...digit.entries.keys()].map((form) => text.indexOf(form)).find((it) => it > 0);
  if (at === undefined) return null;
  const before = text[at - 1]!;
  const isPrinted = before === "0";
  const entry = numerals.get(before);
  const length = digit.longestAt(text, at)!.length;
  const next = numerals.get(text[at + length] ?? "");
  const counted =
    entry?.type === "scale" && next?.type === "scale" && Number(next.value) < Number(entry.value);
  if (!isPrinted && !counted && entry?.value !== "10" && entry?.value !== "0") return null;
  const head = text.slice(0, isPrinted ? at - 1 : at);
  const tail = text.slice(at + length);
  const said = (value: string) => {
    if (isPrinted) return value;
    return [...numerals.entries].find(([, it]) => it.type === "digit" && it.value === value)![0];
  };
  return [head + said("1") + tail, head + said("9") + tail];
}
