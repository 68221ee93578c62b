/** A repair: odd spaces. */

import { type RepairStep, replace } from "./step.ts";

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/**
 * Makes no-break, thin and other odd spaces plain ones, so that later steps meet one kind. The ideographic space stays:
 * at a line's start it is the indent of a paragraph, inside a title it parts two clauses. Tabs stay: they part the
 * cells of a table.
 */
export const unifySpaces: RepairStep = {
  name: "unify-spaces",
  summary: "odd spaces become plain ones",
  examples: [["到\u00a02027\u2009年", "到 2027 年"]],
  unchanged: ["　　早稻开镰", "品种\t单价"],
  run(text) {
    const edits = [];
    for (const match of text.matchAll(ODD_SPACE)) {
      edits.push(replace(this.name, text, match.index, match.index + match[0].length, " "));
    }
    return edits;
  },
};
