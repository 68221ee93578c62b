/** Reads saved web pages. */

import type { Message } from "../../../model/message.ts";
import type { SourcePage } from "../../../model/page.ts";
import { lineAt } from "../places.ts";
import type { KnownFacts, OpenedFile, ReadFailure } from "../read-page.ts";
import { findUnreadable } from "../unreadable.ts";
import { lookOver } from "../warnings.ts";
import { findMainText, type MainText } from "./main-text.ts";
import { MarkedTextWriter } from "./marked-text.ts";
import { WebBlocksWriter } from "./web-blocks.ts";
import { readWebFacts } from "./web-facts.ts";
import { findTitle, type WebTitle } from "./web-title.ts";
import {
  elementsOf,
  findElement,
  isElement,
  parseWebPage,
  textOf,
  type WebElement,
  type WebTree,
  wordsOf,
} from "./web-tree.ts";

/** A byline is no longer, in characters. */
const LONGEST_BYLINE = 60;
/** More lines between title and text are no longer about the text. */
const MOST_BETWEEN = 6;

/**
 * The page of a saved web page: its title, headings, paragraphs, tables and captions, a line each, without what stands
 * around the article. Its source is the address that it states, else the file's name.
 */
export function readWebPage(
  opened: OpenedFile,
  known: KnownFacts,
  messages: readonly Message[],
): SourcePage | ReadFailure {
  const { id, sha256, encoding, text } = opened;
  const fail = (reason: string, at: number | null = null): ReadFailure => ({
    id,
    source: known.source,
    sha256,
    reason,
    line: at === null ? null : lineAt(text, at),
    byte: null,
  });
  const tree = parseWebPage(text);
  if ("reason" in tree) return fail(`the file is a web page, but ${tree.reason}`, tree.at);
  const main = findMainText(tree);
  const { writer, said } = writePage(tree, main);
  const own = writer.written.replace(/\n$/, "");
  if (own.trim() === "")
    return fail(
      "the web page has no text: it may be made by scripts when it is opened. Save what the browser shows, or its text",
    );
  const unreadable = findUnreadable(own, "text");
  if (unreadable !== null) return fail(unreadable);
  const facts = readWebFacts(tree, main);
  return {
    facts: {
      id,
      source: facts.address ?? known.source,
      sha256,
      encoding,
      paper: known.paper ?? facts.paper,
      date: known.date ?? facts.date,
      number: known.number ?? null,
      region: known.region ?? null,
    },
    input: { path: known.source },
    text: own,
    marked: { text: own, map: null, lines: writer.marks },
    origin: writer.origin(text, 1),
    messages: [...messages, ...said, ...lookOver(own)],
  };
}

interface Written {
  readonly writer: MarkedTextWriter;
  readonly linksLeftOut: number;
  /** How many characters of text were written, without white space, title and byline. */
  readonly length: number;
}

/** Of the main text so much must be written at least; else its texts stand where Readability made elements of its own. */
const LEAST_WRITTEN = 0.8;

/** Writes the main text; where that leaves much of it out also the texts that stand in no element but the body, then all. */
function writePage(tree: WebTree, main: MainText | null): { writer: MarkedTextWriter; said: Message[] } {
  const body = findElement(tree.root, "body") ?? tree.root;
  const wanted = main === null ? 0 : LEAST_WRITTEN * main.length;
  const tries: (ReadonlySet<number> | null)[] =
    main === null ? [null] : [main.elements, new Set([...main.elements, body.number]), null];
  let written = writeSelected(tree, body, main, tries[0]!);
  let tried = 1;
  while ((written.length < wanted || written.length === 0) && tried < tries.length)
    written = writeSelected(tree, body, main, tries[tried++]!);
  const said: Message[] = [];
  if (tries[tried - 1] === null)
    said.push(
      say("warning", "the main text could not be told from what stands around it: all of the page was read"),
    );
  if (tree.unfinished !== null)
    said.push(
      say(
        "warning",
        `the file ends inside <${tree.unfinished}>: its rest may be missing. Get the file again`,
      ),
    );
  const { writer, linksLeftOut } = written;
  if (linksLeftOut > 0) {
    const what = linksLeftOut === 1 ? "a list" : `${linksLeftOut} lists`;
    said.push(say("info", `${what} of links was no text and left out`));
  }
  return { writer, said };
}

