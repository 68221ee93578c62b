/** Reads what a web page says of itself. */

import { readFileName } from "../file-name.ts";
import type { MainText } from "./main-text.ts";
import { elementsOf, type WebElement, type WebTree } from "./web-tree.ts";

export interface WebFacts {
  /** Where it stands on the web. */
  readonly address: string | null;
  readonly paper: string | null;
  readonly date: string | null;
}

/** Names under which pages state the day they were published. */
const DAYS =
  /^(?:article:published_time|og:(?:published|release)_(?:time|date)|(?:dc(?:terms)?\.)?(?:date|created|issued)|publish_?(?:date|time|ed)|pub_?(?:date|time)|release_?date|datepublished|sailthru\.date|parsely-pub-date)$/i;

const PAPERS = /^(?:og:site_name|publication|source|content_?source|dc\.publisher|publisher)$/i;

export function readWebFacts({ root, comments }: WebTree, main: MainText | null): WebFacts {
  const elements = [...elementsOf(root)];
  const metas = elements.filter(({ name }) => name === "meta");
  const state = (pattern: RegExp) =>
    metas.map((meta) => (pattern.test(nameOf(meta).trim()) ? (meta.attributes.content ?? "").trim() : ""));
  const link = elements.find(
    ({ name, attributes }) => name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ""),
  );
  const saved = comments.map(
    (it) =>
      /\bsaved from url=\(\d+\)(\S+)/.exec(it)?.[1] ??
      /^\s*Page saved with SingleFile\s+url:\s*(\S+)/.exec(it)?.[1],
  );
  const times = elements.filter(({ name }) => name === "time").map(({ attributes }) => attributes.datetime);
  return {
    address: firstOf([link?.attributes.href, ...state(/^og:url$/i), ...saved], addressOf),
    paper: firstOf([...state(PAPERS), main?.siteName], (it) => (it.trim() === "" ? null : it.trim())),
    date: firstOf([main?.publishedTime, ...state(DAYS), ...times], dayOf),
  };
}

const nameOf = ({ attributes }: WebElement) =>
  attributes.property ?? attributes.name ?? attributes.itemprop ?? "";

function firstOf(
  values: readonly (string | null | undefined)[],
  read: (value: string) => string | null,
): string | null {
  for (const value of values) {
    const found = value === null || value === undefined ? null : read(value);
    if (found !== null) return found;
  }
  return null;
}

function addressOf(value: string): string | null {
  if (!/^https?:\/\//i.test(value.trim())) return null;
  try {
    return new URL(value.trim()).href;
  } catch {
    return null;
  }
}

/** The day as written, in the time of whoever wrote it. */
const dayOf = (value: string) => readFileName(value.replace(/[/.]/g, "-")).date;
