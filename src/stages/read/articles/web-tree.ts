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
  ..."area base br col embed hr img input link meta param source track wbr".split(" "),
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
  const builder = new WebTreeBuilder();
  let fault: WebFault | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (builder.open(name, attributes)) return;
        fault ??= { reason: `its elements stand more than ${DEEPEST} levels deep`, at: parser.startIndex };
        parser.pause();
      },
      ontext: (part) =>
        builder.addText({ text: part, from: base + parser.startIndex, to: base + parser.endIndex + 1 }),
      onclosetag: (name, isImplied) => builder.close(name, isImplied),
      oncomment: (comment) => builder.comments.push(comment),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  if (fault !== null) return fault;
  builder.hasEnded = true;
  parser.end();
  const { root, markup, comments, unfinished } = builder;
  return { root, markup: markup.join(""), comments, unfinished };
}

/** Builds the tree, and writes its markup, from the events of a parser. */
class WebTreeBuilder {
  readonly root: WebElement = { name: "", attributes: {}, children: [], number: -1 };
  readonly markup: string[] = [];
  readonly comments: string[] = [];
  unfinished: string | null = null;
  /** All that closes from now on, the file does not close. */
  hasEnded = false;
  private readonly stack = [this.root];
  private count = 0;
  /** How many elements are open in the outermost that is no text. */
  private skipping = 0;
  private inData = false;

  /** @returns whether there is room for it */
  open(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (this.skipping > 0 || (NO_TEXT.has(name) && !isData(name, attributes))) {
      if (!VOID.has(name)) this.skipping++;
      return true;
    }
    if (this.stack.length > DEEPEST) return false;
    if (isData(name, attributes)) this.inData = true;
    const element: WebElement = { name, attributes, children: [], number: this.count++ };
    this.stack.at(-1)!.children.push(element);
    this.markup.push(openingTag(element));
    if (!VOID.has(name)) this.stack.push(element);
    return true;
  }

  addText(piece: Piece): void {
    if (this.skipping > 0) return;
    this.markup.push(this.inData ? piece.text : escapeText(piece.text));
    if (!this.inData) this.stack.at(-1)!.children.push(piece);
  }

  close(name: string, isImplied: boolean): void {
    if (VOID.has(name)) return;
    if (this.hasEnded && isImplied && !END_MAY_LACK.has(name)) this.unfinished ??= name;
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    const last = this.stack.at(-1)!;
    if (last === this.root || last.name !== name) return;
    this.inData = false;
    this.stack.pop();
    this.markup.push(`</${name}>`);
  }
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
