import type { PeriodMention } from "../../../model/mention.ts";
import { inside } from "../../../model/spans.ts";
import type { Scene } from "../scene.ts";
import { option, settled, type WayToDate } from "./dated.ts";
import { periodField } from "./field.ts";
import { shapeOf } from "./time.ts";

const { way, condition } = periodField;

/** 2023中报显示，…; 报告期内，…; 截至报告期末，…: the time that the article's report is about. */
export const reporting: WayToDate = ({ claim, own, memory, scene }) => {
  const { sentence, evidence } = claim;
  const { timing } = scene.words;
  const said = scene.extraction.folded.slice(sentence.start, evidence.start);
  const term = [...said.matchAll(timing.reportingTerm)].at(-1);
  const named = inside(scene.reports, { start: sentence.start, end: evidence.start }).at(-1);
  const known = named ?? memory.report?.mention ?? null;
  if (term === undefined) {
    if (known === null) return [];
    const conditions = [...shapeOf(known)];
    if (named !== undefined) conditions.push(condition["term-said"], condition.nearest);
    return [option(known, null, way.reporting, conditions, true)];
  }
  const start = sentence.start + term.index;
  const place = { start, end: start + term[0].length };
  const about = known ?? memory.reporting() ?? memory.title?.mention ?? lastReport(scene);
  if (about === null) return [];
  const { from, to } = about;
  const isEnd = (term.groups?.end ?? term.groups?.end2) !== undefined;
  const mention = { ...about, ...place, from: isEnd ? null : from, to, inferred: true };
  // 报告期内，…，其中4月…: a time that is said after it is nearer.
  const isLast = !own.some((it) => it.timely && it.mention.start > start);
  return isLast
    ? [settled(mention, way.reporting, true)]
    : [option(mention, null, way.reporting, [...shapeOf(mention), condition["term-said"]], true)];
};

/** What companies report about at the page's date, where the text does not say it. */
function lastReport({ date, words }: Scene): PeriodMention | null {
  const due = date === null ? undefined : words.timing.reportsDue.get(date.slice(5, 7));
  if (date === null || due === undefined) return null;
  const { years = "0", first = "", last = "" } = due;
  const year = Number(date.slice(0, 4)) - Number(years);
  const dates = { from: `${year}-${first}`, to: `${year}-${last}` };
  return { start: 0, end: 0, ...dates, inferred: true, resolved: true, rule: "" };
}
