import { Decimal } from "decimal.js";
import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import type { QuoteProblem } from "./check-quotes.ts";
import { type ReadNumber, readNumbers } from "./second-reading/numbers.ts";
import { foldQuote, loadTables, type Meaning, type Tables } from "./second-reading/tables.ts";

/**
 * Reads the numbers of every claim a second time from its quote, by other means than extraction did: numeral, scale, unit
 * and sign. A claim is named where its quote does not give its value. What a quote leaves to the words around it (a scale
 * that a later number carries, a unit in a table's head) is looked for there.
 */
export function checkValues(result: Result): QuoteProblem[] {
  const tables = loadTables();
  const money = plainMoney(result, tables);
  return result.claims.flatMap((claim) => checkClaim(claim, tables, money, result.text));
}

/** The units of kinds that are not measured in any. */
const unitsOfKind: Readonly<Partial<Record<Claim["kind"], RegExp>>> = {
  growth: /^%$/,
  share: /^%$/,
  ratio: /^(?:%|倍|\/.*|)$/,
};

type Field = "value" | "low" | "high" | "from.value";

function checkClaim(claim: Claim, tables: Tables, money: PlainMoney, text: string): QuoteProblem[] {
  const problems: QuoteProblem[] = [];
  const report = (field: string, what: string) => problems.push({ claim: claim.id, field, what });
  const quote = foldQuote(claim.evidence.text);
  const reading = readQuote(quote, foldQuote(claim.sentence.text), claim, tables, text);
  if (reading === null) return [];
  const fields: [Field, string | null][] = [
    ["value", claim.value],
    ["low", claim.low],
    ["high", claim.high],
    ["from.value", claim.from?.value ?? null],
  ];
  if (!reading.hasUnit)
    report(
      "unit",
      `the quote ${JSON.stringify(claim.evidence.text)} does not say ${JSON.stringify(claim.unit)}`,
    );
  for (const [field, stated] of fields) {
    if (stated === null) continue;
    const value = new Decimal(stated);
    if (/^-?0\d/.test(stated)) report(field, `is "${stated}", expected "${value.toFixed()}"`);
    if (!reading.gives(value.abs(), field)) {
      const given = reading.numbers.flatMap(({ values }) => values.slice(0, 1)).join(", ");
      report(
        field,
        `is "${stated}" ${claim.unit}, which the quote ${JSON.stringify(claim.evidence.text)} does not give: it has ${given === "" ? "no number" : given}`,
      );
    }
    const fault = findSignFault(value, field, claim, quote, tables);
    if (fault !== null) report(field, fault);
  }
  if (claim.value !== null && claim.from?.value === claim.value)
    report("value", `is "${claim.value}", the value that it is said to come from`);
  const denominator = claim.unit.split("/")[1];
  if (reading.hasUnit && denominator !== undefined && !saysEach(denominator, claim, quote, tables))
    report("unit", `is "${claim.unit}", but neither the sentence nor the indicator says for each what`);
  const allowed = unitsOfKind[claim.kind];
  if (allowed !== undefined && !allowed.test(claim.unit))
    report("unit", `is "${claim.unit}", which a ${claim.kind} cannot have`);
  const expected = isMoney(claim.unit) && claimMoney(quote, tables) === null ? money.expects(claim) : null;
  const stated = claim.unit.split(/[/.]/)[0]!;
  if (expected !== null && stated !== expected && !mentions(claim.sentence.text, stated, tables))
    report("unit", `is "${claim.unit}", but money without a currency is ${expected} in this article`);
  return problems;
}

/** Why a value cannot have the sign it has; null where it can. */
function findSignFault(
  value: Decimal,
  field: Field,
  claim: Claim,
  quote: string,
  tables: Tables,
): string | null {
  if (value.isZero()) return null;
  const { minus, words } = tables;
  const negative = value.isNegative();
  const hasMinus =
    readNumbers(quote, tables).some(({ start }) =>
      minus.some((sign) => quote.slice(0, start).endsWith(sign)),
    ) || words("negative").some((word) => quote.includes(word));
  const falls =
    claim.kind === "change" || claim.kind === "growth"
      ? words("falls").some((word) => quote.includes(word))
      : false;
  const changes = (claim.kind === "growth" || claim.kind === "change") && field !== "from.value";
  if (changes && claim.direction !== null) {
    if (negative === (claim.direction === "up"))
      return `is "${value}", but its direction is ${JSON.stringify(claim.direction)}`;
    return null;
  }
  if (negative && !hasMinus && !falls) return `is "${value}", but nothing in the quote makes it negative`;
  return null;
}

