import type { Part } from "../skeleton.ts";
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
  const read = scene.readWords(name);
  const head = read.at(-1)?.text ?? "";
  const out: number[] = [];
  const first = STARTS[read[0]?.part ?? "other"];
  if (first !== undefined) out.push(first);
  const last = ENDS[read.at(-1)?.part ?? "other"];
  if (last !== undefined) out.push(last);
  if (name.length === 1) out.push(condition["one-letter"]);
  const isGeneric = words.genericBearers.test(name);
  if (isGeneric) out.push(condition["is-generic"]);
  if (words.inland.test(name)) out.push(condition["is-inland"]);
  else if (words.collectives.test(name)) out.push(condition["starts-with-collective"]);
  const isIndustry = words.industry.test(head);
  if (scene.bodies.has(name)) out.push(condition["names-body"]);
  const { indicator } = named;
  if (indicator === null) return out;
  if (name === indicator) out.push(condition["names-indicator"]);
  const isPlace =
    read.at(-1)?.part === "place" || words.collectives.test(name) || words.placeEndings.test(name);
  const isFirm = scene.bodies.has(name) || words.ownVoice.test(name);
  const ofFirms = words.figuresOfFirms.test(indicator);
  const ofPlaces = words.figuresOfPlaces.test(indicator);
  const ofIndustries = words.figuresOfIndustries.test(indicator);
  if (ofFirms || ofPlaces || ofIndustries) {
    const fits = (isFirm && ofFirms) || (isPlace && ofPlaces) || (isIndustry && !isPlace && ofIndustries);
    if (fits) out.push(condition["fits-figure"]);
    else if (isFirm || isPlace || isIndustry) out.push(condition["misfits-figure"]);
    else out.push(condition["other-than-figure"]);
  }
  return out;
}
