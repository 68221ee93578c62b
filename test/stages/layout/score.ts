import type { LaidOutPage, SourcePage } from "../../../src/model/page.ts";
import { layout } from "../../../src/stages/layout/index.ts";
import { repair } from "../../../src/stages/repair/index.ts";
import { words } from "./words.ts";

export interface LabelledArticle {
  readonly title: string | null;
  readonly byline?: string | null;
  readonly blocks: readonly { readonly type: string; readonly text: string }[];
}

export interface Labels {
  readonly articles: readonly LabelledArticle[];
  readonly captions?: readonly {
    readonly label?: string | null;
    readonly text: string;
    readonly credit?: string | null;
  }[];
}

/** A page with nothing known of it but its text. */
export function sourcePage(text: string): SourcePage {
  const facts = {
    id: "p",
    source: "page.txt",
    sha256: "",
    encoding: "utf-8",
    paper: null,
    date: null,
    number: null,
  };
  return { facts, text, messages: [] };
}

export function layOut(text: string): LaidOutPage {
  return layout(repair(sourcePage(text), words), words);
}

/** The text without what the contract leaves out of comparison: spaces and quotation marks. */
export function fold(text: string): string {
  return text.replace(/[\s“”‘’"'「」『』]/g, "");
}

/** Levenshtein distance, two rows, cut at `most`. */
export function editDistance(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const x = a.slice(start, endA);
  const y = b.slice(start, endB);
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[y.length]!;
}

export interface Score {
  readonly labelled: number;
  readonly errors: number;
  readonly blocks: number;
  readonly blocksRight: number;
  readonly titles: number;
  readonly titlesRight: number;
  readonly bylines: number;
  readonly bylinesRight: number;
  readonly captions: number;
  readonly captionsWhole: number;
  readonly notes: readonly string[];
}

/** Compares a laid-out page with its labels: bodies by character edits, blocks by equality, titles by their body. */
export function score(page: LaidOutPage, labels: Labels): Score {
  const notes: string[] = [];
  const made = page.articles.map((article) => {
    const blocks = article.blocks
      .filter((block) => block.type === "paragraph" || block.type === "section")
      .map((block) => ({ type: block.type, text: fold(page.text.slice(block.start, block.end)) }));
    return { article, blocks, body: blocks.map((block) => block.text).join("") };
  });
  const free = new Set(made);
  const sum = {
    labelled: 0,
    errors: 0,
    blocks: 0,
    blocksRight: 0,
    titles: 0,
    titlesRight: 0,
    bylines: 0,
    bylinesRight: 0,
  };
  for (const label of labels.articles) {
    const wanted = label.blocks
      .filter((block) => block.type === "paragraph" || block.type === "section")
      .map((block) => ({ type: block.type, text: fold(block.text) }));
    const body = wanted.map((block) => block.text).join("");
    sum.labelled += body.length;
    sum.blocks += wanted.length;
    let best: (typeof made)[number] | undefined;
    let least = body.length;
    for (const candidate of free) {
      if (shared(candidate.body, body) < 0.3) continue;
      const errors = editDistance(candidate.body, body);
      if (errors < least || best === undefined) {
        least = Math.min(errors, body.length);
        best = candidate;
      }
    }
    sum.errors += least;
    if (label.title) sum.titles++;
    if (label.byline) sum.bylines++;
    if (best === undefined) {
      notes.push(`no body for ${label.title}`);
      continue;
    }
    free.delete(best);
    if (least > 0) notes.push(`${least} errors in ${label.title}`);
    for (const block of wanted) {
      if (best.blocks.some((other) => other.type === block.type && other.text === block.text))
        sum.blocksRight++;
      else notes.push(`block differs: ${block.type} ${block.text.slice(0, 24)} … ${block.text.slice(-12)}`);
    }
    const title = best.article.title;
    if (label.title) {
      if (title !== null && fold(title).includes(fold(label.title))) {
        sum.titlesRight++;
        if (fold(title) !== fold(label.title)) notes.push(`title longer: ${title} for ${label.title}`);
      } else notes.push(`title ${title} instead of ${label.title}`);
    }
    if (label.byline) {
      if (best.article.bylines.some((byline) => fold(byline) === fold(label.byline!))) sum.bylinesRight++;
      else notes.push(`bylines ${best.article.bylines.join("|")} instead of ${label.byline}`);
    }
  }
  for (const extra of free)
    notes.push(`extra body: ${extra.article.title} ${extra.body.slice(0, 40)} (${extra.body.length})`);
  const asides = [...page.articles.flatMap((article) => article.blocks), ...page.loose].filter(
    ({ type }) => type === "caption" || type === "credit",
  );
  const loose = asides.map((block) => fold(page.text.slice(block.start, block.end)));
  let whole = 0;
  for (const caption of labels.captions ?? []) {
    const text = fold((caption.label ?? "") + caption.text);
    const credit = fold(caption.credit ?? "");
    const at = loose.findIndex((block) => block === text || block === text + credit);
    const bare = (block: string | undefined) => (block ?? "").replace(/^[（(]|[）)]$/g, "");
    const ok =
      at >= 0 && (credit === "" || bare(loose[at + 1]) === bare(credit) || loose[at] === text + credit);
    if (ok) whole++;
    else notes.push(`caption not whole: ${text}`);
  }
  return { ...sum, captions: labels.captions?.length ?? 0, captionsWhole: whole, notes };
}

/** Share of the label's pairs of characters that the candidate has: tells quickly which body can be meant. */
function shared(candidate: string, label: string): number {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < candidate.length; i++) pairs.add(candidate.slice(i, i + 2));
  let hits = 0;
  for (let i = 0; i + 1 < label.length; i++) if (pairs.has(label.slice(i, i + 2))) hits++;
  return label.length < 2 ? 0 : hits / (label.length - 1);
}
