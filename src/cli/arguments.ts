/** Parses arguments of the command line. */

import { InvalidArgumentError } from "commander";
import { parseIsoDate } from "../model/calendar.ts";

/** @throws InvalidArgumentError, which the program says in one line */
export function parseDate(text: string): string {
  if (parseIsoDate(text) === null)
    throw new InvalidArgumentError("Expected a day of the calendar as YYYY-MM-DD.");
  return text;
}

/** @throws InvalidArgumentError */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError("Expected a number of threads, 1 to 999.");
  return Number(text);
}

/** @throws InvalidArgumentError */
export function parseSeconds(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text) || !(Number(text) > 0) || Number(text) > 86_400)
    throw new InvalidArgumentError("Expected seconds, more than 0 and at most a day.");
  return Number(text);
}

/** @throws InvalidArgumentError */
export function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError("Expected a port, 1 to 65535, or 0 for a free one.");
  return Number(text);
}
