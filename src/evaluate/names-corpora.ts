/** Scores names on corpora of others. */

import type { Span } from "../model/span.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { findNames } from "../stages/names/index.ts";
import { foldText } from "../stages/segment/fold.ts";

/**
 * Scores people and organisations against corpora that others labelled. Every sentence is a page of its own; a name is
 * right when its span and its type are equal. Of organisations that stand inside one another the outer one counts, as
 * both corpora label only that.
 */
export interface NameScore {
  readonly type: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Each mistake with some words around it. */
  readonly mistakes: readonly { kind: "wrong" | "missed"; context: string }[];
}

interface Sentence {
  readonly text: string;
  readonly labels: ReadonlyMap<string, readonly Span[]>;
}

/** Reads the BIO format of MSRA: a character and a tag a line, a blank line between sentences. */
export function readBio(content: string): Sentence[] {
  return content.split(/\r?\n\r?\n/).map((block) => {
    let text = "";
    const labels = new Map<string, Span[]>();
    let open: { type: string; start: number } | undefined;
    const close = () => {
      if (open !== undefined) append(labels, open.type, { start: open.start, end: text.length });
      open = undefined;
    };
    for (const line of block.split(/\r?\n/)) {
      const [character, tag] = line.split(/\s+/);
      if (character === undefined || tag === undefined) continue;
      if (!tag.startsWith("I-")) close();
      if (tag.startsWith("B-")) open = { type: tag.slice(2), start: text.length };
      text += character;
    }
    close();
    return { text, labels };
  });
}

/** Reads the JSON lines of CLUENER, whose ends are inclusive. */
export function readCluener(content: string): Sentence[] {
  const rows = content.split("\n").filter((row) => row !== "");
  return rows.map((row) => {
    const { text, label } = JSON.parse(row) as {
      text: string;
      label: Record<string, Record<string, [number, number][]>>;
    };
    const labels = new Map<string, Span[]>();
    for (const [type, forms] of Object.entries(label)) {
      for (const places of Object.values(forms)) {
        for (const [start, last] of places) append(labels, type, { start, end: last + 1 });
      }
    }
    return { text, labels };
  });
}

/** What is found in a sentence, by our own types. */
export function predictNames(
  text: string,
  rulebook: Rulebook,
): { people: Span[]; organisations: Span[]; roles: Span[] } {
  const page = {
    text,
    folded: foldText(text),
    blocks: [{ type: "paragraph" as const, start: 0, end: text.length }],
    sentences: [{ start: 0, end: text.length }],
  };
  const names = findNames(page, { rulebook });
  const people = names.people.flatMap(({ mentions }) => mentions);
  const organisations = outermost(names.organisations.flatMap(({ mentions }) => mentions));
  const roles = names.people.flatMap((person) => person.roles.flatMap(({ role }) => placesOf(text, role)));
  return {
    people: people.filter((it) => !organisations.some((o) => o.start <= it.start && it.end <= o.end)),
    organisations,
    roles,
  };
}

/** Scores one type of a corpus. */
export function scoreNames(
  sentences: readonly Sentence[],
  type: string,
  predict: (text: string) => readonly Span[],
): NameScore {
  let right = 0;
  const mistakes: { kind: "wrong" | "missed"; context: string }[] = [];
  for (const { text, labels } of sentences) {
    const wanted = new Set((labels.get(type) ?? []).map(keyOf));
    const got = new Set(predict(text).map(keyOf));
    for (const key of got) {
      if (wanted.has(key)) right++;
      else mistakes.push({ kind: "wrong", context: showPlace(text, key) });
    }
    for (const key of wanted)
      if (!got.has(key)) mistakes.push({ kind: "missed", context: showPlace(text, key) });
  }
  const wrong = mistakes.filter((it) => it.kind === "wrong").length;
  const missed = mistakes.length - wrong;
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  return {
    type,
    right,
    wrong,
    missed,
    precision,
    recall,
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
    mistakes,
  };
}

function outermost(spans: readonly Span[]): Span[] {
  return spans.filter(
    (it) =>
      !spans.some(
        (other) =>
          other.start <= it.start && it.end <= other.end && other.end - other.start > it.end - it.start,
      ),
  );
}

function placesOf(text: string, form: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(form); form !== "" && at >= 0; at = text.indexOf(form, at + form.length)) {
    found.push({ start: at, end: at + form.length });
  }
  return found;
}

function append(labels: Map<string, Span[]>, type: string, span: Span): void {
  const list = labels.get(type);
  if (list === undefined) labels.set(type, [span]);
  else list.push(span);
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function showPlace(text: string, key: string): string {
  const [start = 0, end = 0] = key.split("-").map(Number);
  return `${text.slice(Math.max(0, start - 8), start)}[${text.slice(start, end)}]${text.slice(end, end + 8)}`;
}
