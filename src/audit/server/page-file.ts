/** The audit page as the server hands it out, with the session's token. */

import { readFile } from "node:fs/promises";
import { listScriptSources } from "../page-file.ts";

export interface ServedPage {
  readonly html: string;
  /** Sources for `script-src`: the hash of every script that runs in it. */
  readonly scripts: readonly string[];
}

/** Reads the built page and puts the token into it; null when it is not built. */
export async function readPage(path: string, token: string): Promise<ServedPage | null> {
  const html = await readFile(path, "utf8").catch(() => null);
  if (html === null) return null;
  const meta = `<meta name="baoshu-token" content="${token}">`;
  return { html: html.replace("<head>", `<head>${meta}`), scripts: listScriptSources(html) };
}
