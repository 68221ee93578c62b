/** Finds the main text of a web page, by Mozilla's Readability. */

import { createRequire } from "node:module";
import { requirePart } from "../../../optional-parts.ts";
import { numberAttribute, type WebTree, wordsOf } from "./web-tree.ts";

/** What is used of Readability and of linkedom, which gives it a document. */
interface Readability {
  parse(): ReadArticle | null;
}

interface ReadArticle {
  readonly title: string | null | undefined;
  readonly byline: string | null | undefined;
  readonly content: DomElement | null | undefined;
  readonly textContent: string | null | undefined;
  readonly siteName: string | null | undefined;
  readonly publishedTime: string | null | undefined;
}

interface DomElement {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

type Libraries = {
  readonly Readability: new (document: object, options: object) => Readability;
  readonly parseHTML: (markup: string) => { readonly document: object };
};

/** The main text of a web page, and what the page says of itself. */
export interface MainText {
  /** The numbers of the elements that it stands in. */
  readonly elements: ReadonlySet<number>;
  /** How many characters it has, without white space. */
  readonly length: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
}

/** An article may be short: in characters. Readability's own default, 500, is of English pages. */
const SHORTEST = 60;

let libraries: Libraries | undefined;

/** Null where no part of the page reads as an article. */
export function findMainText({ markup }: WebTree): MainText | null {
  libraries ??= load();
  const { Readability, parseHTML } = libraries;
  const { document } = parseHTML(markup);
  const article = new Readability(document, {
    charThreshold: SHORTEST,
    serializer: (content: unknown) => content,
  }).parse();
  if (article === null || article.content === null || article.content === undefined) return null;
  const elements = new Set<number>();
  for (const element of article.content.querySelectorAll(`[${numberAttribute}]`))
    elements.add(Number(element.getAttribute(numberAttribute)));
  return {
    elements,
    length: wordsOf(article.textContent ?? "").length,
    title: article.title ?? null,
    byline: article.byline ?? null,
    siteName: article.siteName ?? null,
    publishedTime: article.publishedTime ?? null,
  };
}

function load(): Libraries {
  requirePart("a web page");
  const require = createRequire(import.meta.url);
  const { Readability } = require("@mozilla/readability") as Pick<Libraries, "Readability">;
  const { parseHTML } = require("linkedom") as Pick<Libraries, "parseHTML">;
  return { Readability, parseHTML };
}
