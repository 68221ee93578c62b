import { isReadFailure } from "../../stages/read/read-page.ts";
import { isPdf, readPages } from "../../stages/read/read-pages.ts";

type Pages = ReturnType<typeof readPages>;

/**
 * The texts of inputs as they are read, by the bytes and the page's source. The pages of one file are read one after the
 * other, as a dataset has them, and none is kept.
 */
export class SourceTexts {
  private open: { readonly bytes: Uint8Array; readonly pages: Pages } | null = null;

  /** @returns the page's text, or why there is none */
  async find(bytes: Uint8Array, source: string): Promise<{ text: string } | { reason: string }> {
    const again = this.open?.bytes === bytes;
    const found = again ? await this.next(source) : null;
    if (found !== null) return found;
    await this.open?.pages.return(undefined);
    this.open = {
      bytes,
      pages: readPages(bytes, { source: isPdf(bytes) ? source.replace(/#\d+$/, "") : source }),
    };
    return (await this.next(source)) ?? { reason: `the input has no page ${source}` };
  }

  private async next(source: string): Promise<{ text: string } | { reason: string } | null> {
    for (;;) {
      const { value, done } = await this.open!.pages.next();
      if (done === true) return null;
      const page = isReadFailure(value) ? value : value.facts;
      if (page.source === source)
        return isReadFailure(value) ? { reason: value.reason } : { text: value.text };
    }
  }
}
