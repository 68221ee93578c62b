/** A table of the page as it was read: its title and unit over it, its heads, its rows, every figure a link as in text. */
import type { Result } from "../../../model/result.ts";
import { MarkedText, type Marking } from "./marked-text.tsx";

export type TableBlock = Result["articles"][number]["blocks"][number] & {
  readonly row: NonNullable<Result["articles"][number]["blocks"][number]["row"]>;
};

type Cell = TableBlock["row"]["cells"][number];

export function PageTable({
  rows,
  marking,
}: {
  readonly rows: readonly TableBlock[];
  readonly marking: Marking;
}) {
  const above = rows.filter(({ row }) => row.role === "title" || row.role === "unit");
  const heads = rows.filter(({ row }) => row.role === "head");
  const data = rows.filter(({ row }) => row.role === "data");
  return (
    <div class="b-table">
      <table>
        {above.length > 0 && (
          <caption>
            {above.map((it) => (
              <div key={it.start} class={`row-${it.row.role}`}>
                <MarkedText marking={marking} range={it} />
              </div>
            ))}
          </caption>
        )}
        {heads.length > 0 && (
          <thead>
            {heads.map((it) => (
              <tr key={it.start}>
                {placed(it).map(({ cell, key, span }) => (
                  <th key={key} scope="col" colSpan={span}>
                    {cell !== null && <MarkedText marking={marking} range={cell} />}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {data.map((it) => (
            <tr key={it.start}>
              {placed(it).map(({ cell, key, span }) => (
                <td key={key} colSpan={span} class={isFigure(cell, marking) ? "figure" : undefined}>
                  {cell !== null && <MarkedText marking={marking} range={cell} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isFigure = (cell: Cell | null, { text }: Marking) =>
  cell !== null && /^[-+(]?\d/.test(text.slice(cell.start, cell.end));

/** The cells of a row with those that are empty before and between them. */
function placed({ row }: TableBlock): { cell: Cell | null; key: string; span: number }[] {
  const out: { cell: Cell | null; key: string; span: number }[] = [];
  let next = 0;
  for (const cell of row.cells) {
    if (cell.column > next) out.push({ cell: null, key: `e${next}`, span: cell.column - next });
    out.push({ cell, key: `c${cell.start}`, span: cell.span });
    next = cell.column + cell.span;
  }
  return out;
}
