import type { Database } from "./database.ts";

/** What is known of a page without reading its result document. */
export interface PageFacts {
  /** Its number in the dataset, from 0: the line of `pages.jsonl` it stands on. */
  readonly p: number;
  readonly id: string;
  readonly source: string;
  readonly sha256: string;
  readonly paper: string | null;
  readonly date: string | null;
  readonly number: string | null;
}

/** The pages of a dataset, found by what names them. */
export class PageIndex {
  readonly pages: readonly PageFacts[];
  private readonly byId: ReadonlyMap<string, PageFacts>;
  private readonly byContent: ReadonlyMap<string, PageFacts>;
  private readonly bySource: ReadonlyMap<string, PageFacts>;
  private readonly byPlace: ReadonlyMap<string, PageFacts>;

  constructor(pages: readonly PageFacts[]) {
    this.pages = pages;
    this.byId = index(pages, ({ id }) => id);
    this.byContent = index(pages, ({ sha256 }) => sha256);
    this.bySource = index(pages, ({ source }) => source);
    this.byPlace = index(pages, placeOf);
  }

  static async read(database: Database): Promise<PageIndex> {
    return new PageIndex(
      await database.all<PageFacts>(
        'SELECT p, id, source, sha256, paper, day AS date, "number" FROM page ORDER BY p',
      ),
    );
  }

  find(id: string): PageFacts | undefined {
    return this.byId.get(id);
  }

  at(p: number): PageFacts | undefined {
    return this.pages[p];
  }

  ofContent(sha256: string): PageFacts | undefined {
    return this.byContent.get(sha256);
  }

  /** The page of the same file, else of the same paper, day and number. */
  successor(page: Pick<PageFacts, "source" | "paper" | "date" | "number">): PageFacts | undefined {
    const place = placeOf(page);
    return this.bySource.get(page.source) ?? (place === null ? undefined : this.byPlace.get(place));
  }
}

function placeOf({ paper, date, number }: Pick<PageFacts, "paper" | "date" | "number">): string | null {
  return paper === null || date === null || number === null ? null : JSON.stringify([paper, date, number]);
}

/** The first of equals wins. */
function index(
  pages: readonly PageFacts[],
  keyOf: (page: PageFacts) => string | null,
): ReadonlyMap<string, PageFacts> {
  const map = new Map<string, PageFacts>();
  for (const page of pages) {
    const key = keyOf(page);
    if (key !== null && !map.has(key)) map.set(key, page);
  }
  return map;
}