interface Reading {
  readonly numbers: readonly ReadNumber[];
  readonly hasUnit: boolean;
  gives(value: Decimal, field: Field): boolean;
}

/** What a quote says; null where it is English in words, which is not read here. */
function readQuote(
  quote: string,
  sentence: string,
  claim: Claim,
  tables: Tables,
  text: string,
): Reading | null {
  if (!/\p{Script=Han}/u.test(quote) && /[A-Za-z]{3}/.test(quote)) return null;
  const numbers = readNumbers(quote, tables);
  const attached = attachedUnits(quote, numbers, tables);
  const printed = attached.length > 0 ? attached : meaningsIn(quote, tables);
  // A change's measure word may stand for a unit that a clause before has: 提高2.6个.
  const elided =
    claim.kind === "change" &&
    tables.words("vague").some((word) => quote.endsWith(word)) &&
    !printed.some((it) => fits(it, claim.unit));
  const own = elided ? [] : printed;
  const special = specialValues(quote, numbers, claim, tables);
  const isSpecial = (value: Decimal) =>
    special.some((it) => it.eq(value) || it.toDecimalPlaces(10).eq(value));
  const values = [claim.value, claim.low, claim.high]
    .filter((it) => it !== null)
    .map((it) => new Decimal(it).abs());
  let meanings = own.filter((it) => fits(it, claim.unit));
  // A number that stands alone, in a table or before one that carries the unit, has its unit from elsewhere.
  const alone = own.length === 0 && special.length === 0;
  if (alone)
    meanings =
      [sentence, foldQuote(text)]
        .map((it) => meaningsIn(it, tables).filter((one) => fits(one, claim.unit)))
        .find((it) => it.length > 0) ?? [];
  const factors = [...new Set(meanings.map(({ factor }) => factor))];
  const hasUnit =
    meanings.length > 0 ||
    values.some(isSpecial) ||
    (alone && isMoney(claim.unit)) ||
    isUnitAsPrinted(claim, quote, alone ? sentence + text : quote, numbers, attached.length > 0, tables);
  if (meanings.length === 0 && !(claim.unit === "%" && special.length > 0)) factors.push("1");
  // Where numbers stand with the claim's unit, the value is one of these.
  const measured = numbers.filter((it) => unitsOf(it, quote, tables).some((one) => fits(one, claim.unit)));
  const carried = carriedScales(numbers, alone ? [...numbers, ...readNumbers(sentence, tables)] : numbers);
  const perFactors = perUnits(claim.unit.split("/").slice(1), sentence, tables);
  return {
    numbers,
    hasUnit,
    gives: (value, field) => {
      if (isSpecial(value)) return true;
      const own = measured.length > 0 && field === "value" ? measured : numbers;
      const sources = field === "from.value" ? [...numbers, ...readNumbers(sentence, tables)] : own;
      return sources.some(({ values: read, scale }) =>
        read.some((it) =>
          (scale.eq(1) ? carried : [new Decimal(1)]).some((by) =>
            factors.some((factor) => perFactors.some((per) => it.mul(by).mul(factor).mul(per).eq(value))),
          ),
        ),
      );
    },
  };
}

/** Whether a unit that no table has, or none, is what the quote prints. */
function isUnitAsPrinted(
  { unit, kind }: Claim,
  quote: string,
  around: string,
  numbers: readonly ReadNumber[],
  attached: boolean,
  tables: Tables,
): boolean {
  if (kind === "rank") return unit === tables.words("rank")[0];
  if (unit.startsWith("/") || unit === "")
    // Nothing that is a unit stands between the number and the end of the quote.
    return !numbers.some(({ end }) =>
      tables.units.some(({ word }) => quote.slice(end) === word || restBehind(quote, end, tables) === word),
    );
  if (attached && tables.units.some(({ word }) => word === unit)) return false;
  return around.includes(unit.split(/[/.]/)[0]!);
}

/** What the words of units right behind a number, or right before it, may mean. */
function attachedUnits(quote: string, numbers: readonly ReadNumber[], tables: Tables): Meaning[] {
  return numbers.flatMap((number) => unitsOf(number, quote, tables));
}

