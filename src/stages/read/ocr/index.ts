/** Reads files of OCR output. */

import type { Message } from "../../../model/message.ts";
import type { Decoded } from "../decode.ts";
import { lineAt } from "../places.ts";
import { readAlto } from "./alto.ts";
import type { OcrPage } from "./finish-page.ts";
import { readHocr } from "./hocr.ts";
import type { MarkupFault } from "./markup.ts";
import { readMineruContent, readMineruMiddle } from "./mineru.ts";
import { readPaddle } from "./paddle.ts";
import { readPageXml } from "./page-xml.ts";

export type OcrFormat = "hocr" | "alto" | "page-xml" | "paddle" | "mineru-middle" | "mineru-content";

/** What the formats are called. */
export const ocrNames: Readonly<Record<OcrFormat, string>> = {
  hocr: "hOCR",
  alto: "ALTO XML",
  "page-xml": "PAGE XML",
  paddle: "JSON of PaddleOCR",
  "mineru-middle": "JSON of MinerU",
  "mineru-content": "a content list of MinerU",
};

const readers: Readonly<Record<OcrFormat, (text: string) => readonly OcrPage[] | MarkupFault>> = {
  hocr: readHocr,
  alto: readAlto,
  "page-xml": readPageXml,
  paddle: readPaddle,
  "mineru-middle": readMineruMiddle,
  "mineru-content": readMineruContent,
};

/** The pages of a file of OCR output, or why it cannot be read. */
export function readOcr({ text, encoding }: Decoded, format: OcrFormat): readonly OcrPage[] | MarkupFault {
  const name = ocrNames[format];
  const outcome = readers[format](text);
  if ("reason" in outcome) return { reason: `the file is ${name}, but ${outcome.reason}`, at: outcome.at };
  const declaration = checkDeclaration(text, encoding);
  return outcome.map(({ messages, emptiness, ...page }) => ({
    ...page,
    messages: declaration === null ? messages : [declaration, ...messages],
    emptiness:
      emptiness === null
        ? null
        : [
            `page ${page.page.number} of the ${name} cannot be used: ${emptiness}`,
            ...messages.map((it) => it.reason),
          ].join("; "),
  }));
}

/** A warning when the encoding that the file declares is not the one it has. */
function checkDeclaration(text: string, encoding: string): Message | null {
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text);
  if (declared === null || !/[^\0-\x7f]/.test(text) || sameEncoding(declared[1]!, encoding)) return null;
  const reason = `line ${lineAt(text, declared.index)} of the file declares the encoding ${declared[1]}, but the file is ${encoding}: read as ${encoding}`;
  return { severity: "warning", stage: "read", rule: null, reason, span: null };
}

function sameEncoding(declared: string, actual: string): boolean {
  if (/^utf-?16$/i.test(declared)) return actual.startsWith("utf-16");
  try {
    const name = new TextDecoder(declared).encoding;
    return name === actual || (name === "gbk" && actual === "gb18030");
  } catch {
    return false;
  }
}

export type { OcrPage };