function writeSelected(
  { root }: WebTree,
  body: WebElement,
  main: MainText | null,
  elements: ReadonlySet<number> | null,
): Written {
  const writer = new MarkedTextWriter();
  const title = findTitle(root, main);
  for (const piece of title?.pieces ?? []) writer.add(piece);
  writer.endLine({ role: "title" });
  const byline = findByline(body, main);
  const between = byline === null ? findBetween(body, title, main) : [byline];
  for (const element of between) writeByline(writer, element);
  const before = writer.written.length;
  const without = new Set([...elementsToLeave(body, title), ...between]);
  const blocks = new WebBlocksWriter(writer, { elements, without }, body);
  blocks.write(body);
  const { linksLeftOut } = blocks;
  return { writer, linksLeftOut, length: wordsOf(writer.written.slice(before)).length };
}

/** The element that holds what Readability takes for the byline, and nothing else. */
function findByline(body: WebElement, main: MainText | null): WebElement | null {
  const wanted = wordsOf(main?.byline ?? "");
  if (main === null || wanted === "" || wanted.length > LONGEST_BYLINE) return null;
  let found: WebElement | null = null;
  // The innermost one: elements come before those in them.
  for (const element of elementsOf(body))
    if (!main.elements.has(element.number) && wordsOf(textOf(element)) === wanted) found = element;
  return found;
}

/** What stands between the title and the main text: day, source and writer, which Readability knows by name only. */
function findBetween(body: WebElement, title: WebTitle | null, main: MainText | null): WebElement[] {
  const found: WebElement[] = [];
  if (main === null || !title?.element) return found;
  const inside = new Set<WebElement>(elementsOf(title.element));
  let isBehind = false;
  for (const element of elementsOf(body)) {
    if (element === title.element) isBehind = true;
    else if (isBehind && main.elements.has(element.number)) break;
    else if (isBehind && !inside.has(element)) {
      const words = wordsOf(textOf(element));
      const holdsText = [...elementsOf(element)].some(({ number }) => main.elements.has(number));
      if (holdsText || words.length < 2) continue;
      for (const below of elementsOf(element)) inside.add(below);
      if (words.length <= LONGEST_BYLINE) found.push(element);
    }
  }
  return found.slice(0, MOST_BETWEEN);
}

/** Day, source and writer often stand in one line: what is set apart in it are lines of their own. */
function writeByline(writer: MarkedTextWriter, element: WebElement): void {
  for (const child of element.children) {
    if (isElement(child)) {
      writer.endLine({ role: "byline" });
      writeByline(writer, child);
    } else if (child.text.length !== child.to - child.from) writer.add(child);
    else {
      for (const { 0: text, index } of child.text.matchAll(
        /[\u3000|｜]+|\s{2,}|(?:(?!\s{2})[^\u3000|｜])+/gu,
      )) {
        if (/^(?:[\u3000|｜]|\s{2})/u.test(text)) writer.endLine({ role: "byline" });
        else writer.add({ text, from: child.from + index, to: child.from + index + text.length });
      }
    }
  }
  writer.endLine({ role: "byline" });
}

/** What is written by itself, and headings that say the title again. */
function elementsToLeave(body: WebElement, title: WebTitle | null): WebElement[] {
  const words = wordsOf((title?.pieces ?? []).map(({ text }) => text).join(""));
  const again = [...elementsOf(body)].filter(
    (it) => /^h[1-6]$/.test(it.name) && words !== "" && wordsOf(textOf(it)) === words,
  );
  return [...again, ...(title?.element ? [title.element] : [])];
}

const say = (severity: Message["severity"], reason: string): Message => ({
  severity,
  stage: "read",
  rule: null,
  reason,
  span: null,
});
