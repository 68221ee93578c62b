/** The view of reviewing. */

import { useEffect, useState } from "preact/hooks";
import type { QueueItem } from "../../api.ts";
import { mostAtOnce } from "../../queue-order.ts";
import { panel } from "../decide/actions.ts";
import { DecisionBar } from "../decide/decision-bar.tsx";
import { Panels } from "../decide/panels.tsx";
import { t } from "../i18n/index.ts";
import { type Binding, useKeys } from "../keys.ts";
import { type Desk, move, positionOf, subjectOf } from "../review/desk.ts";
import { Announcement, List } from "../review/list.tsx";
import { LostRecord } from "../review/lost-record.tsx";
import { NumberRecord } from "../review/number-record.tsx";
import { hrefOfPage, nextMode, PagePane } from "../review/page-pane.tsx";
import { Record } from "../review/record.tsx";
import { type Row, rowsOfPage, rowsOfQueue } from "../review/rows.ts";
import { keyOf, select, selected } from "../review/selection.ts";
import { useFollow } from "../review/use-follow.ts";
import { go, param, query } from "../router.ts";
import { search } from "../source/http.ts";
import { statuses } from "../store/statuses.ts";
import { source } from "../store/store.ts";
import { useLoad } from "../store/use-load.ts";
import { findFields } from "../text/fields.ts";
import { PlacedText } from "../text/placed-text.ts";
import { FirstUse } from "../ui/first-use.tsx";
import { LoadState } from "../ui/load-state.tsx";

const none: readonly QueueItem[] = [];

/** The page beside its claims, with the queue. */
export function ReviewView() {
  const { desk, position, fields, claim, queue, page, more, pageId, key, refresh } = useReview();
  const { rows, item, subject, detail } = desk;

  return (
    <>
      <FirstUse />
      <div class="review">
        <List rows={rows} position={position} onRefresh={refresh} />
        <div class="page-pane" data-pane="page">
          <LoadState of={page} />
          {detail && <PagePane detail={detail} item={item} claim={claim} fields={fields} />}
          {pageId === null && <LoadState of={queue} />}
          {pageId === null && queue.value?.length === 0 && <p class="notice">{t("list.emptyQueue")}</p>}
        </div>
        <section class="record" aria-label={t("record.label")}>
          <div class="record-body" key={key}>
            {subject?.type === "claim" && detail && (
              <Record
                desk={desk}
                claim={subject.claim}
                review={subject.review}
                page={detail}
                fields={fields}
                detail={more}
              />
            )}
            {subject?.type === "number" && detail && (
              <NumberRecord desk={desk} row={subject.row} review={subject.review} page={detail} />
            )}
            {subject?.type === "lost" && <LostRecord subject={subject} />}
            {subject === null && detail && (
              <p class="notice">{t(item === null ? "record.none" : "record.gone")}</p>
            )}
          </div>
          <DecisionBar desk={desk} />
        </section>
      </div>
      <Announcement rows={rows} position={position} />
      <Panels desk={desk} />
    </>
  );
}

/** The queue, the page and the record that are looked at, loaded and followed. */
function useReview() {
  const [round, setRound] = useState(0);
  const asked = { ...query.value, limit: mostAtOnce };
  // The queue keeps its order while it is worked through; what was decided shows by its sign.
  const queue = useLoad(`queue${search(asked)} ${round}`, () => source().queue(asked), { live: false });
  const item = selected.value;
  const pageId = param("at");
  const page = useLoad(pageId && `page ${pageId}`, () => source().page(pageId!), { keep: false });
  const claimId = item?.type === "claim" ? item.claim : null;
  const more = useLoad(claimId && `claim ${claimId}`, () => source().claim(claimId!));

  const onPage = param("list") === "page";
  const rows = rowsToShow(onPage, page.value && rowsOfPage(page.value), queue.value);
  const desk: Desk = {
    rows,
    item,
    detail: page.value,
    subject: subjectOf(item, page.value, queue.value ?? none),
  };
  const position = positionOf(rows, item);
  const { subject, detail } = desk;
  const claim = subject?.type === "claim" ? subject.claim : null;
  const fields =
    claim === null || detail === null
      ? []
      : findFields(
          claim,
          detail.result.ledger,
          new PlacedText(detail.result.text),
          detail.result.articles.find(({ id }) => id === claim.article)?.start ?? claim.sentence.start,
        );

  const key = item && keyOf(item);
  // Whoever comes without saying what to look at begins where work is worth most; whoever names a page, once it is there.
  const begins = item === null && (pageId === null || page.value !== null);
  const first = begins ? (rows.find(({ status }) => status === "unreviewed") ?? rows[0]) : undefined;
  useEffect(() => {
    if (first !== undefined) select(first.item);
  }, [first?.key]);
  useFollow(key, `${page.value?.result.page.id} ${rows.length} ${param("mode")}`);
  useReviewKeys(desk);
  const refresh = () => setRound(round + 1);
  return { desk, position, fields, claim, queue, page, more, pageId, key, refresh };
}

/** The list's lines with what has been decided since they were asked for. */
function rowsToShow(
  onPage: boolean,
  ofPage: readonly Row[] | null,
  queue: readonly QueueItem[] | null,
): readonly Row[] {
  const known = new Map((ofPage ?? []).map(({ key, status }) => [key, status]));
  const rows = onPage ? (ofPage ?? []) : rowsOfQueue(queue ?? none);
  return rows.map((row) => ({
    ...row,
    status: known.get(row.key) ?? statuses.value.get(row.key) ?? row.status,
  }));
}

const bulk: Binding = {
  keys: ["b"],
  group: "decide",
  word: "key.bulk",
  run: () => {
    panel.value = "bulk";
  },
};

function useReviewKeys(desk: Desk): void {
  const { detail } = desk;
  const along = (step: number) => () => {
    if (detail === null) return;
    move({ ...desk, rows: rowsOfPage(detail) }, step);
  };
  const page = (id: string | null | undefined) => () => {
    if (id) go(hrefOfPage(id));
  };
  useKeys([
    { keys: ["j", "ArrowDown"], group: "list", word: "key.next", run: () => move(desk, 1) },
    { keys: ["k", "ArrowUp"], group: "list", word: "key.previous", run: () => move(desk, -1) },
    { keys: ["ArrowRight"], group: "list", word: "key.nextNumber", run: along(1) },
    { keys: ["ArrowLeft"], group: "list", word: "key.previousNumber", run: along(-1) },
    { keys: ["]"], group: "list", word: "page.next", run: page(detail?.next) },
    { keys: ["["], group: "list", word: "page.previous", run: page(detail?.previous) },
    { keys: ["m"], group: "list", word: "key.mode", run: () => nextMode(detail) },
    ...(source().writable ? [bulk] : []),
  ]);
}
