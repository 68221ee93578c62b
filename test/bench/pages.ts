import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listCases } from "../../src/evaluate/check-pages.ts";
import { type PageDescription, readLabelledPage } from "../../src/evaluate/labels.ts";

export interface BenchPage {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly facts: PageDescription;
  readonly text: string;
}

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The labelled pages of the fixtures and, last, the real page that is shared, where it is at hand. */
export function readPages(): BenchPage[] {
  const shared = join(root, "../shared/pages/trade-2023");
  const folders = listCases(join(root, "fixtures/realistic"));
  if (existsSync(shared)) folders.push(shared);
  else console.error("without ../shared/pages/trade-2023, which is not here");
  return folders.map((folder) => {
    const { bytes, facts } = readLabelledPage(folder, { date: "2023-11-30" });
    return { file: join(folder, "page.txt"), bytes, facts, text: new TextDecoder().decode(bytes) };
  });
}

/** A page of about so many bytes: the pages one after another, again and again, cut at a line's end. */
export function growPage(pages: readonly BenchPage[], bytes: number): BenchPage {
  const parts: string[] = [];
  for (let size = 0, k = 0; size < bytes; k++) {
    const { text } = pages[k % pages.length]!;
    const room = bytes - size;
    const part = Buffer.byteLength(text) <= room ? text : cutAtLine(text, room);
    parts.push(part);
    size += Buffer.byteLength(part);
    if (part.length < text.length) break;
  }
  const text = parts.join("\n");
  return { ...pages[0]!, text, bytes: new TextEncoder().encode(text) };
}

function cutAtLine(text: string, bytes: number): string {
  const cut = Buffer.from(text).subarray(0, bytes).toString("utf8");
  return cut.slice(0, cut.lastIndexOf("\n") + 1);
}
