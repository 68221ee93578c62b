/** Reads what stands before a Markdown text between lines of dashes. */

import { parse } from "yaml";
import type { Message } from "../../../model/message.ts";
import { readFileName } from "../file-name.ts";
import type { Piece } from "./marked-text.ts";

export interface FrontMatter {
  /** Where the title stands in the file. */
  readonly title: Piece | null;
  readonly paper: string | null;
  readonly date: string | null;
  /** The file's text with blanks in its place, so that places stay. */
  readonly rest: string;
  readonly messages: readonly Message[];
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const TITLE = /^title:[ \t]*(["']?)(.*?)\1[ \t]*\r?$/m;

/** YAML, as Jekyll, Hugo and Obsidian have it; keys that are not known are passed over. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { title: null, paper: null, date: null, rest: text, messages: [] };
  const found = BLOCK.exec(text);
  if (found === null || found.index !== 0) return none;
  const [whole, yaml] = found;
  const rest = whole.replace(/[^\r\n]/g, " ") + text.slice(whole.length);
  const stated = readYaml(yaml!);
  if (stated === null) {
    const reason = "what stands between lines of dashes at the file's beginning is no YAML: passed over";
    return {
      ...none,
      rest,
      messages: [{ severity: "warning", stage: "read", rule: null, reason, span: null }],
    };
  }
  const line = TITLE.exec(yaml!);
  const at =
    line === null ? 0 : whole.indexOf(yaml!) + line.index + line[0].indexOf(line[2]!, "title:".length);
  const title =
    line === null || line[2] === "" ? null : { text: line[2]!, from: at, to: at + line[2]!.length };
  const word = (key: string) => (typeof stated[key] === "string" && stated[key] !== "" ? stated[key] : null);
  const date =
    stated.date === undefined || stated.date === null
      ? null
      : readFileName(String(stated.date).replace(/[/.]/g, "-")).date;
  return { title, paper: word("paper") ?? word("publication") ?? word("source"), date, rest, messages: [] };
}

function readYaml(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = parse(text, { schema: "failsafe" }) as unknown;
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
