/** Reads inputs again for verification. */

import type { SourcePage } from "../../model/page.ts";
import { isReadFailure } from "../../stages/read/read-page.ts";
import { readPages } from "../../stages/read/read-pages.ts";

type Pages = ReturnType<typeof readPages>;

/**
 * Inputs as they are read, by the bytes and the page's hash. The pages of one file are read one after the
 * other, as a dataset has them, and none is kept.
 */
export class SourceReader {
  private open: { readonly bytes: Uint8Array; readonly pages: Pages } | null = null;

  /** @returns the page, or why there is none */
  async find(
    { bytes, line }: { readonly bytes: Uint8Array; readonly line?: number },
    page: SoughtPage,
  ): Promise<SourcePage | { reason: string }> {
    const again = this.open?.bytes === bytes;
    const found = again ? await this.next(page.sha256) : null;
    if (found !== null) return found;
    await this.open?.pages.return(undefined);
    const items = line === undefined ? undefined : { line, again: [] };
    this.open = { bytes, pages: readPages(bytes, { source: page.source, items }) };
    return (await this.next(page.sha256)) ?? { reason: `the input has no page ${page.source}` };
  }

  private async next(sha256: string): Promise<SourcePage | { reason: string } | null> {
    for (;;) {
      const { value, done } = await this.open!.pages.next();
      if (done === true) return null;
      const failed = isReadFailure(value);
      if ((failed ? value.sha256 : value.facts.sha256) !== sha256) continue;
      return failed ? { reason: value.reason } : value;
    }
  }
}

interface SoughtPage {
  readonly source: string;
  readonly sha256: string;
}
