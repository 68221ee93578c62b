/** Verifies values by a second reading of their quotes. */

import { Decimal } from "decimal.js";
import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import { unitCodes } from "../../model/unit-codes.ts";
import type { QuoteProblem } from "./check-quotes.ts";
import { findSignFault } from "./check-sign.ts";
import { type PlainMoney, plainMoney } from "./plain-money.ts";
import { cellReader } from "./second-reading/cell.ts";
import { printsEach, saysEach } from "./second-reading/each.ts";
import { type Field, type Reading, readQuote } from "./second-reading/reading.ts";
import { foldQuote, loadTables, type Tables } from "./second-reading/tables.ts";

/**
 * Reads the numbers of every claim a second time from its quote, by other means than extraction did: numeral, scale, unit
 * and sign. A claim is named where its quote does not give its value. What a quote leaves to the words around it (a scale
 * that a later number carries, a unit in a table's head) is looked for there.
 */
export function checkValues(result: Result): QuoteProblem[] {
  const tables = loadTables();
  const money = plainMoney(result, tables);
  const readCell = cellReader(result, tables);
  return result.claims.flatMap((claim) => {
    const quote = foldQuote(claim.evidence.text);
    const sentence = foldQuote(claim.sentence.text);
    const reading = readCell(claim) ?? readQuote({ quote, sentence, text: result.text }, claim, tables);
    if (reading === null) return [];
    const faults = [
      ...checkNumbers(claim, quote, reading, tables),
      ...checkUnit(claim, reading, { quote, sentence }, tables),
      ...checkCurrency(claim, money),
    ];
    return faults.map(([field, what]) => ({ claim: claim.id, field, what }));
  });
}

/** The field, and what is wrong with it. */
type Fault = readonly [field: string, what: string];

function checkNumbers(claim: Claim, quote: string, reading: Reading, tables: Tables): Fault[] {
  const faults: Fault[] = [];
  const fields: [Field, string | null][] = [
    ["value", claim.value],
    ["low", claim.low],
    ["high", claim.high],
    ["from.value", claim.from?.value ?? null],
  ];
  for (const [field, stated] of fields) {
    if (stated === null) continue;
    const value = new Decimal(stated);
    if (/^-?0\d/.test(stated)) faults.push([field, `is "${stated}", expected "${value.toFixed()}"`]);
    if (!reading.gives(value.abs(), field)) {
      const given = reading.numbers.flatMap(({ values }) => values.slice(0, 1)).join(", ");
      faults.push([
        field,
        `is "${stated}" ${claim.unit}, which the quote ${JSON.stringify(claim.evidence.text)} does not give: it has ${given === "" ? "no number" : given}`,
      ]);
    }
    const fault = findSignFault(value, field, claim, quote, tables);
    if (fault !== null) faults.push([field, fault]);
  }
  if (claim.value !== null && claim.from?.value === claim.value)
    faults.push(["value", `is "${claim.value}", the value that it is said to come from`]);
  return faults;
}

/** The units of kinds that are not measured in any. */
const unitsOfKind: Readonly<Partial<Record<Claim["kind"], RegExp>>> = {
  growth: /^%$/,
  share: /^%$/,
  ratio: new RegExp(`^(?:%|${unitCodes.times}|/.*|)$`),
};

function checkUnit(
  claim: Claim,
  { hasUnit }: Reading,
  { quote, sentence }: { quote: string; sentence: string },
  tables: Tables,
): Fault[] {
  const { unit, kind, indicator } = claim;
  const faults: Fault[] = [];
  const quoted = JSON.stringify(claim.evidence.text);
  if (!hasUnit) faults.push(["unit", `the quote ${quoted} does not say ${JSON.stringify(unit)}`]);
  const denominator = unit.split("/")[1];
  if (hasUnit && denominator !== undefined && !saysEach(denominator, { indicator, quote, sentence }, tables))
    faults.push(["unit", `is "${unit}", but neither the sentence nor the indicator says for each what`]);
  const said = { quote, before: beforeQuote(claim), indicator };
  if (hasUnit && denominator === undefined && isAmount(claim) && printsEach(said, tables))
    faults.push(["unit", `is "${unit}", but the words of the number ${quoted} say for each what`]);
  const allowed = unitsOfKind[kind];
  if (allowed !== undefined && !allowed.test(unit))
    faults.push(["unit", `is "${unit}", which a ${kind} cannot have`]);
  return faults;
}

const isAmount = ({ kind, unit }: Claim) =>
  (kind === "level" || kind === "change") && !["%", "pp", "bp", unitCodes.times].includes(unit);

/** What stands before the quote in its sentence. */
function beforeQuote({ sentence, evidence }: Claim): string {
  const letters = Array.from(sentence.text).slice(0, Math.max(0, evidence.start - sentence.start));
  return foldQuote(letters.join(""));
}

function checkCurrency(claim: Claim, money: PlainMoney): Fault[] {
  const expected = money.expects(claim);
  return expected === null
    ? []
    : [["unit", `is "${claim.unit}", but money without a currency is ${expected} in this article`]];
}
