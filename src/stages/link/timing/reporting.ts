/** The way that dates by the article's report. */

import type { PeriodMention } from "../../../model/mention.ts";
import { inside } from "../../../model/spans.ts";
import { lastMatch } from "../last-match.ts";
import type { PageContext } from "../page-context.ts";
import { offer, settle, type WayToDate } from "./dated.ts";
import { periodField } from "./field.ts";
import { shapeOf } from "./time.ts";

const { way, condition } = periodField;

/** 2023中报显示，…; 报告期内，…; 截至报告期末，…: the time that the article's report is about. */
export const reporting: WayToDate = (question) => {
  const { claim, own, memory, scene, sheet } = question;
  const { sentence, evidence } = claim;
  const { timing } = scene.words;
  const said = scene.extraction.folded.slice(sentence.start, evidence.start);
  const term = lastMatch(timing.reportingTerm, said);
  const named = inside(scene.reports, { start: sentence.start, end: evidence.start }).at(-1);
  const known = named ?? memory.report?.mention ?? null;
  if (term === undefined) {
    if (known === null) return;
    sheet.holdAll(shapeOf(known));
    if (named !== undefined) {
      sheet.hold(condition["term-said"]);
      sheet.hold(condition.nearest);
    }
    return offer(question, known, null, way.reporting, true);
  }
  const start = sentence.start + term.index;
  const place = { start, end: start + term[0].length };
  const about = known ?? memory.reporting() ?? memory.title?.mention ?? lastReport(scene);
  if (about === null) return;
  const { from, to } = about;
  const isEnd = (term.groups?.end ?? term.groups?.end2) !== undefined;
  const mention = { ...about, ...place, from: isEnd ? null : from, to, inferred: true };
  // 报告期内，…，其中4月…: a time that is said after it is nearer.
  const isLast = !own.some((it) => it.timely && it.mention.start > start);
  if (isLast) return settle(question, mention, way.reporting, true);
  sheet.holdAll(shapeOf(mention));
  sheet.hold(condition["term-said"]);
  offer(question, mention, null, way.reporting, true);
};

/** What companies report about at the page's date, where the text does not say it. */
function lastReport({ date, words }: PageContext): PeriodMention | null {
  const due = date === null ? undefined : words.timing.reportsDue.get(date.slice(5, 7));
  if (date === null || due === undefined) return null;
  const { years = "0", first = "", last = "" } = due;
  const year = Number(date.slice(0, 4)) - Number(years);
  const dates = { from: `${year}-${first}`, to: `${year}-${last}` };
  return { start: 0, end: 0, ...dates, inferred: true, resolved: true, rule: "" };
}
