/** Days as a paper would say them, for a period whose printed words are not known: 2024年上半年, 2024年1—10月. */
export function sayDays(start: string | null, end: string | null): string {
  if (start === null) return end === null ? "" : `截至${sayDay(end)}`;
  if (end === null) return `${sayBeginning(start)}以来`;
  if (start === end) return sayDay(start);
  const [from, to] = [partsOf(start), partsOf(end)];
  const isWhole = from.day === 1 && isLastDay(end);
  if (!isWhole) return `${sayDay(start)}至${sayDay(end)}`;
  if (from.month === 1 && to.month === 12)
    return from.year === to.year ? `${from.year}年` : `${from.year}—${to.year}年`;
  if (from.year !== to.year) return `${from.year}年${from.month}月至${to.year}年${to.month}月`;
  const months = `${from.month}-${to.month}`;
  return `${from.year}年${parts[months] ?? sayMonths(from.month, to.month)}`;
}

/** Parts of a year with a name of their own, by their months. */
const parts: Readonly<Record<string, string>> = {
  "1-6": "上半年",
  "7-12": "下半年",
  "1-3": "一季度",
  "4-6": "二季度",
  "7-9": "三季度",
  "10-12": "四季度",
};

function sayMonths(first: number, last: number): string {
  return first === last ? `${first}月` : `${first}—${last}月`;
}

function sayDay(day: string): string {
  const { year, month, day: of } = partsOf(day);
  return `${year}年${month}月${of}日`;
}

/** The first of a month or year stands for all of it. */
function sayBeginning(day: string): string {
  const { year, month, day: of } = partsOf(day);
  if (of !== 1) return sayDay(day);
  return month === 1 ? `${year}年` : `${year}年${month}月`;
}

function partsOf(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, of = 0] = day.split("-").map(Number);
  return { year, month, day: of };
}

function isLastDay(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
