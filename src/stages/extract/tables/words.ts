/** What the heads, names and units of tables are told by, made ready from the rulebook. */

import { RulebookError } from "../../../rulebook/error.ts";
import type { Rule, Rulebook } from "../../../rulebook/rulebook.ts";

export interface TableWords {
  /** The rule that a cell's text is a figure by, and its pattern: groups `sign`, `figure` and `unit`. */
  readonly cell: Rule;
  readonly figure: RegExp;
  /** Group `units`. */
  readonly unitLine: RegExp;
  readonly unitJoint: RegExp;
  /** Groups `bracket` and `sign`. */
  readonly headUnit: RegExp;
  readonly unitColumn: RegExp;
  readonly orderColumn: RegExp;
  readonly rowsOfFigures: RegExp;
  readonly rowsOfBearers: RegExp;
  readonly growth: RegExp;
  readonly fall: RegExp;
  /** What is cut out of a head, each wherever it stands: what says a change, what no name begins or ends with, a time untold. */
  readonly changeCut: readonly RegExp[];
  readonly edgesCut: readonly RegExp[];
  readonly untoldCut: readonly RegExp[];
  readonly yoy: RegExp;
  readonly mom: RegExp;
  readonly since: RegExp;
  readonly share: RegExp;
  readonly bareHead: RegExp;
  readonly timeUntold: RegExp;
  readonly timeWord: RegExp;
  readonly otherUnit: RegExp;
  readonly ownMeasure: RegExp;
  readonly rateName: RegExp;
  readonly partAboveYear: RegExp;
  readonly planned: RegExp;
  readonly total: RegExp;
  readonly withoutUnit: RegExp;
  readonly heldAgainstTime: RegExp;
  /** 万: a scale that is no number by itself. */
  readonly scaleAlone: RegExp;
  readonly yearCell: RegExp;
  readonly yearColumn: RegExp;
  /** What numbers a title, and what it ends with beside what is measured. */
  readonly titleNumber: RegExp;
  readonly titleEnding: RegExp;
  /** What names of figures end with. */
  readonly figureEnding: RegExp;
}

/** @throws RulebookError when the rulebook has no rule for cells. */
export function tableWords(rulebook: Rulebook): TableWords {
  const [cell] = rulebook.ofKind("cell");
  if (cell === undefined)
    throw new RulebookError(
      "rules",
      1,
      1,
      "no rule of the kind cell: expected one that tells a figure's cell",
    );
  const of = (pattern: string, flags = "") => rulebook.compile(pattern, flags);
  const all = (...patterns: readonly string[]) => patterns.map((it) => of(it, "g"));
  return {
    cell,
    figure: of(cell.pattern, "u"),
    unitLine: of("{{table-unit}}"),
    unitJoint: of("{{unit-joint}}"),
    headUnit: of("{{head-unit}}"),
    unitColumn: of("{{unit-column}}"),
    orderColumn: of("{{order-column}}", "i"),
    rowsOfFigures: of("{{rows-of-figures}}"),
    rowsOfBearers: of("{{rows-of-bearers}}"),
    growth: of("{{table-growth}}"),
    fall: of("{{table-fall}}"),
    changeCut: all("{{growth-words}}", "{{table-fall}}"),
    edgesCut: all("{{row-mark}}", "^{{name-edge}}", "{{name-edge}}$"),
    untoldCut: all("{{time-untold}}"),
    yoy: of("{{table-yoy}}"),
    mom: of("{{table-mom}}"),
    since: of("{{table-since}}"),
    share: of("{{table-share}}"),
    bareHead: of("{{bare-head}}"),
    timeWord: of("{{table-time-word}}"),
    otherUnit: of("{{table-other-unit}}"),
    partAboveYear: of("{{part-above-year}}"),
    rateName: of("{{table-rate-name}}"),
    ownMeasure: of("{{table-own-measure}}"),
    timeUntold: of("{{time-untold}}"),
    planned: of("{{table-planned}}"),
    total: of("{{table-total}}"),
    withoutUnit: of("{{without-unit}}", "i"),
    heldAgainstTime: of("{{held-against-time}}"),
    scaleAlone: of("{{scale-alone}}", "u"),
    yearCell: of("{{year-cell}}"),
    yearColumn: of("{{year-column}}"),
    titleNumber: of("{{title-number}}"),
    titleEnding: of("{{title-ending}}"),
    figureEnding: of("{{figure-ending}}$"),
  };
}
