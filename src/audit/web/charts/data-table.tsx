/** The table that stands beside every chart. */

import { useState } from "preact/hooks";
import { t } from "../i18n/index.ts";

export type TableCell = string | number | { readonly text: string; readonly href: string };

export interface TableData {
  /** What the table is called; without one, the other form of a picture. */
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The same as a chart, in figures. Rows are made when they are asked for. */
export function DataTable({ title, columns, rows }: TableData) {
  const [open, setOpen] = useState(false);
  const name = title ?? t("look.table", { count: rows.length });
  return (
    <details class="data" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{name}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
        <section class="scroll" tabIndex={0} aria-label={name}>
          <table>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={columns[column]} class={typeof cell === "number" ? "number" : undefined}>
                      {typeof cell === "object" ? <a href={cell.href}>{cell.text}</a> : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
