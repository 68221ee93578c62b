/** Which files of a folder are pages. */

import { closeSync, openSync, readSync } from "node:fs";
import { endings } from "../stages/read/endings.ts";
import { formatOf } from "../stages/read/format.ts";
import type { FoundFile } from "./file-kind.ts";

const byName = [endings.text, endings.pdf, endings.hocr, endings.picture];
const byContent = [endings.xml, endings.html];

/** What a folder gives, for messages. */
export const pageFileKinds =
  "*.txt, *.pdf, *.hocr, *.png, *.jpg and *.tif files, and *.xml and *.html files with OCR output";

/**
 * Whether a file in a folder is a page: text, PDF, hOCR and pictures by name; XML and HTML unless what they hold is known to be
 * something else, such as a METS file beside its ALTO. Broken XML is a page, so that it is reported.
 */
export function isPageFile({ path, fault }: FoundFile): boolean {
  const endsAs = (ending: RegExp) => ending.test(path);
  if (byName.some(endsAs)) return true;
  if (!byContent.some(endsAs)) return false;
  if (fault !== undefined) return true;
  const format = formatOf(beginningOf(path));
  return endsAs(endings.html) ? format.kind === "hocr" : format.kind !== "other" || format.element === "";
}

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
