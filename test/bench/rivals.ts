import * as recognizers from "@microsoft/recognizers-text-suite";
import nodejieba from "nodejieba";
import { tagWords } from "../../src/stages/segment/words.ts";

const culture = recognizers.Culture.Chinese;

/** Every model of Recognizers-Text that knows Chinese; ranges of numbers are not among the JavaScript ones. */
const models = [
  recognizers.recognizeNumber,
  recognizers.recognizeOrdinal,
  recognizers.recognizePercentage,
  recognizers.recognizeAge,
  recognizers.recognizeCurrency,
  recognizers.recognizeDimension,
  recognizers.recognizeTemperature,
  recognizers.recognizeDateTime,
];

/** Numbers, units and dates by Recognizers-Text: the models keep what they compiled, so a first run warms them up. */
export function recognizeAll(text: string): number {
  return models.reduce((found, recognize) => found + recognize(text, culture).length, 0);
}

/** The tags of a whole page by nodejieba, with the dictionary the program itself loads: a process has only one. */
export function tagPage(text: string): number {
  tagWords("");
  return nodejieba.tag(text).length;
}
