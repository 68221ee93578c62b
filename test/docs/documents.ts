import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The documents a reader may open, and what stands in them. */

export interface Block {
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** What else stands behind the language: `file=PATH`, `needs=MODULE`. */
  readonly file: string | null;
  readonly needs: string | null;
  readonly body: string;
}

/** A command that a document shows, with what it shows of its output. */
export interface Step {
  readonly line: number;
  readonly command: string;
  readonly expected: string;
}

/** Every Markdown file for readers, by its path from the repository's root. */
export function listDocuments(root = "."): string[] {
  const here = readdirSync(root).filter((name) => name.endsWith(".md"));
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name));
  return [...here, ...docs, "findings/README.md"].sort();
}

export function readDocument(path: string): string {
  return readFileSync(path, "utf8");
}

export function listBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; info: string; body: string[] } | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    if (!line.startsWith("```")) open?.body.push(line);
    else if (open === null) open = { line: index + 1, info: line.slice(3), body: [] };
    else {
      const [language = "", ...rest] = open.info.split(" ");
      const value = (key: string) =>
        rest.find((it) => it.startsWith(`${key}=`))?.slice(key.length + 1) ?? null;
      const body = open.body.map((it) => `${it}\n`).join("");
      blocks.push({ line: open.line, language, file: value("file"), needs: value("needs"), body });
      open = null;
    }
  }
  return blocks;
}

/** The commands of a `console` block: each line after `$ `, and the lines up to the next. */
export function listSteps({ line, body }: Block): Step[] {
  const steps: { line: number; command: string; expected: string[] }[] = [];
  for (const [index, text] of body.split("\n").entries()) {
    if (text.startsWith("$ ")) steps.push({ line: line + 1 + index, command: text.slice(2), expected: [] });
    else steps.at(-1)?.expected.push(text);
  }
  return steps.map((step) => ({ ...step, expected: step.expected.join("\n").trimEnd() }));
}

/** The document without its code: fenced blocks and code spans. */
export function proseOf(text: string): string {
  return text.replace(/^```.*\n(?:[^`].*\n|\n|`(?!``).*\n)*```$/gmu, "").replace(/`[^`\n]*`/gu, "");
}

/** Anchors of the headings, as GitHub and most renderers make them. */
export function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  const headings = text.replace(/^```[\s\S]*?^```$/gmu, "").matchAll(/^#{1,6} (.+)$/gmu);
  for (const [, heading] of headings) {
    const slug = heading!
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation}\- ]/gu, "")
      .replaceAll(" ", "-");
    const again = seen.get(slug) ?? 0;
    seen.set(slug, again + 1);
    anchors.add(again === 0 ? slug : `${slug}-${again}`);
  }
  return anchors;
}
