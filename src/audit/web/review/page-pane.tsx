/** The pane that shows the page, in one of several ways. */

import type { Claim } from "../../../model/claim.ts";
import type { PageDetail } from "../../api.ts";
import { t } from "../i18n/index.ts";
import { go, hrefHere, param } from "../router.ts";
import { statuses } from "../store/statuses.ts";
import { type FieldMark, type FoundField, shownFields } from "../text/fields.ts";
import { PlacedText } from "../text/placed-text.ts";
import { Tabs } from "../ui/tabs.tsx";
import { Articles } from "./articles.tsx";
import { Geometry, hasGeometry } from "./geometry.tsx";
import { Legend } from "./legend.tsx";
import type { Marking } from "./marked-text.tsx";
import { RawLines } from "./raw-lines.tsx";
import { type Item, keyOf } from "./selection.ts";

export const modes = ["articles", "lines", "geometry"] as const;
export type Mode = (typeof modes)[number];

export function modeIn(detail: PageDetail | null): Mode {
  const asked = modes.find((it) => it === param("mode")) ?? "articles";
  return asked === "geometry" && detail !== null && !hasGeometry(detail.result) ? "articles" : asked;
}

/** Goes to the next way of looking at the page. */
export function nextMode(detail: PageDetail | null): void {
  const open = modes.filter((it) => it !== "geometry" || (detail !== null && hasGeometry(detail.result)));
  const next = open[(open.indexOf(modeIn(detail)) + 1) % open.length]!;
  go(hrefHere({ mode: next === "articles" ? null : next }), { replace: true });
}

interface Props {
  readonly detail: PageDetail;
  readonly item: Item | null;
  readonly claim: Claim | null;
  readonly fields: readonly FoundField[];
}

/** The newspaper page: which one it is, how it is looked at, and its text. */
export function PagePane({ detail, item, claim, fields }: Props) {
  const { result } = detail;
  const mode = modeIn(detail);
  const marking = markingOf(detail, item, claim, fields);
  return (
    <section class="page" aria-label={t("page.label")}>
      <PageHead detail={detail} mode={mode} />
      <div class="page-body" data-mode={mode} lang="zh">
        {mode === "articles" && <Articles result={result} marking={marking} />}
        {mode === "lines" && <RawLines detail={detail} selected={claim} />}
        {mode === "geometry" && <Geometry result={result} marking={marking} />}
      </div>
      <Legend ledger={result.ledger} />
    </section>
  );
}

function PageHead({ detail, mode }: { readonly detail: PageDetail; readonly mode: Mode }) {
  const { page } = detail.result;
  return (
    <header class="page-head">
      <h2>
        <span class="paper">{page.paper ?? t("page.noPaper")}</span>
        {page.date && <time dateTime={page.date}>{page.date}</time>}
        {page.number && <span>{t("page.number", { number: page.number })}</span>}
        <small title={page.id}>{page.source}</small>
      </h2>
      <div class="page-tools">
        <PageLink page={detail.previous} word="page.previous" sign="‹" />
        <PageLink page={detail.next} word="page.next" sign="›" />
        <Tabs
          label={t("page.modes")}
          choices={modes}
          chosen={mode}
          nameOf={(it) => t(`mode.${it}`)}
          onChoose={(it) => go(hrefHere({ mode: it === "articles" ? null : it }))}
          closed={(it) => (it === "geometry" && !hasGeometry(detail.result) ? t("page.noBoxes") : null)}
        />
      </div>
    </header>
  );
}

function PageLink(props: {
  readonly page: string | null;
  readonly word: "page.previous" | "page.next";
  readonly sign: string;
}) {
  const { page, word, sign } = props;
  if (page === null) return null;
  return (
    <a class="step" href={hrefOfPage(page)} aria-label={t(word)} title={t(word)}>
      {sign}
    </a>
  );
}

/** The address of a page, with its own claims in the list. */
export function hrefOfPage(page: string): string {
  return hrefHere({ at: page, claim: null, number: null, lost: null, list: "page" });
}

function markingOf(
  { result, reviews, numbers }: PageDetail,
  item: Item | null,
  claim: Claim | null,
  found: readonly FoundField[],
): Marking {
  const fields: FieldMark[] = found.flatMap(({ field, spans }) =>
    spans.map((span) => ({ field, start: span.start, end: span.end })),
  );
  const order = (mark: FieldMark) => shownFields.indexOf(mark.field as (typeof shownFields)[number]);
  if (claim !== null) {
    fields.push({ field: "evidence", start: claim.evidence.start, end: claim.evidence.end });
    fields.push({ field: "sentence", start: claim.sentence.start, end: claim.sentence.end });
  }
  const page = result.page.id;
  return {
    text: new PlacedText(result.text),
    page,
    ledger: result.ledger,
    fields: fields.sort((a, b) => order(a) - order(b)),
    selected: item === null ? null : keyOf(item),
    statusOf: (key) =>
      (key.startsWith("claim:") ? reviews[key.slice(6)] : numbers[key.slice(`number:${page}:`.length)])
        ?.status ??
      statuses.value.get(key) ??
      null,
  };
}
