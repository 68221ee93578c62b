/** The bar over the results: count, pages, exports. */

import { writeQuery } from "../../../query-string.ts";
import { type ExportFormat, exportClaims, exportFormats } from "../../export/export-claims.ts";
import { t } from "../../i18n/index.ts";
import { hrefOf, query } from "../../router.ts";
import { source } from "../../store/store.ts";

/** As many as one looks through before narrowing the search. */
export const RESULTS = 100;

interface Props {
  readonly total: number;
  readonly offset: number;
  readonly shown: number;
  readonly onTurn: (by: number) => void;
  readonly foot?: boolean;
}

/** How many there are, which of them are seen, and the way to the others and out. */
export function ResultBar({ total, offset, shown, onTurn, foot = false }: Props) {
  const hasBefore = offset > 0;
  const hasAfter = offset + shown < total;
  return (
    <div class="result-bar">
      <p role={foot ? undefined : "status"}>
        <strong>{t("find.total", { total })}</strong>
        {total > shown && shown > 0 && (
          <span> · {t("find.range", { first: offset + 1, last: offset + shown })}</span>
        )}
      </p>
      {total > RESULTS && (
        <nav aria-label={t("find.pages")}>
          <button type="button" disabled={!hasBefore} onClick={() => onTurn(-1)}>
            {t("find.previous")} <kbd>[</kbd>
          </button>
          <button type="button" disabled={!hasAfter} onClick={() => onTurn(1)}>
            {t("find.next")} <kbd>]</kbd>
          </button>
        </nav>
      )}
      {!foot && total > 0 && <a href={hrefOf("review")}>{t("find.review")}</a>}
      {!foot && total > 0 && <Export />}
    </div>
  );
}

/** From a server the browser fetches the file; an offline report makes it from its own data. */
function Export() {
  return (
    <p class="export">
      {exportFormats.map((format) =>
        source().writable ? (
          <a key={format} href={addressOf(format)} download="">
            {t(`find.export.${format}`)}
          </a>
        ) : (
          <button key={format} type="button" class="quiet" onClick={() => exportClaims(format, query.value)}>
            {t(`find.export.${format}`)}
          </button>
        ),
      )}
    </p>
  );
}

function addressOf(format: ExportFormat): string {
  const parameters = new URLSearchParams(writeQuery(query.value));
  if (format === "excel") parameters.set("spreadsheet", "1");
  const search = parameters.size === 0 ? "" : `?${parameters}`;
  return `/api/export.${format === "json" ? "json" : "csv"}${search}`;
}
