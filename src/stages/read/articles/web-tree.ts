/** Parses a web page into a tree whose texts know where they stand in the file. */

import { Parser } from "htmlparser2";
import type { Piece } from "./marked-text.ts";

export interface WebElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (WebElement | Piece)[];
  /** Its place among all elements, from 0. */
  readonly number: number;
}

/** A web page, and the same as markup in which each element is numbered. */
export interface WebTree {
  readonly root: WebElement;
  /** Without what is no text; elements have their number in the attribute `numberAttribute`. */
  readonly markup: string;
  readonly comments: readonly string[];
  /** The element whose end the file lacks; null where nothing is missing. */
  readonly unfinished: string | null;
}

export interface WebFault {
  readonly reason: string;
  /** UTF-16 offset in the file's text. */
  readonly at: number;
}

export const numberAttribute = "data-place";

/** What is never text of a page. */
const NO_TEXT: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "embed",
  "canvas",
  "audio",
  "video",
  "map",
  "button",
  "select",
  "textarea",
  "input",
  "nav",
]);

const VOID: ReadonlySet<string> = new Set([
  ..."area base br col hr img link meta param source track wbr".split(" "),
]);

/** Elements whose end tag may be left out. */
const END_MAY_LACK: ReadonlySet<string> = new Set(
  "html head body p li dt dd td th tr tbody thead tfoot option colgroup".split(" "),
);

/** Deeper nesting is no page, and walks over it would not end well. */
const DEEPEST = 500;

/** Data about the page, which is kept for whoever looks for its title, day and publisher. */
const isData = (name: string, { type = "" }: Readonly<Record<string, string>>) =>
  name === "script" && type.trim().toLowerCase() === "application/ld+json";

/**
 * Parses as browsers do; nothing outside the text is read, and no script is run.
 * @param base where the text begins in its file
 */
export function parseWebPage(text: string, base = 0): WebTree | WebFault {
  const root: WebElement = { name: "", attributes: {}, children: [], number: -1 };
  const open = [root];
  const markup: string[] = [];
  const comments: string[] = [];
  let number = 0;
  // How many elements are open in the outermost that is no text.
  let skipping = 0;
  let data = 0;
  let fault: WebFault | null = null;
  let ended = false;
  let unfinished: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipping > 0 || (NO_TEXT.has(name) && !isData(name, attributes))) {
          if (!VOID.has(name) && name !== "input" && name !== "embed") skipping++;
          return;
        }
        if (open.length > DEEPEST) {
          fault ??= { reason: `its elements stand more than ${DEEPEST} levels deep`, at: parser.startIndex };
          return parser.pause();
        }
        if (isData(name, attributes)) data++;
        const element: WebElement = { name, attributes, children: [], number: number++ };
        open.at(-1)!.children.push(element);
        markup.push(openingTag(element));
        if (!VOID.has(name)) open.push(element);
      },
      ontext(part) {
        if (skipping > 0) return;
        if (data > 0) {
          markup.push(part);
          return;
        }
        open.at(-1)!.children.push({
          text: part,
          from: base + parser.startIndex,
          to: base + parser.endIndex + 1,
        });
        markup.push(escapeText(part));
      },
      onclosetag(name, isImplied) {
        if (VOID.has(name)) return;
        if (skipping > 0) {
          if (name !== "input" && name !== "embed") skipping--;
          if (ended && isImplied) unfinished ??= name;
          return;
        }
        const last = open.at(-1)!;
        if (last === root || last.name !== name) return;
        if (data > 0 && name === "script") data--;
        if (ended && isImplied && !END_MAY_LACK.has(name)) unfinished ??= name;
        open.pop();
        markup.push(`</${name}>`);
      },
      oncomment: (comment) => comments.push(comment),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  if (fault !== null) return fault;
  ended = true;
  parser.end();
  return { root, markup: markup.join(""), comments, unfinished };
}

function openingTag({ name, attributes, number }: WebElement): string {
  const written = Object.entries(attributes)
    .filter(([key]) => /^[a-z][\w:.-]*$/.test(key) && !key.startsWith("on") && key !== numberAttribute)
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`);
  return `<${name}${written.join("")} ${numberAttribute}="${number}">`;
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export const isElement = (child: WebElement | Piece): child is WebElement => "children" in child;

/** Every element below, parents before children. */
export function* elementsOf(element: WebElement): Generator<WebElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

export function findElement(element: WebElement, name: string): WebElement | undefined {
  for (const found of elementsOf(element)) if (found.name === name) return found;
  return undefined;
}

/** All text inside, white space as it came. */
export function textOf(element: WebElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child.text)).join("");
}

/** All text inside as it is compared. */
export const wordsOf = (text: string) => text.replace(/\s+/gu, "");
