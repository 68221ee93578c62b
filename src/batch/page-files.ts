/** Which files of a folder are pages. */

import { closeSync, openSync, readSync } from "node:fs";
import { endings } from "../stages/read/endings.ts";
import { formatOf, ocrJsonOf } from "../stages/read/format.ts";
import type { FoundFile } from "./file-kind.ts";

const byName = [
  endings.text,
  endings.pdf,
  endings.hocr,
  endings.html,
  endings.markdown,
  endings.items,
  endings.picture,
];
const byContent = [endings.xml, endings.json];

/** Files about a folder, which are no pages of it. */
const aboutFolder =
  /(?:^|[/\\])(?:readme|licen[cs]e|changelog|contributing)(?:[._-][^/\\]*)?\.(?:md|markdown)$/i;

/** What a browser saves beside a page: its pictures are none of print. */
const besideWebPage = /(?:_files|\.files)[/\\][^/\\]*$/i;

/** What a folder gives, for messages. */
export const pageFileKinds =
  "*.txt, *.md, *.html, *.jsonl, *.pdf, *.hocr, *.png, *.jpg and *.tif files, and *.xml and *.json files with OCR output";

/**
 * Whether a file in a folder is a page: by name; XML unless what it holds is known to be something else, such as a METS
 * file beside its ALTO; JSON where it is OCR output. Broken XML is a page, so that it is reported.
 */
export function isPageFile({ path, fault }: FoundFile): boolean {
  const endsAs = (ending: RegExp) => ending.test(path);
  if (aboutFolder.test(path)) return false;
  if (endsAs(endings.picture) && besideWebPage.test(path)) return false;
  if (byName.some(endsAs)) return true;
  if (!byContent.some(endsAs)) return false;
  if (fault !== undefined) return true;
  if (endsAs(endings.json)) return !path.endsWith(".meta.json") && ocrJsonOf(beginningOf(path)) !== null;
  const format = formatOf(beginningOf(path));
  return format.kind !== "other" || format.element === "";
}

/** Whether a file that is called as a web page may be is one, and no hOCR. */
export const isWebPage = (path: string): boolean =>
  endings.html.test(path) && formatOf(beginningOf(path), path).kind === "web";

/** The first characters of a file, as far as they can be read; what is not ASCII does not matter here. */
function beginningOf(path: string): string {
  const bytes = Buffer.alloc(1 << 16);
  try {
    const file = openSync(path, "r");
    try {
      return bytes
        .toString("latin1", 0, readSync(file, bytes))
        .replace(/^\u00ef\u00bb\u00bf/, "")
        .replaceAll("\0", "");
    } finally {
      closeSync(file);
    }
  } catch {
    // What cannot be read is reported when it is its turn.
    return "";
  }
}
