/** English amounts beside each other and behind vague words: ranges, "about", "more than". */

import type { Approximation } from "../../model/claim.ts";
import { multiply } from "../../model/decimal.ts";
import type { Span } from "../../model/span.ts";
import type { AmountReader } from "./amount-reader.ts";
import type { EnglishAmount } from "./model.ts";

/** 10 to 12 percent, between 2 and 3 percent; a number after "from" begins no range. */
export function joinRanges(
  text: string,
  sentence: Span,
  singles: readonly EnglishAmount[],
  reader: AmountReader,
): EnglishAmount[] {
  const out: EnglishAmount[] = [];
  for (let k = 0; k < singles.length; k++) {
    const one = singles[k]!;
    const next = singles[k + 1];
    const before = text.slice(sentence.start, one.start);
    if (
      next !== undefined &&
      !isYear(one) &&
      reader.range.test(text.slice(one.end, next.start)) &&
      !/\bfrom\s$/i.test(before)
    ) {
      const between = /\bbetween\s$/i.exec(before);
      const bare = one.dimension === "none" || (one.dimension === "money" && next.dimension === "money");
      // fell 43 cents to $64.11: by how much, and to what.
      const moved = between === null && one.dimension !== "none" && reader.moved.test(before);
      const open =
        between !== null &&
        one.dimension === "none" &&
        next.dimension === "none" &&
        /\d[,.]\d/.test(text.slice(next.start, next.end));
      const spread = !moved && (between !== null || !text.slice(one.end, next.start).includes("and"));
      if (spread && (bare || one.unit === next.unit) && (next.dimension !== "none" || open)) {
        out.push(joined(text, one, next, between === null ? one.start : sentence.start + between.index));
        k++;
        continue;
      }
    }
    out.push(vague(text, sentence, one, reader));
  }
  return out;
}

/** 2021 of "in 2021 to $163 billion" begins no range. */
const isYear = (it: EnglishAmount) => it.dimension === "none" && /^(?:19|20)\d\d$/.test(it.value ?? "");

function joined(text: string, one: EnglishAmount, next: EnglishAmount, start: number): EnglishAmount {
  const share = Number(one.value) < Number(next.numerals[0]!.value) ? scaleOf(next) : "1";
  const low = isShort(text, one) ? multiply(one.value!, share) : one.value;
  const [a, b] = Number(low) <= Number(next.value) ? [low, next.value] : [next.value, low];
  return {
    ...next,
    start,
    bare: start,
    value: null,
    low: a,
    high: b,
    numerals: [...one.numerals, ...next.numerals],
  };
}

/** $2 of "$2 to $3 billion", ten of "ten to twelve million": no scale of its own. */
const isShort = (text: string, one: EnglishAmount) =>
  /\d$/.test(text.slice(one.start, one.end)) || (one.dimension === "none" && Number(one.value) < 1000);

/** How much the second end's scale and unit multiply: 12 billion → 1000000000. */
function scaleOf({ value, unit }: EnglishAmount): string {
  const zeros = /(?<!0)0{3,}$/.exec(value ?? "")?.[0].length ?? 0;
  return unit !== "" && zeros >= 6 ? `1${"0".repeat(zeros - (zeros % 3))}` : "1";
}

function vague(text: string, sentence: Span, one: EnglishAmount, reader: AmountReader): EnglishAmount {
  const found = reader.approximation.exec(text.slice(Math.max(sentence.start, one.start - 24), one.start));
  const after = /^(?:-plus|\+| or more| or so)/.exec(text.slice(one.end, one.end + 8))?.[0];
  if (found === null && after === undefined) return one;
  if (found === null) return { ...one, approximation: after === " or so" ? "about" : "over" };
  const form = found.groups!.form!;
  // edged up to 3.2 percent: where it went, not the most it may be.
  if (
    /^up\sto$/i.test(form) &&
    reader.rising.test(
      text.slice(
        Math.max(sentence.start, one.start - 40),
        one.start - found[0].length + found[0].indexOf(form),
      ),
    )
  )
    return one;
  const approximation = reader.words.approximations.get(form) as Approximation;
  const start = one.start - found[0].length + found[0].indexOf(form);
  return { ...one, start, approximation };
}
