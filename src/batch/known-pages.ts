import type { InputFacts } from "../stages/emit/dataset-writer.ts";
import { stemOf } from "./same-name.ts";
import { joinSketches, resemblance } from "./work/sketch.ts";

/**
 * Pages that have so much in common are one page in two formats. Of a page recognised twice, one character in ten wrong
 * each time, it is a third and more; two pages of one paper have next to nothing.
 */
const enough = 0.25;

/** A page as it arrives. */
export interface ArrivedPage {
  readonly input: InputFacts;
  /** Which of the pages of its file it is. */
  readonly position: number;
  /** Of a page whose file has others of its name beside it, see `sketchOf`. */
  readonly sketch?: readonly number[] | undefined;
}

/** A page of a file, by what it says. */
interface SketchedPage {
  readonly page: string;
  readonly sketch: readonly number[];
}

/** The pages that a run has had, so that none is counted twice. */
export class KnownPages {
  /** The page that each content became. */
  private readonly byContent = new Map<string, string>();
  /** The pages of each file that shares the name of the last one. */
  private sameName = new Map<string, SketchedPage[]>();
  private stem = "";

  /** The page that this one is again: of the same bytes, or in another format beside it. */
  find({ input, position, sketch }: ArrivedPage): string | undefined {
    const same = this.byContent.get(contentOf(input, position));
    if (same !== undefined || sketch === undefined) return same;
    this.turnTo(stemOf(input.path));
    for (const [path, pages] of this.sameName) {
      // Two pages of one file are two pages, however alike.
      if (path === input.path) continue;
      // Or all pages of a file are one text here.
      const whole = { page: pages[0]!.page, sketch: joinSketches(pages.map((it) => it.sketch)) };
      const twin = [...pages, whole].find((it) => resemblance(it.sketch, sketch) >= enough);
      if (twin !== undefined) return twin.page;
    }
    return undefined;
  }

  add({ input, position, sketch }: ArrivedPage, page: string): void {
    this.byContent.set(contentOf(input, position), page);
    if (sketch === undefined) return;
    this.turnTo(stemOf(input.path));
    const pages = this.sameName.get(input.path);
    if (pages === undefined) this.sameName.set(input.path, [{ page, sketch }]);
    else pages.push({ page, sketch });
  }

  /** Files of one name come one after another: those of another name are done. */
  private turnTo(stem: string): void {
    if (stem !== this.stem) this.sameName = new Map();
    this.stem = stem;
  }
}

/** Pages of one file are different pages: the twin has the same place in a file of the same content. */
function contentOf({ sha256 }: InputFacts, position: number): string {
  return `${sha256} ${position}`;
}
