import * as recognizers from "@microsoft/recognizers-text-suite";
import nodejieba from "nodejieba";

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

/** The tags of a whole page by nodejieba. */
export function tagPage(text: string): number {
  return nodejieba.tag(text).length;
}
