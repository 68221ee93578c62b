import type { NumeralWords } from "./numerals.ts";

/**
 * The least and the greatest number that 十几万 may mean, as they would be written: 十一万, 十九万. Null where no digit is left
 * unsaid, or the place of it is not the last before a scale or a unit (一百几).
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
  if (!isPrinted && entry?.value !== "10" && entry?.value !== "0") return null;
  const length = digit.longestAt(text, at)!.length;
  const head = text.slice(0, isPrinted ? at - 1 : at);
  const tail = text.slice(at + length);
  const said = (value: string) => {
    if (isPrinted) return value;
    return [...numerals.entries].find(([, it]) => it.type === "digit" && it.value === value)![0];
  };
  return [head + said("1") + tail, head + said("9") + tail];
}
