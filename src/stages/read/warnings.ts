/** Warns of text that can be read but looks wrong. */

import type { Message } from "../../model/message.ts";
import { placeOf } from "./places.ts";

/** What a reader should know of a text that could be decoded: characters lost before it came here, or no Chinese. */
export function lookOver(text: string): Message[] {
  const messages: Message[] = [];
  const warn = (reason: string, at: number | null) =>
    messages.push({
      severity: "warning",
      stage: "read",
      rule: null,
      reason,
      span: at === null ? null : { start: at, end: at + 1 },
    });
  for (const [character, what] of [
    ["\0", "a NUL character, which is no text"],
    ["\ufffd", "U+FFFD, the mark of a character that was lost before the page came here"],
  ] as const) {
    const places = occurrences(text, character);
    const first = places[0];
    if (first === undefined) continue;
    const more = places.length > 1 ? `, and ${places.length - 1} more` : "";
    warn(`the page has ${what}, at ${placeOf(text, first)}${more}`, first);
  }
  if (!/\p{Script=Han}/u.test(text))
    warn("the page has no Chinese character: only passages in English will give claims", null);
  return messages;
}

function occurrences(text: string, character: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) places.push(at);
  return places;
}
