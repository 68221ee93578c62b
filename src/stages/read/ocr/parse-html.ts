/** Parses HTML into a tree. */

import { Parser } from "htmlparser2";
import {
  deepestNesting,
  findOpenComment,
  insideComment,
  type MarkupElement,
  type MarkupFault,
  TreeBuilder,
  tooDeep,
} from "./markup.ts";

/** Elements whose end tag HTML lets one leave out: their absence at the end of a file says nothing. */
const endMayLack: ReadonlySet<string> = new Set([
  "html",
  "head",
  "body",
  "p",
  "li",
  "td",
  "tr",
  "th",
  "tbody",
]);

/**
 * Reads HTML or XHTML as browsers do into a tree, and gives an element that holds all of it. Nothing outside the text is
 * ever read; entities are HTML's own. Refused are entities of the file's own, and a file that ends inside an element:
 * its rest is missing.
 */
export function parseHtml(text: string): MarkupElement | MarkupFault {
  const tree = new TreeBuilder();
  let fault: MarkupFault | null = null;
  const stop = (reason: string, at: number) => {
    fault ??= { reason, at };
    parser.pause();
  };
  let ended = false;
  const openTags: { name: string; at: number }[] = [];
  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        if (name.toLowerCase() === "!doctype" && data.includes("[")) {
          stop(
            "its document type declaration defines entities of its own, which are never read. Take the DOCTYPE out",
            parser.startIndex,
          );
        }
      },
      onopentag(name, attributes) {
        if (tree.depth >= deepestNesting) return stop(tooDeep, parser.startIndex);
        openTags.push({ name, at: parser.startIndex });
        tree.openElement(name, attributes, parser.startIndex);
      },
      ontext: (data) => tree.addText(data),
      onclosetag(name, isImplied) {
        const opened = openTags.pop();
        if (ended && isImplied && opened !== undefined && !endMayLack.has(name)) {
          fault ??= {
            reason: `it ends inside <${name}>: its rest is missing. Get the file again`,
            at: opened.at,
          };
        }
        tree.closeElement();
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true, decodeEntities: true },
  );
  parser.write(text);
  if (fault !== null) return fault;
  const comment = findOpenComment(text);
  if (comment !== null) return { reason: insideComment, at: comment };
  if (insideTag(text)) {
    return {
      reason: "it ends inside a tag: its rest is missing. Get the file again",
      at: text.lastIndexOf("<"),
    };
  }
  ended = true;
  parser.end();
  return fault ?? { name: "", attributes: {}, children: tree.root.children, at: 0 };
}

/** Whether the text breaks off between `<` and `>`. */
function insideTag(text: string): boolean {
  return /<[A-Za-z/!][^<>]*$/.test(text.slice(-2000));
}
