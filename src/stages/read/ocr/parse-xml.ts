/** Parses XML into a tree. */

import { SaxesParser } from "saxes";
import {
  deepestNesting,
  findOpenComment,
  insideComment,
  type MarkupElement,
  type MarkupFault,
  TreeBuilder,
  tooDeep,
} from "./markup.ts";

/**
 * Reads XML strictly into a tree and gives its root element. Nothing outside the text is ever read and no entity beyond
 * the five of XML and characters by number is known, so that a page can neither fetch a file nor grow: a document type
 * declaration is refused.
 */
export function parseXml(text: string): MarkupElement | MarkupFault {
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  const tree = new TreeBuilder();
  let tagAt = 0;
  parser.on("error", (error) => {
    throw explainFault(error.message.replace(/\.$/, ""), Math.min(parser.position, text.length), text);
  });
  parser.on("doctype", (declaration) => {
    throw new Stop(refuseDoctype(declaration), Math.max(0, text.search(/<!DOCTYPE/)));
  });
  parser.on("opentagstart", ({ name }) => {
    tagAt = Math.max(0, text.lastIndexOf(`<${name}`, parser.position));
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (tree.depth >= deepestNesting) throw new Stop(tooDeep, tagAt);
    tree.openElement(localName(name), attributes, tagAt);
  });
  parser.on("closetag", () => tree.closeElement());
  parser.on("text", (content) => tree.depth > 0 && tree.addText(content));
  parser.on("cdata", (content) => tree.addText(content));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stop) return { reason: error.message, at: error.at };
    throw error;
  }
  return tree.root.children.find((child) => typeof child !== "string")!;
}

/** A fault of the parser, where it begins rather than where it was found out: at the end of the file, mostly. */
function explainFault(message: string, at: number, text: string): Stop {
  const unclosed = /^unclosed tag: (.*)$/.exec(message)?.[1];
  if (unclosed === undefined) return new Stop(message, at);
  const comment = findOpenComment(text);
  if (comment !== null) return new Stop(insideComment, comment);
  const ampersand = text.search(/&(?!(?:#\d+|#x[\da-f]+|[A-Za-z_][\w.-]*);)/i);
  if (ampersand !== -1) return new Stop("it has a bare &: expected &amp;", ampersand);
  return new Stop(`it ends inside <${unclosed}>: its rest is missing. Get the file again`, at);
}

/** Ends the parse at a fault. */
class Stop extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Why a document type declaration is refused: what it would have read or defined. */
function refuseDoctype(declaration: string): string {
  const entity = /<!ENTITY\s+(?:%\s*)?([^\s"'>]+)/.exec(declaration)?.[1];
  const external = /\b(?:SYSTEM|PUBLIC)\b/.test(declaration);
  const what =
    entity !== undefined
      ? `that defines entities (the first is ${entity.slice(0, 40)})`
      : external
        ? "that names an external file"
        : "";
  return `it has a document type declaration ${what}`
    .trimEnd()
    .concat(": entities and external files are never read. Take the DOCTYPE out");
}
