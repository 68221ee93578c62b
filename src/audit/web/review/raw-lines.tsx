/** The input's lines as they came. */

import type { Claim } from "../../../model/claim.ts";
import type { PageDetail } from "../../api.ts";
import { cutAtMarks } from "../text/pieces.ts";
import { PlacedText, type Span } from "../text/placed-text.ts";
import { hovered, hrefOfItem, select } from "./selection.ts";

interface SourceMark extends Span {
  readonly claim: Claim;
}

/** The lines as they came, with the words that carry each claim; the selected claim's are filled. */
export function RawLines({
  detail,
  selected,
}: {
  readonly detail: PageDetail;
  readonly selected: Claim | null;
}) {
  const marks = detail.result.claims.flatMap((claim) =>
    claim.evidence.source.map(({ start, end, line }) => ({ start, end, line, claim })),
  );
  return (
    <ol class="raw">
      {detail.lines.map((line, k) => {
        const start = detail.lineStarts[k] ?? 0;
        const text = new PlacedText(line);
        const here = marks.filter((mark) => mark.line === k + 1).map((mark) => shift(mark, start));
        return (
          // Lines have no name but their number.
          <li key={k + 1} class={line.trim() === "" ? "blank" : ""} value={k + 1}>
            {cutAtMarks<SourceMark>({ start: 0, end: text.length }, here).map((piece) => {
              const words = text.slice(piece.start, piece.end);
              const mark = piece.marks.find(({ claim }) => claim === selected) ?? piece.marks[0];
              return mark === undefined ? (
                words
              ) : (
                <Evidence key={piece.start} claim={mark.claim} selected={selected} words={words} />
              );
            })}
          </li>
        );
      })}
    </ol>
  );
}

function Evidence(props: { readonly claim: Claim; readonly selected: Claim | null; readonly words: string }) {
  const { claim, selected, words } = props;
  const item = { type: "claim", page: claim.page, claim: claim.id } as const;
  const key = `claim:${claim.id}`;
  return (
    <a
      href={hrefOfItem(item)}
      class="n role-claim"
      data-key={key}
      aria-current={claim === selected ? "true" : undefined}
      tabIndex={claim === selected ? 0 : -1}
      onClick={(event) => {
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

function shift({ claim, start, end }: SourceMark, by: number): SourceMark {
  return { claim, start: start - by, end: end - by };
}
