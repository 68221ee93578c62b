/** Parses JSON of recognisers, and says where it breaks off. */

import { findJsonFault } from "../json-fault.ts";
import type { MarkupFault } from "./markup.ts";

/** Pages may hold values that Python writes and JSON has not. */
export function parseJson(text: string): { readonly value: unknown } | MarkupFault {
  const json = /\b(?:NaN|-?Infinity)\b/.test(text)
    ? text.replace(/([[,:]\s*)(?:NaN|-?Infinity)(?=\s*[\],}])/g, "$1null")
    : text;
  try {
    return { value: JSON.parse(json.replace(/^\ufeff/, "")) };
  } catch {
    const { offset, expected } = findJsonFault(json);
    const isEnd = offset >= json.trimEnd().length;
    return {
      reason: isEnd
        ? "it ends too soon: its rest is missing. Get the file again"
        : `here it is no JSON: expected ${expected}`,
      at: offset,
    };
  }
}
