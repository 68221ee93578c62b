/** Writes the offline report: the audit page with its data inside. */

import { listScriptSources } from "../page-file.ts";
import { DATA_ELEMENT, type EmbeddedData } from "../web/source/embedded-data.ts";

/**
 * The audit page with data inside, as one HTML file that reaches for nothing: its policy allows the page's own scripts
 * by their hashes and no connection. The same page and data give the same bytes.
 */
export function writeReport(page: string, data: EmbeddedData): string {
  const policy = [
    "default-src 'none'",
    `script-src ${listScriptSources(page).join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const withPolicy = insertAfter(
    page,
    /<meta charset="[^"]*"\s*\/?>/i,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
  // Data beside the library, not in front of the page: it is read once all is there.
  return insertBefore(
    withPolicy,
    "</body>",
    `<script type="application/json" id="${DATA_ELEMENT}">${escapeJson(JSON.stringify(data))}</script>\n`,
  );
}

/** JSON in which nothing can end the script element or begin a comment. */
function escapeJson(json: string): string {
  return json.replaceAll("<", "\\u003c");
}

function insertAfter(html: string, place: RegExp, text: string): string {
  const found = place.exec(html);
  if (found === null) throw new Error(`expected ${place.source} in the audit page`);
  const at = found.index + found[0].length;
  return html.slice(0, at) + text + html.slice(at);
}

function insertBefore(html: string, place: string, text: string): string {
  const at = html.lastIndexOf(place);
  if (at === -1) throw new Error(`expected ${place} in the audit page`);
  return html.slice(0, at) + text + html.slice(at);
}
