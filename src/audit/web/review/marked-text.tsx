/** Text of a page with its numbers and fields marked. */

import type { LedgerRow } from "../../../model/result.ts";
import type { ReviewStatus } from "../../../review/decision.ts";
import { term } from "../i18n/index.ts";
import type { FieldMark } from "../text/fields.ts";
import { cutAtMarks, type Piece } from "../text/pieces.ts";
import { overlaps, type PlacedText, type Span } from "../text/placed-text.ts";
import { hovered, hrefOfItem, type Item, keyOf, select } from "./selection.ts";

/** A page's text with what is marked in it. */
export interface Marking {
  readonly text: PlacedText;
  readonly page: string;
  readonly ledger: readonly LedgerRow[];
  /** The fields of the claim that is selected. */
  readonly fields: readonly FieldMark[];
  readonly selected: string | null;
  readonly statusOf: (key: string) => ReviewStatus | null;
}

type NumberMark = Span & { readonly row: LedgerRow };
type Mark = FieldMark | NumberMark;

/** A stretch of the page: every number a link marked by its role, the selected claim's fields in their colours. */
export function MarkedText({ marking, range }: { readonly marking: Marking; readonly range: Span }) {
  const numbers = marking.ledger
    .filter((row) => overlaps(row, range))
    .map((row): NumberMark => ({ start: row.start, end: row.end, row }));
  const pieces = cutAtMarks<Mark>(range, [...numbers, ...marking.fields]);
  return (
    <>
      {groupByNumber(pieces).map(({ row, parts }) => {
        const words = parts.map((piece) => <Words key={piece.start} piece={piece} text={marking.text} />);
        return row === null ? (
          words
        ) : (
          <NumberLink key={`n${row.start}`} row={row} marking={marking} words={words} />
        );
      })}
    </>
  );
}

function groupByNumber(pieces: readonly Piece<Mark>[]): { row: LedgerRow | null; parts: Piece<Mark>[] }[] {
  const groups: { row: LedgerRow | null; parts: Piece<Mark>[] }[] = [];
  for (const piece of pieces) {
    const row = piece.marks.find((mark): mark is NumberMark => "row" in mark)?.row ?? null;
    const last = groups.at(-1);
    if (last !== undefined && last.row === row) last.parts.push(piece);
    else groups.push({ row, parts: [piece] });
  }
  return groups;
}

function Words({ piece, text }: { readonly piece: Piece<Mark>; readonly text: PlacedText }) {
  const words = text.slice(piece.start, piece.end);
  const fields = piece.marks.flatMap((mark) => ("field" in mark ? [mark.field] : []));
  if (fields.length === 0) return <>{words}</>;
  return <span class={fields.map((field) => `f-${field}`).join(" ")}>{words}</span>;
}

function NumberLink(props: {
  readonly row: LedgerRow;
  readonly marking: Marking;
  readonly words: preact.ComponentChildren;
}) {
  const { row, marking, words } = props;
  const item = itemOfNumber(row, marking.page);
  const key = keyOf(item);
  const current = marking.selected === key;
  return (
    <a
      href={hrefOfItem(item)}
      class={`n role-${row.role}`}
      data-key={key}
      data-review={marking.statusOf(key) ?? undefined}
      aria-current={current ? "true" : undefined}
      tabIndex={current ? 0 : -1}
      title={term("role", row.role)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        select(item);
      }}
      onPointerEnter={() => (hovered.value = { key, pane: "page" })}
      onPointerLeave={() => (hovered.value = null)}
    >
      {words}
    </a>
  );
}

/** What a number leads to: the claim that carries it, or itself. */
export function itemOfNumber(row: LedgerRow, page: string): Item {
  if (row.claim !== null) return { type: "claim", page, claim: row.claim };
  return { type: "number", page, start: row.start, end: row.end };
}
