/** Pages of a dataset by what names them. */

import type { Target } from "./decision.ts";

/** What is known of a page without reading its result document. */
export type PageFacts = Target["page"];

/** The pages of a dataset, found by what names them. */
export class PageLookup<Page extends PageFacts = PageFacts> {
  /** In the dataset's order. */
  readonly pages: readonly Page[];
  private readonly byId: ReadonlyMap<string, Page>;
  private readonly byContent: ReadonlyMap<string, Page>;
  private readonly bySource: ReadonlyMap<string, Page>;
  private readonly byIssue: ReadonlyMap<string, Page>;

  constructor(pages: readonly Page[]) {
    this.pages = pages;
    this.byId = index(pages, ({ id }) => id);
    this.byContent = index(pages, ({ sha256 }) => sha256);
    this.bySource = index(pages, ({ source }) => source);
    this.byIssue = index(pages, issueOf);
  }

  find(id: string): Page | undefined {
    return this.byId.get(id);
  }

  /** @param place in the dataset, from 0 */
  at(place: number): Page | undefined {
    return this.pages[place];
  }

  /** The page of this very content. */
  ofContent(sha256: string): Page | undefined {
    return this.byContent.get(sha256);
  }

  /** The page that took another's place: of the same file, else of the same paper, day and number. */
  successor(page: Omit<PageFacts, "id" | "sha256">): Page | undefined {
    const issue = issueOf(page);
    return this.bySource.get(page.source) ?? (issue === null ? undefined : this.byIssue.get(issue));
  }
}

/** A page of a newspaper is known by paper, day and number; with one of them missing it is not. */
function issueOf({ paper, date, number }: Omit<PageFacts, "id" | "sha256">): string | null {
  return paper === null || date === null || number === null ? null : JSON.stringify([paper, date, number]);
}

/** The first of equals wins. */
function index<Page>(
  pages: readonly Page[],
  keyOf: (page: Page) => string | null,
): ReadonlyMap<string, Page> {
  const map = new Map<string, Page>();
  for (const page of pages) {
    const key = keyOf(page);
    if (key !== null && !map.has(key)) map.set(key, page);
  }
  return map;
}
