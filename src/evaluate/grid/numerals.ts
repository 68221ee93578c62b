/** Writes numbers in Chinese numerals, for the grid. */

const DIGITS = [..."零一二三四五六七八九"];
const PLACES = ["", "十", "百", "千"];

/** A whole number below ten thousand in Chinese numerals: 203 is 二百零三, 15 十五. */
export function writeNumerals(number: string): string {
  const digits = [...number].map(Number);
  let out = "";
  let skipped = false;
  digits.forEach((digit, index) => {
    if (digit === 0) {
      skipped = out !== "";
      return;
    }
    if (skipped) out += DIGITS[0];
    skipped = false;
    out += DIGITS[digit]! + PLACES[digits.length - 1 - index]!;
  });
  return out.replace(/^一十/, "十") || DIGITS[0]!;
}
