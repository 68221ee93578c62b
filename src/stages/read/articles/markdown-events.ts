/** Parses Markdown with micromark, and keeps of it what the text is made of. */

import { requirePart } from "../../../optional-parts.ts";

/** An element that begins or ends; those of text only begin. */
export interface MarkdownEvent {
  readonly kind: "enter" | "exit";
  readonly type: MarkdownType;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Of a heading, from 1; of a cell 1 where it heads a column; else 0. */
  readonly level: number;
}

type MarkdownType =
  | "paragraph"
  | "heading"
  | "table"
  | "row"
  | "cell"
  | "code"
  | "markup"
  | "skipped"
  | "text"
  | "break"
  | "reference"
  | "inline-markup";

/** Of micromark's tokens those that matter. */
const types: Readonly<Record<string, MarkdownType>> = {
  paragraph: "paragraph",
  atxHeading: "heading",
  setextHeading: "heading",
  table: "table",
  tableRow: "row",
  tableHeader: "cell",
  tableData: "cell",
  codeFenced: "code",
  codeIndented: "code",
  htmlFlow: "markup",
  image: "skipped",
  resource: "skipped",
  reference: "skipped",
  definition: "skipped",
  autolink: "skipped",
  data: "text",
  codeTextData: "text",
  characterEscapeValue: "text",
  lineEnding: "text",
  hardBreakEscape: "break",
  hardBreakTrailing: "break",
  characterReference: "reference",
  htmlText: "inline-markup",
};

interface Token {
  readonly type: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

interface Micromark {
  parse(options: object): { document(): { write(chunks: unknown): unknown } };
  preprocess(): (text: string, encoding: undefined, end: true) => unknown;
  postprocess(events: unknown): readonly (readonly ["enter" | "exit", Token, unknown])[];
}

let loaded: Promise<readonly [Micromark, object]> | undefined;

async function load(): Promise<readonly [Micromark, object]> {
  requirePart("Markdown");
  const [micromark, { gfmTable }] = await Promise.all([
    import("micromark"),
    import("micromark-extension-gfm-table"),
  ]);
  return [micromark as unknown as Micromark, gfmTable()];
}

export async function parseMarkdown(text: string): Promise<MarkdownEvent[]> {
  loaded ??= load();
  const [{ parse, preprocess, postprocess }, tables] = await loaded;
  const events = postprocess(
    parse({ extensions: [tables] })
      .document()
      .write(preprocess()(text, undefined, true)),
  );
  return events.flatMap(([kind, token]): MarkdownEvent[] => {
    const type = types[token.type];
    if (type === undefined) return [];
    const [start, end] = [token.start.offset, token.end.offset];
    return [{ kind, type, start, end, level: levelOf(token, text.slice(start, end)) }];
  });
}

function levelOf({ type }: Token, written: string): number {
  if (type === "atxHeading") return /^#+/.exec(written)?.[0].length ?? 1;
  if (type === "setextHeading") return /=[ \t]*$/.test(written) ? 1 : 2;
  return type === "tableHeader" ? 1 : 0;
}
