/** Tells what format a file holds. */

import type { Message } from "../../model/message.ts";
import { endings } from "./endings.ts";

/** Tells what a text is by its content: names lie. */

export type TextFormat =
  | { readonly kind: "plain" | "hocr" | "alto" | "page-xml" | "json" }
  /** Markup of another kind, by its first element. */
  | { readonly kind: "other"; readonly element: string };

const ocrClass = /\bclass\s*=\s*(?:"[^"]*\bocrx?_|'[^']*\bocrx?_|ocrx?_)/;

/** What a decoded file holds. Plain text is whatever does not begin as markup or JSON does. */
export function formatOf(text: string): TextFormat {
  const start = text.trimStart();
  if (
    /^(?:\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\}\s*$)|\[\s*(?:[{[]\s*["{[\d]|"(?:[^"\\\n]|\\.)*"\s*[,\]]))/.test(
      start,
    )
  ) {
    return { kind: "json" };
  }
  if (!/^<(?:[?!]|[A-Za-z_][\w.:-]*[\s/>])/.test(start)) return { kind: "plain" };
  const element = firstElement(start);
  const name = element.slice(element.indexOf(":") + 1);
  if (name === "alto") return { kind: "alto" };
  if (name === "PcGts") return { kind: "page-xml" };
  return ocrClass.test(text) ? { kind: "hocr" } : { kind: "other", element };
}

/** The name of the first element, after what may stand before it; "" where there is none. */
function firstElement(text: string): string {
  const prolog =
    /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:"[^"]*"|'[^']*'|\[[\s\S]*?\]\s*(?=>)|[^>"'[])*>/iy;
  let at = 0;
  for (prolog.lastIndex = 0; prolog.test(text); ) at = prolog.lastIndex;
  return /^<([A-Za-z_][\w.:-]*)/.exec(text.slice(at, at + 200))?.[1] ?? "";
}

const names = { hocr: "hOCR", alto: "ALTO XML", "page-xml": "PAGE XML" };

/** What a file with this ending is expected to hold. */
const expected: readonly (readonly [ending: RegExp, kinds: readonly TextFormat["kind"][]])[] = [
  [endings.text, ["plain"]],
  [endings.hocr, ["hocr"]],
  [endings.html, ["hocr"]],
  [endings.xml, ["alto", "page-xml", "hocr"]],
  [endings.pdf, []],
  [endings.picture, []],
];

/** A warning when a file's name ends as that of another format does: what it holds counts, but someone mixed it up. */
export function compareWithName(source: string, { kind }: TextFormat): Message | null {
  const wanted = expected.find(([ending]) => ending.test(source));
  if (wanted === undefined || wanted[1].includes(kind) || kind === "json" || kind === "other") return null;
  const what = kind === "plain" ? "plain text" : names[kind];
  const reason = `the file is called *${source.slice(source.lastIndexOf("."))}, but it holds ${what}: read as that`;
  return { severity: "warning", stage: "read", rule: null, reason, span: null };
}

/** Why a text of this format is no page of plain text; null where it is. */
export function refuseFormat(format: TextFormat): string | null {
  if (format.kind === "plain") return null;
  if (format.kind === "json")
    return "the page is JSON: expected a page's text, or OCR output as hOCR, ALTO or PAGE XML";
  if (format.kind !== "other")
    return `the text is ${names[format.kind]}: expected plain text here. Give it as a file`;
  const what =
    format.element === "" ? "markup without an element" : `markup whose first element is <${format.element}>`;
  return `the page is ${what}: expected plain text, or OCR output as hOCR, ALTO or PAGE XML. Save it as text`;
}
