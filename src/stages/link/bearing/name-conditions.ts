import type { Part } from "../skeleton.ts";
import type { LinkWords } from "../words.ts";
import { subjectField } from "./field.ts";
import type { Question } from "./question.ts";

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

/** What holds of a name, wherever it stands: its words, its kind, whether such have figures of this name. */
export function conditionsOfName(
  name: string,
  { named, scene }: Omit<Question, "shared" | "ofNames">,
): number[] {
  const { words } = scene;
  const { conditions, isPlace, isOwnVoice, isIndustry } = words.factsOfBearers(name);
  const out = [...conditions];
  const isNamedBody = scene.bodies.has(name);
  if (isNamedBody) out.push(condition["names-body"]);
  const { indicator } = named;
  if (indicator === null) return out;
  if (name === indicator) out.push(condition["names-indicator"]);
  const { ofFirms, ofPlaces, ofIndustries } = words.whoseFigures(indicator);
  if (!ofFirms && !ofPlaces && !ofIndustries) return out;
  const isFirm = isNamedBody || isOwnVoice;
  const fits = (isFirm && ofFirms) || (isPlace && ofPlaces) || (isIndustry && !isPlace && ofIndustries);
  if (fits) out.push(condition["fits-figure"]);
  else if (isFirm || isPlace || isIndustry) out.push(condition["misfits-figure"]);
  else out.push(condition["other-than-figure"]);
  return out;
}

/** What a name says of itself. */
export interface BearerFacts {
  readonly conditions: readonly number[];
  readonly isPlace: boolean;
  readonly isOwnVoice: boolean;
  readonly isIndustry: boolean;
}

type Words = Omit<LinkWords, "factsOfNames" | "factsOfBearers" | "whoseFigures">;

export function factsOfBearer(name: string, words: Words): BearerFacts {
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

/** Who has figures of a name: firms profit, places people, industries added value. */
export const figuresOf = (indicator: string, words: Words) => ({
  ofFirms: words.figuresOfFirms.test(indicator),
  ofPlaces: words.figuresOfPlaces.test(indicator),
  ofIndustries: words.figuresOfIndustries.test(indicator),
});
