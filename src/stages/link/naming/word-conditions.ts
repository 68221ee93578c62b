/** What holds of an indicator's name. */

import type { RuleMatch } from "../../extract/match.ts";
import { foldText } from "../../segment/fold.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal, type Part, type Word } from "../skeleton.ts";
import type { BareWords } from "../words.ts";
import { indicatorField } from "./field.ts";
import { namesFigure } from "./figure-nouns.ts";
import { isBareNoun } from "./indicator-words.ts";
import type { NameFacts } from "./model.ts";
import type { NounCounts } from "./noun-counts.ts";

const { condition } = indicatorField;

const ENDS: Readonly<Partial<Record<Part, number>>> = {
  noun: condition["ends-in-noun"],
  latin: condition["ends-in-noun"],
  verb: condition["ends-in-verb"],
  "verbal-noun": condition["ends-in-verbal-noun"],
  adjective: condition["ends-in-adjective"],
  adverb: condition["ends-in-adverb"],
  name: condition["ends-in-name"],
  place: condition["ends-in-place"],
  side: condition["ends-in-side"],
};

const STARTS: Readonly<Partial<Record<Part, number>>> = {
  noun: condition["starts-with-noun"],
  verb: condition["starts-with-verb"],
  "verbal-noun": condition["starts-with-verbal-noun"],
  adverb: condition["starts-with-adverb"],
  preposition: condition["starts-with-preposition"],
  pronoun: condition["starts-with-pronoun"],
  conjunction: condition["starts-with-conjunction"],
  number: condition["starts-with-number"],
  place: condition["starts-with-place"],
  adjective: condition["starts-with-adjective"],
};

const HOLDS: Readonly<Partial<Record<Part, number>>> = {
  verb: condition["holds-verb"],
  "verbal-noun": condition["holds-verbal-noun"],
  adverb: condition["holds-adverb"],
  preposition: condition["holds-preposition"],
  symbol: condition["holds-symbol"],
  pronoun: condition["holds-pronoun"],
  time: condition["holds-time"],
  number: condition["holds-number"],
};

/** What holds of a name in its place: whether its head is given in the unit, and what it repeats. */
export function conditionsInPlace(
  printed: string,
  facts: NameFacts,
  column: keyof NounCounts | null,
  place: MatchPosition,
  scene: PageContext,
): number[] {
  const out: number[] = [];
  holdUnits(facts, column, out);
  if (scene.bodies.has(printed)) out.push(condition["is-body"]);
  const last = place.drafts.at(-1)?.named.indicator ?? place.memory?.named.indicator ?? null;
  if (last === printed) out.push(condition["repeats-last"]);
  else if (last?.endsWith(printed) === true) out.push(condition["shorter-than-last"]);
  return out;
}

export function factsOfName(printed: string, words: BareWords): NameFacts {
  const read = words.readWords(printed);
  const head = read.at(-1)?.text ?? "";
  return {
    conditions: conditionsOfName(printed, read, words),
    isBearer: words.industry.test(head),
    met: words.nounUnits.get(head) ?? null,
  };
}

/** Of what parts of speech a name is, how long it is, what it ends in. */
function conditionsOfName(printed: string, read: readonly Word[], words: BareWords): number[] {
  const out: number[] = [lengthOf(printed)];
  const parts = read.map(({ part }) => part);
  const text = foldText(printed);
  out.push(ENDS[parts.at(-1) ?? "other"] ?? condition["ends-in-other"]);
  const first = STARTS[parts[0] ?? "other"];
  if (first !== undefined) out.push(first);
  const holds = new Set<number>();
  parts.slice(1, -1).forEach((part) => {
    const which = HOLDS[part];
    if (which !== undefined) holds.add(which);
  });
  out.push(...holds);
  const de = text.lastIndexOf(words.possessive);
  if (de >= 0) out.push(condition["holds-de"], bearerBefore(read, text.length - de - 1, printed, words));
  if (read.some((it) => it.part === "particle" && it.text !== words.possessive))
    out.push(condition["holds-particle"]);
  if (de >= 0 && text.length > 3 * (text.length - de - 1)) out.push(condition.stretched);
  if (words.listJoint.test(text)) out.push(condition["holds-list"]);
  if (words.saying.test(text)) out.push(condition["holds-speech"]);
  if (words.heads.longestBefore(text, text.length) !== undefined) out.push(condition["ends-in-head"]);
  if (isBareNoun(text, { words })) out.push(condition["bare-noun"]);
  if (words.areaNouns.test(text)) out.push(condition["is-area"]);
  return out;
}

/** 酒店｜的｜入住率: whether what stands before the last 的 bears the figure, or says which (交付｜的｜服务). */
function bearerBefore(
  read: readonly Word[],
  rest: number,
  printed: string,
  words: Parameters<typeof namesFigure>[1]["words"],
): number {
  let length = 0;
  let at = read.length;
  while (at > 0 && length < rest) length += read[--at]!.text.length;
  const before = read[at - 2]?.part;
  const isBearer = before !== undefined && isNominal(before) && before !== "verbal-noun";
  if (!isBearer) return condition["attribute-de"];
  return namesFigure(printed.slice(printed.length - rest), { words })
    ? condition["bearer-de"]
    : condition["noun-de"];
}

/** Whether the figures of a noun are known to be given in the unit of a claim. */
function holdUnits({ isBearer, met }: NameFacts, column: keyof NounCounts | null, out: number[]): void {
  if (isBearer || met === null) {
    out.push(condition[isBearer ? "bearer-noun" : "unknown-noun"]);
    return;
  }
  const level = met.money + met.percent + met.measure;
  const total = level + met.count + met.grows;
  out.push(condition[level >= 3 && level * 8 >= total ? "measure-noun" : "counted-noun"]);
  if (column === null) return;
  if (met[column] * 12 >= total) out.push(condition["fits-unit"]);
  else if (total >= 12 && met[column] * 60 <= total) out.push(condition["misfits-unit"]);
}

/** The column of `noun-units` that the figure of a claim counts in. */
export function columnOf({ rule, marks }: RuleMatch): keyof NounCounts | null {
  if (rule.kind === "growth" || rule.kind === "change") return "grows";
  const mark = marks.amount?.at(-1);
  if (rule.kind !== "level" || mark?.type !== "quantity") return null;
  const { dimension } = mark.quantity;
  return dimension === "money" || dimension === "percent" || dimension === "measure" || dimension === "count"
    ? dimension
    : null;
}

function lengthOf({ length }: string): number {
  if (length === 1) return condition["one-letter"];
  if (length === 2) return condition["two-letters"];
  if (length <= 4) return condition["to-four"];
  if (length <= 8) return condition["to-eight"];
  if (length <= 11) return condition["to-eleven"];
  if (length <= 14) return condition["to-fourteen"];
  return length <= 20 ? condition["to-twenty"] : condition.longer;
}
