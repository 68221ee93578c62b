/** What holds of a bearer's name. */

import type { Part } from "../skeleton.ts";
import type { BareWords } from "../words.ts";
import { subjectField } from "./field.ts";
import type { BearerFacts, FigureFacts } from "./model.ts";
import type { Question } from "./way.ts";

const { condition } = subjectField;

const STARTS: Readonly<Partial<Record<Part, number>>> = {
  verb: condition["starts-with-verb"],
  preposition: condition["starts-with-preposition"],
  adverb: condition["starts-with-adverb"],
  pronoun: condition["starts-with-pronoun"],
  number: condition["starts-with-number"],
  latin: condition["starts-with-latin"],
  place: condition["starts-with-place"],
  name: condition["starts-with-name"],
};

const ENDS: Readonly<Partial<Record<Part, number>>> = {
  verb: condition["ends-in-verb"],
  "verbal-noun": condition["ends-in-verbal-noun"],
  adjective: condition["ends-in-adjective"],
  place: condition["ends-in-place"],
  name: condition["ends-in-name"],
  number: condition["ends-in-number"],
};

/** Says what holds of a name, wherever it stands: its words, its kind, whether such have figures of this name. */
export function holdOfName(name: string, { named, scene, sheet, figures }: Question): void {
  const { words } = scene;
  const { conditions, isPlace, isOwnVoice, isIndustry } = words.factsOfBearers(name);
  sheet.holdAll(conditions);
  const isNamedBody = scene.bodies.has(name);
  if (isNamedBody) sheet.hold(condition["names-body"]);
  if (figures === null) return;
  if (name === named.indicator) sheet.hold(condition["names-indicator"]);
  const { ofFirms, ofPlaces, ofIndustries } = figures;
  if (!ofFirms && !ofPlaces && !ofIndustries) return;
  const isFirm = isNamedBody || isOwnVoice;
  const fits = (isFirm && ofFirms) || (isPlace && ofPlaces) || (isIndustry && !isPlace && ofIndustries);
  if (fits) sheet.hold(condition["fits-figure"]);
  else if (isFirm || isPlace || isIndustry) sheet.hold(condition["misfits-figure"]);
  else sheet.hold(condition["other-than-figure"]);
}

export function factsOfBearer(name: string, words: BareWords): BearerFacts {
  const read = words.readWords(name);
  const conditions: number[] = [];
  const first = STARTS[read[0]?.part ?? "other"];
  if (first !== undefined) conditions.push(first);
  const last = ENDS[read.at(-1)?.part ?? "other"];
  if (last !== undefined) conditions.push(last);
  if (name.includes(words.possessive)) conditions.push(condition["holds-de"]);
  if (read.slice(1, -1).some(({ part }) => part === "verb")) conditions.push(condition["holds-verb"]);
  if (name.length === 1) conditions.push(condition["one-letter"]);
  if (words.genericBearers.test(name)) conditions.push(condition["is-generic"]);
  const isCollective = words.collectives.test(name);
  if (words.inland.test(name)) conditions.push(condition["is-inland"]);
  else if (isCollective) conditions.push(condition["starts-with-collective"]);
  return {
    conditions,
    isPlace: read.at(-1)?.part === "place" || isCollective || words.placeEndings.test(name),
    isOwnVoice: words.ownVoice.test(name),
    isIndustry: words.industry.test(read.at(-1)?.text ?? ""),
  };
}

export function figuresOf(indicator: string, words: BareWords): FigureFacts {
  const ofFirms = words.figuresOfFirms.test(indicator);
  const ofPlaces = words.figuresOfPlaces.test(indicator);
  const conditions: number[] = [];
  if (words.traded.test(indicator)) conditions.push(condition["indicator-traded"]);
  if (ofFirms) conditions.push(condition["figure-of-firms"]);
  if (ofPlaces) conditions.push(condition["figure-of-places"]);
  const read = words.readWords(indicator);
  const met = words.nounUnits.get(read.at(-1)?.text ?? "");
  if (met !== undefined && met.count > met.money + met.percent)
    conditions.push(condition["indicator-counted"]);
  else if (met !== undefined) conditions.push(condition["indicator-measure"]);
  if (read.length > 1 && (read[0]!.part === "place" || read[0]!.part === "name"))
    conditions.push(condition["indicator-has-bearer"]);
  if (read.length === 1) conditions.push(condition["indicator-one-word"]);
  return { ofFirms, ofPlaces, ofIndustries: words.figuresOfIndustries.test(indicator), conditions };
}
