/** Reads facts out of a file's name. */

import { calendarDate } from "../../model/calendar.ts";

/** What a file's name says of its page. */
export interface NameFacts {
  readonly paper: string | null;
  readonly date: string | null;
  readonly number: string | null;
  /** A date that the name seems to give but the calendar does not have. */
  readonly impossible: string | null;
}

const digit = "〇零一二三四五六七八九";
const separator = String.raw`[\s_.·—-]*`;

/** 2023-11-30, 2023_11_30, 2023年11月30日, 20231130, 二〇二三年十一月三十日; then the page's number: 05, 第5版, A03. */
const dates = [
  String.raw`(?<!\d)(?<year>\d{4})(?:年|[-_.])(?<month>\d{1,2})(?:月|[-_.])(?<day>\d{1,2})(?!\d)日?`,
  String.raw`(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)`,
  `(?<year>[${digit}]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日`,
];
const number = String.raw`(?:第?(?<number>[A-Z]?\d{1,3})版?(?![\d\p{Script=Han}]))?`;
const forms = dates.map((date) => new RegExp(`^(?<paper>.*?)${separator}${date}${separator}${number}`, "u"));

/**
 * Reads `经济日报-2023-11-30-05.txt` and its kin. A paper's name has a Chinese character, so that `scan-2023-11-30.txt`
 * is no paper called scan.
 */
export function readFileName(source: string): NameFacts {
  const stem = (source.split("/").at(-1) ?? source).replace(/\.[^.]+$/, "");
  for (const form of forms) {
    const groups = form.exec(stem)?.groups;
    if (groups === undefined) continue;
    const [year, month, day] = [groups.year!, groups.month!, groups.day!].map(toNumber);
    const date = calendarDate(year!, month!, day!);
    const paper = /\p{Script=Han}/u.test(groups.paper!) ? groups.paper! : null;
    const impossible = date === null ? `${groups.year}-${groups.month}-${groups.day}` : null;
    return { paper, date, number: groups.number ?? null, impossible };
  }
  return { paper: null, date: null, number: null, impossible: null };
}

/** A year digit by digit (二〇二三), a month or day with its ten (三十一), or plain digits. */
function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const values = Array.from(text.replace("零", "〇"), (character) =>
    "〇一二三四五六七八九".indexOf(character),
  );
  if (!text.includes("十")) return Number(values.join(""));
  const [tens, units] = text.split("十") as [string, string];
  return (tens === "" ? 1 : toNumber(tens)) * 10 + (units === "" ? 0 : toNumber(units));
}
