/** Lexicons: forms with what is known of each. */

import { escapeRegex } from "../model/escape-regex.ts";
/** What a lexicon says of one form, by column. */
export type LexiconEntry = Readonly<Record<string, string>>;

/**
 * A list of forms with what is known of each. Forms are unique; the order is the file's.
 * Lookups are by exact form or by the longest form at a place.
 */
export class Lexicon {
  readonly name: string;
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  private readonly byFirst = new Map<number, string[]>();
  private readonly byLast = new Map<number, string[]>();
  /** Many patterns name the same lexicon. */
  private written: string | undefined;

  constructor(name: string, entries: ReadonlyMap<string, LexiconEntry>) {
    this.name = name;
    this.entries = entries;
    const longestFirst = [...entries.keys()].sort((a, b) => b.length - a.length);
    for (const form of longestFirst) {
      group(this.byFirst, form.charCodeAt(0)).push(form);
      group(this.byLast, form.charCodeAt(form.length - 1)).push(form);
    }
  }

  has(form: string): boolean {
    return this.entries.has(form);
  }

  get(form: string): LexiconEntry | undefined {
    return this.entries.get(form);
  }

  /** The longest form that starts at `offset` of `text`, or undefined. */
  longestAt(text: string, offset: number): string | undefined {
    const forms = this.byFirst.get(text.charCodeAt(offset));
    if (forms !== undefined) for (const form of forms) if (text.startsWith(form, offset)) return form;
    return undefined;
  }

  /** The longest form that ends at `offset` of `text`, or undefined. */
  longestBefore(text: string, offset: number): string | undefined {
    const forms = this.byLast.get(text.charCodeAt(offset - 1));
    if (forms !== undefined) for (const form of forms) if (text.endsWith(form, offset)) return form;
    return undefined;
  }

  /**
   * A pattern for all forms, longest first, escaped, without a group around it. Forms that begin alike share their
   * beginning, so that a regex decides by one character where it would try every form.
   */
  alternation(): string {
    this.written ??= branch([...this.entries.keys()].sort((a, b) => (a < b ? -1 : 1)));
    return this.written;
  }
}

/** The alternation of sorted, distinct forms; an empty form makes the rest optional. */
function branch(forms: readonly string[]): string {
  const tails = new Map<string, string[]>();
  for (const form of forms) {
    if (form === "") continue;
    const first = String.fromCodePoint(form.codePointAt(0)!);
    group(tails, first).push(form.slice(first.length));
  }
  const choices = [...tails].map(([first, rest]) => {
    const tail = rest.length === 1 && rest[0] === "" ? "" : branch(rest);
    const grouped = tail === "" || (!tail.includes("|") && !tail.endsWith("?")) ? tail : `(?:${tail})`;
    return escapeRegex(first) + (rest.includes("") && tail !== "" ? optional(tail) : grouped);
  });
  return choices.join("|");
}

const optional = (tail: string) => `(?:${tail})?`;

function group<K>(map: Map<K, string[]>, key: K): string[] {
  const found = map.get(key);
  if (found !== undefined) return found;
  const fresh: string[] = [];
  map.set(key, fresh);
  return fresh;
}

/** Reads `forms` (parted by white space) or `rows` (one a line, cells parted by white space) into entries. */
export function readEntries(source: {
  forms?: string | undefined;
  rows?: string | undefined;
  columns?: string | undefined;
}): { entries: Map<string, LexiconEntry>; problems: { row: number; reason: string }[] } {
  const entries = new Map<string, LexiconEntry>();
  const problems: { row: number; reason: string }[] = [];
  const add = (form: string, entry: LexiconEntry, row: number) => {
    if (entries.has(form)) problems.push({ row, reason: `the form ${form} stands here twice` });
    entries.set(form, entry);
  };
  if (source.forms !== undefined) {
    for (const form of source.forms.split(/\s+/)) if (form !== "") add(form, {}, 0);
    return { entries, problems };
  }
  const columns = (source.columns ?? "").trim().split(/\s+/).slice(1);
  (source.rows ?? "").split("\n").forEach((line, row) => {
    const [forms, ...cells] = line.trim().split(/\s+/);
    if (forms === undefined || forms === "" || forms.startsWith("#")) return;
    if (cells.length !== columns.length) {
      problems.push({
        row,
        reason: `expected ${columns.length + 1} cells, got ${cells.length + 1}: ${line.trim()}`,
      });
      return;
    }
    const entry = Object.fromEntries(columns.map((column, k) => [column, cells[k] === "-" ? "" : cells[k]!]));
    for (const form of forms.split("|")) add(form, entry, row);
  });
  return { entries, problems };
}
