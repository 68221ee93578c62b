/** Takes captions, bylines and furniture out of the lines of text. */

import type { Message } from "../../../model/message.ts";
import { isNameLine, readByline } from "../byline.ts";
import { type Caption, findCaptions, isPictureMark } from "../captions.ts";
import { CLOSED, type Line, OPEN } from "../line.ts";
import type { LayoutWords } from "../words.ts";
import type { Byline } from "./articles.ts";
import { isFurniture } from "./furniture.ts";

export const TEXT = 0;
export const CAPTION = 1;
export const MARK = 2;
export const BYLINE = 3;
export const FURNITURE = 4;

/** Everything on the page that is no running text and no title. */
export interface Asides {
  /** What each line is. */
  readonly roles: Uint8Array;
  readonly captions: readonly Caption[];
  readonly bylines: readonly Byline[];
  readonly furniture: readonly Line[];
}

/** How many lines below its noun the name of a split byline may stand. */
const NAME_REACH = 4;

/** Sets captions, picture marks, bylines and page furniture apart. Picture marks leave the text, with a message. */
export function readAsides(
  lines: readonly Line[],
  words: LayoutWords,
  unwrapped: boolean,
  messages: Message[],
): Asides {
  const roles = new Uint8Array(lines.length);
  const captions = findCaptions(lines, words);
  for (const caption of captions) roles.fill(CAPTION, caption.from, caption.to);
  const found: Line[][] = [];
  const ends: number[] = [];
  const furniture: Line[] = [];
  lines.forEach((line, i) => {
    if (roles[i] !== TEXT) return;
    if (isPictureMark(line.text)) {
      roles[i] = MARK;
      messages.push(setAside(`picture mark ${line.text} (line ${i + 1} of print) set aside`));
    } else if (!unwrapped && isFurniture(lines, i, words)) {
      roles[i] = FURNITURE;
      furniture.push(line);
    } else {
      const kind = readByline(line.text, words);
      if (kind === undefined) return;
      roles[i] = BYLINE;
      const name = kind === "role" ? findName(lines, roles, i) : undefined;
      if (name !== undefined) roles[name] = BYLINE;
      found.push(name === undefined ? [line] : [line, lines[name]!]);
      ends.push(name ?? i);
    }
  });
  found.forEach((byline, b) => {
    if (byline.length > 1 || readByline(byline[0]!.text, words) !== "role") return;
    const name = findLoneName(lines, roles, ends[b]!);
    if (name === undefined) return;
    roles[name] = BYLINE;
    byline.push(lines[name]!);
  });
  const bylines = found.map((byline, b) => ({ lines: byline, last: roles[ends[b]! + 1] !== TEXT }));
  return { roles, captions, bylines, furniture };
}

/** The nearest line of names below a byline's noun; a title that looks like a name begins a frame, with a blank. */
function findName(lines: readonly Line[], roles: Uint8Array, from: number): number | undefined {
  let second: number | undefined;
  for (let i = from + 1; i < lines.length && i <= from + NAME_REACH; i++) {
    const line = lines[i]!;
    if (roles[i] !== TEXT || line.ending !== OPEN) break;
    if (!isNameLine(line.text)) continue;
    if (line.indent === 0) return i;
    second ??= i;
  }
  return second;
}

/** Names that stand alone behind a finished paragraph, for a byline whose noun print left far above. */
function findLoneName(lines: readonly Line[], roles: Uint8Array, from: number): number | undefined {
  for (let i = from + 1; i < Math.min(lines.length, from + LONE_NAME_REACH); i++) {
    const line = lines[i]!;
    if (roles[i] !== TEXT || line.ending !== OPEN || line.text.length > LONGEST_NAMES) continue;
    if (lines[i - 1]!.ending === CLOSED && isNameLine(line.text)) return i;
  }
  return undefined;
}

const LONGEST_NAMES = 12;
/** No page of print has its name further below. */
const LONE_NAME_REACH = 400;

/** The mark itself stands in the reason: it has no place in the text that layout makes. */
function setAside(reason: string): Message {
  return { severity: "info", stage: "layout", rule: null, reason, span: null };
}

export type { Caption };
