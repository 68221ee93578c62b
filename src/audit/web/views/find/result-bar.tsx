import { writeQuery } from "../../../query-string.ts";
import { exportClaims } from "../../export/export-claims.ts";
import { t } from "../../i18n/index.ts";
import { query } from "../../router.ts";
import { source } from "../../store/store.ts";
import { RESULTS } from "../find.tsx";

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
    <div class="bar">
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
      {!foot && total > 0 && <Export />}
    </div>
  );
}

/** From a server the browser fetches the file; an offline report makes it from its own data. */
function Export() {
  const search = writeQuery(query.value);
  const suffix = search === "" ? "" : `?${search}`;
  const formats = [
    { format: "csv", word: "find.exportCsv" },
    { format: "json", word: "find.exportJson" },
  ] as const;
  return (
    <p class="export">
      {formats.map(({ format, word }) =>
        source().writable ? (
          <a key={format} href={`/api/export.${format}${suffix}`} download={`claims.${format}`}>
            {t(word)}
          </a>
        ) : (
          <button key={format} type="button" class="quiet" onClick={() => exportClaims(format, query.value)}>
            {t(word)}
          </button>
        ),
      )}
    </p>
  );
}
