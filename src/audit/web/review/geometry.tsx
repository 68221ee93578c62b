/** A page drawn as its blocks lie on paper. */

import type { Result } from "../../../model/result.ts";
import { t } from "../i18n/index.ts";
import { MarkedText, type Marking } from "./marked-text.tsx";

type Block = Result["articles"][number]["blocks"][number];
type Paper = NonNullable<NonNullable<Result["input"]>["sheet"]>;
type Boxed = Block & { readonly box: NonNullable<Block["box"]> };

/** Whether the page's blocks have places on paper. */
export function hasGeometry({ articles }: Result): boolean {
  return articles.some(({ blocks }) => blocks.some(({ box }) => box !== undefined));
}

/** The blocks where they stand on paper, drawn to scale, one sheet after the other; their text set as large as fits. */
export function Geometry({ result, marking }: { readonly result: Result; readonly marking: Marking }) {
  const boxed = result.articles.flatMap(({ blocks }) =>
    blocks.filter((it): it is Boxed => it.box !== undefined),
  );
  const sheets = [...new Set(boxed.map(({ box }) => box.page))].sort((a, b) => a - b);
  return (
    <div class="sheets">
      {sheets.map((sheet) => (
        <Sheet
          key={sheet}
          number={sheet}
          paper={result.input?.sheet?.page === sheet ? result.input.sheet : null}
          blocks={boxed.filter(({ box }) => box.page === sheet)}
          marking={marking}
        />
      ))}
    </div>
  );
}

function Sheet(props: {
  readonly number: number;
  readonly paper: Paper | null;
  readonly blocks: readonly Boxed[];
  readonly marking: Marking;
}) {
  const { number, paper, blocks, marking } = props;
  const { width, height } = sizeOf(paper, blocks);
  return (
    <figure class="sheet" style={{ aspectRatio: `${width} / ${height}` }}>
      <figcaption>{t("page.sheet", { number })}</figcaption>
      {blocks.map((block) => (
        <div
          key={block.start}
          class={`box b-${block.type}`}
          data-selected={
            marking.fields.some((it) => it.start < block.end && block.start < it.end) || undefined
          }
          style={{
            left: `${(block.box.x / width) * 100}%`,
            top: `${(block.box.y / height) * 100}%`,
            width: `${(block.box.width / width) * 100}%`,
            height: `${(block.box.height / height) * 100}%`,
            fontSize: `${(sizeIn(block) / width) * 100}cqw`,
          }}
        >
          <MarkedText marking={marking} range={block} />
        </div>
      ))}
    </figure>
  );
}

/** Where the paper's size is not known, as much is left at the right and below as at the left and above. */
function sizeOf(paper: Paper | null, blocks: readonly Boxed[]): { width: number; height: number } {
  if (paper !== null) return paper;
  const boxes = blocks.map(({ box }) => box);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width)) + Math.max(0, left),
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + Math.max(0, top),
  };
}

/** The largest size of type at which a block's characters, each a square, fill its box with some space between lines. */
function sizeIn({ box, start, end }: Boxed): number {
  const count = Math.max(1, end - start);
  return Math.min(box.height * 0.8, Math.sqrt((box.width * box.height) / count / 1.35));
}
