/** Judges what was found in a reworded sentence. */

import { Decimal } from "decimal.js";
import { assign } from "../../model/assignment.ts";
import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import { namesTheSame } from "../similar.ts";
import { lettersOf } from "../text.ts";
import type { Expectation, Plain, Rewording } from "./schema.ts";

/** What is wrong with what the program found in a rewording; empty where all is as expected. */
export function judgeRewording(
  { expect, absent, people, organisations }: Rewording,
  { claims, ...result }: Pick<Result, "claims" | "people" | "organisations">,
): string[] {
  const answers = assign(expect.length, claims.length, (row, column) =>
    answersTo(expect[row]!, claims[column]!) ? 1 : 0,
  );
  const called = new Set(result.organisations.flatMap(({ name, aliases }) => [name, ...aliases]));
  const known = new Set(result.people.map(({ name }) => name));
  return [
    ...expect.filter((_, k) => answers[k] === null).map((it) => `expected ${JSON.stringify(it)}`),
    ...absent
      .filter((it) => claims.some((claim) => isLike(it, claim)))
      .map((it) => `not expected ${JSON.stringify(it)}`),
    ...people.filter((name) => !known.has(name)).map((name) => `expected the person ${name}`),
    ...organisations.filter((name) => !called.has(name)).map((name) => `expected the organisation ${name}`),
  ];
}

const answersTo = (expected: Expectation, claim: Claim): boolean =>
  "any" in expected ? expected.any.some((it) => isLike(it, claim)) : isLike(expected, claim);

/** Whether a claim has every field as expected. */
function isLike(expected: Plain, claim: Claim): boolean {
  return Object.entries(expected).every(([field, wanted = null]) =>
    JUDGES[field as keyof Plain](wanted, claim),
  );
}

type Judge = (wanted: string | null, claim: Claim) => boolean;

const spanOf = ({ period }: Claim) =>
  period === null ? null : `${period.start ?? ".."}/${period.end ?? ".."}`;

const exactly =
  (read: (claim: Claim) => string | null): Judge =>
  (wanted, claim) => {
    const found = read(claim);
    return wanted === null ? found === null : wanted.split("|").some((it) => fits(it, found ?? ""));
  };

const fits = (wanted: string, found: string) =>
  wanted.endsWith("*") ? found.startsWith(wanted.slice(0, -1)) : found === wanted;

const asNumber =
  (read: (claim: Claim) => string | null): Judge =>
  (wanted, claim) => {
    const found = read(claim);
    if (found === null || wanted === null) return found === wanted;
    return wanted.split("|").some((it) => new Decimal(it).equals(found));
  };

const asName =
  (field: "indicator" | "subject" | "whole"): Judge =>
  (wanted, claim) =>
    wanted === null ? claim[field] === null : wanted.split("|").some((it) => alike(it, claim[field] ?? ""));

const alike = (wanted: string, found: string) => found !== "" && namesTheSame(wanted, found);
const bare = (text: string) => lettersOf(text).join("").toLowerCase();

const JUDGES: Readonly<Record<keyof Plain, Judge>> = {
  kind: exactly(({ kind }) => kind),
  value: asNumber(({ value }) => value),
  low: asNumber(({ low }) => low),
  high: asNumber(({ high }) => high),
  unit: exactly(({ unit }) => unit),
  approximation: exactly(({ approximation }) => approximation),
  direction: exactly(({ direction }) => direction),
  basis: exactly(({ basis }) => basis),
  modality: exactly(({ modality }) => modality),
  indicator: asName("indicator"),
  subject: asName("subject"),
  whole: asName("whole"),
  indicatorIs: (wanted, { indicator }) =>
    (wanted ?? "").split("|").some((it) => bare(it) === bare(indicator)),
  indicatorHas: (wanted, { indicator }) => bare(indicator).includes(bare(wanted ?? "")),
  indicatorNot: (wanted, { indicator }) => !bare(indicator).includes(bare(wanted ?? "")),
  period: exactly(spanOf),
  periodStart: exactly(({ period }) => period?.start ?? null),
  periodText: (wanted, { period }) => bare(period?.text ?? "").includes(bare(wanted ?? "")),
  from: asNumber(({ from }) => from?.value ?? null),
  speaker: exactly(({ speaker }) => speaker?.name ?? null),
};
