/** A page's articles as text to read. */

import type { Result } from "../../../model/result.ts";
import { t } from "../i18n/index.ts";
import type { Span } from "../text/placed-text.ts";
import { MarkedText, type Marking } from "./marked-text.tsx";
import { PageTable, type TableBlock } from "./table.tsx";

interface Block extends Span {
  readonly type: Result["articles"][number]["blocks"][number]["type"];
}

/** The page's articles as they were put together, to be read. */
export function Articles({ result, marking }: { readonly result: Result; readonly marking: Marking }) {
  return (
    <div class="articles">
      {result.articles.map((article) => (
        <article key={article.id} aria-label={article.title ?? t("page.untitled")}>
          {groupsOf(article.blocks).map((group) =>
            isTable(group) ? (
              <PageTable key={group[0]!.start} rows={group} marking={marking} />
            ) : (
              group.map((block) => <TextBlock key={block.start} block={block} marking={marking} />)
            ),
          )}
        </article>
      ))}
      {looseParts(result).map((part) => (
        <TextBlock key={part.start} block={{ ...part, type: "caption" }} marking={marking} />
      ))}
    </div>
  );
}

type ResultBlock = Result["articles"][number]["blocks"][number];

/** Blocks that follow each other, the rows of a table together. */
function groupsOf(blocks: readonly ResultBlock[]): ResultBlock[][] {
  const groups: ResultBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1)?.at(-1);
    if (last?.row?.table !== undefined && last.row.table === block.row?.table) groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

const isTable = (group: readonly ResultBlock[]): group is TableBlock[] => group[0]?.row !== undefined;

function TextBlock({ block, marking }: { readonly block: Block; readonly marking: Marking }) {
  const text = <MarkedText marking={marking} range={block} />;
  if (block.type === "title") return <h3 class="b-title">{text}</h3>;
  if (block.type === "section") return <h4 class="b-section">{text}</h4>;
  return <p class={`b-${block.type}`}>{text}</p>;
}

/** Lines of the text that stand in no article's block: captions without an article. */
function looseParts({ text, articles }: Result): Span[] {
  const blocks = articles.flatMap(({ blocks }) => blocks);
  const parts: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + [...line].length;
    if (end > start && !blocks.some((block) => block.start < end && start < block.end))
      parts.push({ start, end });
    start = end + 1;
  }
  return parts;
}