function unitsOf({ start, end }: ReadNumber, quote: string, tables: Tables): Meaning[] {
  const behind = [quote.slice(end), restBehind(quote, end, tables)];
  const after = behind
    .map((rest) => tables.units.find(({ word }) => rest.startsWith(word)))
    .find((it) => it !== undefined);
  const before = tables.units.find(({ word }) => quote.slice(0, start).endsWith(word));
  return [...(after?.meanings ?? []), ...(before?.meanings ?? [])];
}

/** Scales that a number without one may take from another: 2至3万吨. */
function carriedScales(own: readonly ReadNumber[], all: readonly ReadNumber[]): Decimal[] {
  const bare = own.some(({ scale }) => scale.eq(1));
  return bare
    ? [new Decimal(1), ...all.map(({ scale }) => scale).filter((it) => it.gt(1))]
    : [new Decimal(1)];
}

/** Whether a sentence says what a quantity is for: 每亩, 元/吨, or a noun that holds it (吨钢能耗). */
function saysEach(denominator: string, claim: Claim, quote: string, tables: Tables): boolean {
  const parts = foldQuote(claim.sentence.text);
  const names = [
    denominator.replace(/^\d+\.?/, ""),
    ...tables.units.flatMap(({ word, meanings }) =>
      meanings.some(({ unit }) => unit === denominator) ? [word] : [],
    ),
  ];
  return names.some(
    (name) =>
      quote.includes(name) ||
      foldQuote(claim.indicator).includes(name) ||
      parts.includes(`/${name}`) ||
      tables.words("each").some((each) => {
        for (let at = parts.indexOf(each); at >= 0; at = parts.indexOf(each, at + 1))
          if (parts.slice(at + each.length, at + each.length + name.length + 4).includes(name)) return true;
        return false;
      }),
  );
}

/** By what a quantity is multiplied for its denominator: 1, or what 每10股 and 每斤 make of it. */
function perUnits(denominators: readonly string[], sentence: string, tables: Tables): Decimal[] {
  if (denominators.length === 0) return [new Decimal(1)];
  const factors = [new Decimal(1)];
  for (const denominator of denominators) {
    for (const { unit, factor } of meaningsIn(sentence, tables))
      if (unit === denominator) factors.push(new Decimal(1).div(factor));
  }
  for (const each of tables.words("each")) {
    for (let at = sentence.indexOf(each); at >= 0; at = sentence.indexOf(each, at + 1)) {
      const [first] = readNumbers(sentence.slice(at + each.length, at + each.length + 8), tables);
      if (first !== undefined && first.start === 0)
        factors.push(...first.values.filter((it) => it.gt(0)).map((it) => new Decimal(1).div(it)));
    }
  }
  return factors;
}

/** What words of parts, tenths, times, doublings and places give. */
function specialValues(
  quote: string,
  numbers: readonly ReadNumber[],
  claim: Claim,
  tables: Tables,
): Decimal[] {
  const { words } = tables;
  const values: Decimal[] = [];
  const behind = ({ end }: ReadNumber, role: string) =>
    words(role).find((word) => restBehind(quote, end, tables).startsWith(word));
  const percent = claim.unit === "%";
  for (const [k, number] of numbers.entries()) {
    const next = numbers[k + 1];
    const part = words("part").find((word) => quote.startsWith(word, number.end));
    if (part !== undefined && next !== undefined && next.start === number.end + part.length && percent)
      for (const over of number.values)
        for (const value of next.values) if (over.gt(0)) values.push(value.div(over).mul(100), value);
    for (const value of number.values) {
      if (percent && behind(number, "tenths") !== undefined) {
        values.push(value.mul(10));
        if (next !== undefined) values.push(...next.values.map((it) => value.mul(10).add(it)));
      }
      if (percent && behind(number, "times") !== undefined)
        values.push(value.mul(100), value.sub(1).mul(100));
      if (percent && behind(number, "doubling") !== undefined)
        values.push(new Decimal(2).pow(value).sub(1).mul(100));
    }
  }
  if (percent && ["doubling", "doubled"].flatMap(words).some((word) => quote.includes(word)))
    values.push(new Decimal(100));
  if (percent && words("half").some((word) => quote.includes(word))) values.push(new Decimal(50));
  if (claim.kind === "rank" && words("first").some((word) => quote.includes(word)))
    values.push(new Decimal(1));
  // 一个半小时, 1个半月: half of a unit behind a number.
  if (words("half").some((word) => quote.includes(word)))
    for (const { values: own } of numbers)
      for (const value of own)
        for (const meaning of meaningsIn(quote, tables))
          if (fits(meaning, claim.unit)) values.push(value.add(0.5).mul(meaning.factor));
  values.push(...joined(quote, numbers, claim, tables));
  return values.map((it) => it.toDecimalPlaces(12));
}

