/** Tells what format a file holds. */

import type { Message } from "../../model/message.ts";
import { endings } from "./endings.ts";

/** Tells what a text is by its content: names lie. */

export type TextFormat =
  | {
      readonly kind: "plain" | "markdown" | "items" | "web" | "hocr" | "alto" | "page-xml" | "json" | OcrJson;
    }
  /** Markup of another kind, by its first element. */
  | { readonly kind: "other"; readonly element: string };

const ocrClass = /\bclass\s*=\s*(?:"[^"]*\bocrx?_|'[^']*\bocrx?_|ocrx?_)/;

/** JSON of recognisers. */
export type OcrJson = "paddle" | "mineru-middle" | "mineru-content";

/** Whose output a text of JSON is, by the keys it has near its beginning; null where it is none that is read. */
export function ocrJsonOf(text: string): OcrJson | null {
  const start = text
    .replace(/^\ufeff/, "")
    .trimStart()
    .slice(0, 1 << 16);
  if (/^\{[\s\S]*?"pdf_info"\s*:\s*\[/.test(start)) return "mineru-middle";
  if (/^[[{][\s\S]*?"(?:rec_texts|rec_polys|dt_polys|overall_ocr_res|transcription)"\s*:/.test(start))
    return "paddle";
  // PaddleOCR 2: a polygon of four points, a text and its score.
  const number = String.raw`\s*-?[\d.eE+-]+\s*`;
  const point = String.raw`\s*\[${number},${number}\]\s*`;
  const old = new RegExp(
    String.raw`^\[\s*\[(?:\s*\[)?\s*\[${point},${point},${point},${point}\]\s*,\s*\[\s*"`,
  );
  if (old.test(start)) return "paddle";
  const isList = /^\[\s*\{/.test(start) && /"page_idx"\s*:\s*\d/.test(start) && /"type"\s*:\s*"/.test(start);
  return isList ? "mineru-content" : null;
}

/** What a decoded file holds. Plain text is whatever does not begin as markup or JSON does. */
export function formatOf(text: string, name = ""): TextFormat {
  const start = text.trimStart();
  if (
    /^(?:\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\}\s*$)|\[\s*(?:[{[]\s*["{[\d]|"(?:[^"\\\n]|\\.)*"\s*[,\]]))/.test(
      start,
    )
  ) {
    return { kind: ocrJsonOf(start) ?? "json" };
  }
  // What is Markdown nothing but the name tells, whatever it begins with.
  if (endings.markdown.test(name)) return { kind: "markdown" };
  if (!/^<(?:[?!]|[A-Za-z_][\w.:-]*[\s/>])/.test(start)) return { kind: "plain" };
  const element = firstElement(start);
  const local = element.slice(element.indexOf(":") + 1);
  if (local === "alto") return { kind: "alto" };
  if (local === "PcGts") return { kind: "page-xml" };
  if (ocrClass.test(text)) return { kind: "hocr" };
  return webElements.test(local) || endings.html.test(name) ? { kind: "web" } : { kind: "other", element };
}

/** The name of the first element, after what may stand before it; "" where there is none. */
function firstElement(text: string): string {
  const prolog =
    /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:"[^"]*"|'[^']*'|\[[\s\S]*?\]\s*(?=>)|[^>"'[])*>/iy;
  let at = 0;
  for (prolog.lastIndex = 0; prolog.test(text); ) at = prolog.lastIndex;
  return /^<([A-Za-z_][\w.:-]*)/.exec(text.slice(at, at + 200))?.[1] ?? "";
}

/** What a web page begins with, or a part of one that was saved alone. */
const webElements = /^(?:html|head|body|main|article|section|div|meta|title)$/i;

const names: Readonly<Record<string, string>> = {
  paddle: "JSON of PaddleOCR",
  "mineru-middle": "JSON of MinerU",
  "mineru-content": "a content list of MinerU",
  markdown: "Markdown",
  items: "JSONL",
  web: "a web page",
  hocr: "hOCR",
  alto: "ALTO XML",
  "page-xml": "PAGE XML",
};

/** What a file with this ending is expected to hold. */
const expected: readonly (readonly [ending: RegExp, kinds: readonly TextFormat["kind"][]])[] = [
  [endings.text, ["plain"]],
  [endings.hocr, ["hocr"]],
  [endings.html, ["hocr", "web"]],
  [endings.markdown, ["markdown"]],
  [endings.xml, ["alto", "page-xml", "hocr"]],
  [endings.json, ["paddle", "mineru-middle", "mineru-content"]],
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
    return "the page is JSON: expected a page's text, OCR output as hOCR, ALTO, PAGE XML, or JSON of PaddleOCR or MinerU, or items as JSONL, one object a line";
  if (format.kind !== "other")
    return `the text is ${names[format.kind]}: expected plain text here. Give it as a file`;
  const what =
    format.element === "" ? "markup without an element" : `markup whose first element is <${format.element}>`;
  return `the page is ${what}: expected plain text, or OCR output as hOCR, ALTO or PAGE XML. Save it as text`;
}
