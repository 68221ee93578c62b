/** Keeps a run from counting a page twice. */

import type { InputFile } from "./inputs.ts";
import { stemOf } from "./same-name.ts";
import { joinSketches, resemblance, type Sketch } from "./work/minhash.ts";

/**
 * Two texts that have so much in common are one page in two formats. Of one page recognised twice, a character in ten
 * wrong each time, about a quarter of the runs of four letters is the same; two pages of one paper share next to none.
 */
const enough = 0.15;

/** A page says again what another does only if that one has nearly as much to say: a text layer may be of a part. */
const covers = 0.7;

/** What a page is known by. */
export interface PageMarks {
  readonly sha256: string | null;
  /** Which of the pages of its file it is. */
  readonly position: number;
  /** Of a page whose file has others of its name beside it. */
  readonly sketch?: Sketch | undefined;
}

interface KnownText {
  readonly page: string;
  readonly sketch: Sketch;
}

/** The pages that a run has had, file by file, so that none is counted twice. */
export class KnownPages {
  /** The page that each content became. */
  private readonly byContent = new Map<string, string>();
  private stem = "";
  /** What the files before said that have the name of this one; of each also all its pages as one text. */
  private before: KnownText[] = [];
  private ofThis: KnownText[] = [];
  private isWhole = true;

  begin({ source }: InputFile): void {
    const stem = stemOf(source);
    if (stem !== this.stem) this.before = [];
    else this.before.push(...this.ofThis, ...this.asOneText());
    this.stem = stem;
    this.ofThis = [];
    this.isWhole = true;
  }

  /** A page of this file could not be read: another format may have it. */
  miss(): void {
    this.isWhole = false;
  }

  /** The page that this one is again: of the same bytes, or in another format beside it. */
  find({ sketch, ...content }: PageMarks): string | undefined {
    const same = this.byContent.get(keyOf(content));
    if (same !== undefined || sketch === undefined) return same;
    return this.before.find((it) => saysAgain(sketch, it.sketch))?.page;
  }

  /** @param page what it became, or the page that it is again */
  add({ sketch, ...content }: PageMarks, page: string): void {
    this.byContent.set(keyOf(content), page);
    if (sketch !== undefined) this.ofThis.push({ page, sketch });
  }

  /** All pages of this file put together, as a text without pages has them. */
  private asOneText(): KnownText[] {
    const [first] = this.ofThis;
    if (first === undefined || this.ofThis.length === 1 || !this.isWhole) return [];
    return [{ page: first.page, sketch: joinSketches(this.ofThis.map(({ sketch }) => sketch)) }];
  }
}

function saysAgain(again: Sketch, known: Sketch): boolean {
  return known.letters >= covers * again.letters && resemblance(known, again) >= enough;
}

/** Pages of one file are different pages: the same page has the same place in a file of the same content. */
function keyOf({ sha256, position }: Omit<PageMarks, "sketch">): string {
  return `${sha256} ${position}`;
}
