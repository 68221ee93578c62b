/** A value as it was printed. */
export interface Printed {
  /** The digits: 1914.8 */
  readonly digits: string;
  /** What follows them, scale and unit: 亿美元 */
  readonly unit: string;
  /** The power of ten of the last printed place, in the unit of the claim: 7 for 1914.8亿. */
  readonly lastPlace: number;
}

const numerals = /\d[\d,，]*(?:[.．]\d+)?/g;
const units =
  /^(?:百分点|个百分点|[%％‰]|(?:(?![增升提降减至到扩缩回跃涨跌和]|以上|左右)[\p{Script=Han}/]){1,12})?/u;

/**
 * The number in the evidence that gave the value: its digits are the value's, whatever the scale. Null when none is, as
 * with numerals in characters or units that are no power of ten of the base unit.
 */
export function findPrinted({ value, evidence }: { value: string; evidence: string }): Printed | null {
  const wanted = significant(value);
  for (const match of [...toHalfWidth(evidence).matchAll(numerals)].reverse()) {
    const digits = match[0].replace(/[,，]/g, "").replace("．", ".");
    if (significant(digits) !== wanted) continue;
    const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
    const after = evidence.slice(match.index + match[0].length);
    const lastPlace = wanted === "" ? -decimals : magnitude(value) - magnitude(digits) - decimals;
    return { digits, unit: units.exec(after)![0], lastPlace };
  }
  return null;
}

function toHalfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** The digits between the first and the last that is not 0, without point and sign. */
function significant(decimal: string): string {
  return decimal
    .replace(/[-.]/g, "")
    .replace(/^0+/, "")
    .replace(/(?<!0)0+$/, "");
}

/** The power of ten of the first digit that is not 0. */
function magnitude(decimal: string): number {
  const unsigned = decimal.replace("-", "");
  const point = unsigned.includes(".") ? unsigned.indexOf(".") : unsigned.length;
  const first = unsigned.search(/[1-9]/);
  return first < point ? point - first - 1 : point - first;
}
