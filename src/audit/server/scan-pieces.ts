/** Serves the lines of scanned pages as pictures. */

import { SourceFinder } from "../../batch/verify/find-source.ts";
import type { Result } from "../../model/result.ts";
import { MissingPart } from "../../optional-parts.ts";
import type { Sheet } from "../../stages/read/scan/sheet.ts";
import type { LiveDataset } from "./live-dataset.ts";
import { Refusal } from "./refusal.ts";

/** The lines of scanned pages in their pictures, which are looked for where the run found them: see `SourceFinder`. */
export class ScanPieces {
  private readonly live: LiveDataset;
  /** The page that was looked at last, straightened: claims of a page follow each other. */
  private last: { readonly key: string; readonly sheet: Promise<Sheet | null> } | null = null;

  constructor(live: LiveDataset) {
    this.live = live;
  }

  /**
   * A line of a page, from 1, as a PNG.
   * @throws Refusal when the page was no scan, has no such line, or its picture is not at hand
   */
  async show(id: string, line: number): Promise<Uint8Array> {
    const result = await this.live.use(({ dataset }) => dataset.readResult(id));
    const sheet = result?.input?.sheet;
    const box = sheet?.lines[line - 1];
    if (result === null || sheet?.scan === undefined || box === undefined)
      throw new Refusal(404, `no scanned line ${line} of a page ${JSON.stringify(id)} in the dataset`);
    const key = `${result.page.source} ${result.page.sha256}`;
    if (this.last?.key !== key) this.last = { key, sheet: this.open(result) };
    const straight = await this.last.sheet;
    if (straight === null)
      throw new Refusal(
        404,
        `${result.page.source} is not at hand: start baoshu audit in the folder where it lies`,
      );
    const { showPlace } = await import("../../stages/read/scan/show-place.ts");
    const [x, y, width, height] = box;
    return showPlace(straight, { x, y, width, height });
  }

  private async open({ page, input }: Result): Promise<Sheet | null> {
    const { page: number, scan } = input!.sheet!;
    const finder = await SourceFinder.around(this.live.folder, undefined);
    const found = await finder.find({ path: page.source, sha256: page.sha256, bytes: null });
    if (found.state !== "found") return null;
    const { openSheet } = await import("../../stages/read/scan/show-place.ts");
    try {
      return await openSheet(found.bytes, number, scan!);
    } catch (error) {
      if (error instanceof MissingPart) throw new Refusal(404, error.message);
      return null;
    }
  }
}
