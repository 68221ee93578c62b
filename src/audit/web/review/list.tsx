/** The list of what is to be decided. */

import { mostAtOnce } from "../../queue-order.ts";
import { panel } from "../decide/actions.ts";
import type { Word } from "../i18n/index.ts";
import { t, term } from "../i18n/index.ts";
import { go, hrefHere, param } from "../router.ts";
import { source } from "../store/store.ts";
import { Tabs } from "../ui/tabs.tsx";
import { ChosenFilters } from "../views/find/chosen-filters.tsx";
import type { Row } from "./rows.ts";
import { hovered, hrefOfItem, select } from "./selection.ts";
import { StatusMark } from "./status-mark.tsx";

/** As many lines as are in the list at a time: what a bulk decision can reach. */
export const LINES = 60;

interface Props {
  readonly rows: readonly Row[];
  readonly position: number;
  readonly onRefresh: () => void;
}

/** The lines around the one that is selected. */
export function shownRows(rows: readonly Row[], position: number): readonly Row[] {
  const first = Math.floor(Math.max(0, position) / LINES) * LINES;
  return rows.slice(first, first + LINES);
}

/** How many there are; of a queue that may be longer than what is asked for at a time, at least how many. */
const totalOf = ({ length }: readonly Row[], kind: string) =>
  kind === "queue" && length === mostAtOnce ? `${mostAtOnce}+` : length;

/** What there is to decide: the queue, or the page's own claims in the order of the text. */
export function List({ rows, position, onRefresh }: Props) {
  const kind = param("list") === "page" ? "page" : "queue";
  const shown = shownRows(rows, position);
  const first = rows.indexOf(shown[0]!);
  return (
    <aside class="list" aria-label={t("list.label")}>
      <div class="list-head">
        <Tabs
          label={t("list.label")}
          choices={["queue", "page"]}
          chosen={kind}
          nameOf={(it) => t(`list.${it}`)}
          onChoose={(it) => go(hrefHere({ list: it === "queue" ? null : it }))}
        />
        {kind === "queue" && (
          <button type="button" class="quiet" onClick={onRefresh} title={t("list.refreshHint")}>
            {t("list.refresh")}
          </button>
        )}
      </div>
      {kind === "queue" && <QueueOrder />}
      <ChosenFilters />
      {rows.length === 0 ? (
        <p class="empty">{t(kind === "queue" ? "list.emptyQueue" : "list.emptyPage")}</p>
      ) : (
        <>
          <div class="list-sub">
            <span>
              {t("list.shown", { from: first + 1, to: first + shown.length, total: totalOf(rows, kind) })}
            </span>
            {source().writable && (
              <button type="button" class="quiet" onClick={() => (panel.value = "bulk")}>
                {t("bulk.open")}
              </button>
            )}
          </div>
          <div class="list-body">
            <ol start={first + 1}>
              {shown.map((row, k) => (
                <Line key={row.key} row={row} current={first + k === position} before={shown[k - 1]} />
              ))}
            </ol>
            <div class="list-more">
              {first > 0 && (
                <button type="button" onClick={() => select(rows[first - LINES]!.item)}>
                  {t("list.earlier")}
                </button>
              )}
              {first + LINES < rows.length && (
                <button type="button" onClick={() => select(rows[first + LINES]!.item)}>
                  {t("list.later")}
                </button>
              )}
            </div>
          </div>
        </>
      )}
    </aside>
  );
}

/** What the queue begins with. */
function QueueOrder() {
  return (
    <label class="list-order">
      <span class="hidden">{t("list.order")}</span>
      <select
        value={param("sort") === "fields" ? "fields" : ""}
        onChange={({ currentTarget: { value } }) => go(hrefHere({ sort: value || null }))}
      >
        <option value="">{t("list.orderWorth")}</option>
        <option value="fields">{t("list.orderFields")}</option>
      </select>
    </label>
  );
}

function Line({ row, current, before }: { row: Row; current: boolean; before: Row | undefined }) {
  return (
    <>
      {row.reason !== null && row.reason !== before?.reason && row.item.type !== "number" && (
        <li class="reason">{t(`reason.${row.reason}` as Word)}</li>
      )}
      {row.reason === "unclaimed" && before?.reason !== "unclaimed" && param("list") !== "page" && (
        <li class="reason">{t("reason.unclaimed")}</li>
      )}
      <li>
        <a
          href={hrefOfItem(row.item)}
          class="line"
          data-key={row.key}
          data-status={row.status}
          aria-current={current ? "true" : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            select(row.item);
          }}
          onPointerEnter={() => (hovered.value = { key: row.key, pane: "list" })}
          onPointerLeave={() => (hovered.value = null)}
        >
          <StatusMark status={row.status} />
          <span class="line-words">
            <span class="line-title">
              {row.title || (row.item.type === "number" ? t("number.title") : "—")}
            </span>
            <span class="line-number">{row.words}</span>
          </span>
        </a>
      </li>
    </>
  );
}

/** For screen readers: what is selected now. */
export function Announcement({ rows, position }: { rows: readonly Row[]; position: number }) {
  const row = rows[position];
  return (
    <p class="hidden" aria-live="polite">
      {row &&
        t("list.at", {
          position: position + 1,
          total: rows.length,
          title: row.title,
          words: row.words,
          status: term("review", row.status),
        })}
    </p>
  );
}