/** Numbers that follow each other in falling units: 八元五角, 1块6. */
function joined(quote: string, numbers: readonly ReadNumber[], claim: Claim, tables: Tables): Decimal[] {
  return numbers.flatMap((number, k) => {
    const next = numbers[k + 1];
    if (next === undefined) return [];
    const between = quote.slice(number.end, next.start);
    const first = tables.units
      .find(({ word }) => word === between)
      ?.meanings.find((it) => fits(it, claim.unit));
    if (first === undefined) return [];
    const behind = tables.units.find(({ word }) => quote.startsWith(word, next.end));
    const second = behind?.meanings.find((it) => fits(it, claim.unit));
    const factor = second?.factor ?? new Decimal(first.factor).div(10);
    return number.values.flatMap((a) => next.values.map((b) => a.mul(first.factor).add(b.mul(factor))));
  });
}

/** What stands behind a number without the words that make it vague. */
function restBehind(quote: string, end: number, { words }: Tables): string {
  let at = end;
  while (words("vague").includes(quote[at] ?? "")) at++;
  return quote.slice(at);
}

/** Everything that words of units in a text may mean; a longer word hides those inside it. */
function meaningsIn(text: string, { units }: Tables): Meaning[] {
  const taken = new Uint8Array(text.length);
  const found: Meaning[] = [];
  for (const { word, meanings } of units) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (taken.subarray(at, at + word.length).includes(1)) continue;
      taken.fill(1, at, at + word.length);
      found.push(...meanings);
    }
  }
  return found;
}

/**
 * Whether a unit is a claim's, or the first of its compound. A word for money without a currency may be that of any
 * place; which it is is judged by the article.
 */
function fits({ word, unit }: Meaning, stated: string): boolean {
  const first = stated.split(/[/.]/)[0]!;
  if (isPlainMoney(word, unit) && currencyCode.test(first)) return true;
  return unit === stated || stated.startsWith(`${unit}/`) || stated.startsWith(`${unit}.`);
}

/** A name of a currency is longer: 人民币. */
const longestPlain = 2;

function isPlainMoney(word: string, unit: string): boolean {
  return word === "$" || (unit === "CNY" && word.length <= longestPlain && !/[¥￥]/.test(word));
}

interface PlainMoney {
  /** The currency that money without one is in, in a claim's article; null where that is not told. */
  expects(claim: Claim): string | null;
}

const currencyCode = /^[A-Z]{3}$/;

function isMoney(unit: string): boolean {
  return currencyCode.test(unit.split(/[/.]/)[0]!);
}

/** A currency that a quote names; null where it names money without one. */
function claimMoney(quote: string, tables: Tables): string | null {
  const named = meaningsIn(foldQuote(quote), tables).find(
    ({ word, unit }) => currencyCode.test(unit) && !isPlainMoney(word, unit),
  );
  return named?.unit ?? null;
}

/** So many claims of a page must agree before they say what another article's money is in. */
const LEAST_AGREEING = 5;

/** What the other claims of money without a currency are in: most of the article's, or all of a page's. */
function plainMoney({ claims }: Result, tables: Tables): PlainMoney {
  const plain = claims.filter(
    ({ unit, evidence }) => isMoney(unit) && claimMoney(evidence.text, tables) === null,
  );
  const first = ({ unit }: Claim) => unit.split(/[/.]/)[0]!;
  return {
    expects(claim) {
      const others = plain.filter((it) => it !== claim);
      const near = others.filter(({ article }) => article === claim.article);
      const counts = new Map<string, number>();
      for (const other of near) counts.set(first(other), (counts.get(first(other)) ?? 0) + 1);
      const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
      if (most !== undefined) return most[1] > 2 * (next?.[1] ?? 0) ? most[0] : null;
      const units = new Set(others.map(first));
      return others.length >= LEAST_AGREEING && units.size === 1 ? [...units][0]! : null;
    },
  };
}

function mentions(sentence: string, currency: string, tables: Tables): boolean {
  return meaningsIn(foldQuote(sentence), tables).some(({ unit }) => unit === currency);
}
