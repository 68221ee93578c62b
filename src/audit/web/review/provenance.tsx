/** Where a claim's words stand in the input, with repairs. */

import type { Claim } from "../../../model/claim.ts";
import type { Result } from "../../../model/result.ts";
import type { PageDetail } from "../../api.ts";
import { t, term } from "../i18n/index.ts";
import { cutAtMarks } from "../text/pieces.ts";
import { overlaps, PlacedText, type Span } from "../text/placed-text.ts";
import { LinePictures } from "./line-pictures.tsx";

/** Where the words stand in the input, and what was repaired on the way from there. */
export function Provenance({ claim, page }: { readonly claim: Claim; readonly page: PageDetail }) {
  const { source } = claim.evidence;
  const lines = [...new Set(source.map(({ line }) => line))];
  const extent = {
    start: Math.min(...source.map((it) => it.start)),
    end: Math.max(...source.map((it) => it.end)),
  };
  const repairs = page.result.repairs.filter((it) => overlaps(it.source, extent));
  return (
    <section class="part">
      <h3>{t("provenance.title")}</h3>
      {page.result.input?.sheet?.scan !== undefined && (
        <LinePictures key={claim.id} page={page} lines={lines} />
      )}
      <ol class="source-lines">
        {lines.map((line) => (
          <SourceLine
            key={line}
            number={line}
            text={page.lines[line - 1] ?? ""}
            start={page.lineStarts[line - 1] ?? 0}
            spans={source.filter((it) => it.line === line)}
          />
        ))}
      </ol>
      {repairs.length === 0 ? (
        <p class="quietly">{t("provenance.asPrinted")}</p>
      ) : (
        <ul class="repairs" aria-label={t("provenance.repairs")}>
          {repairs.map((repair) => (
            <RepairLine key={`${repair.step}${repair.source.start}`} repair={repair} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SourceLine(props: { number: number; text: string; start: number; spans: readonly Span[] }) {
  const { number, start, spans } = props;
  const text = new PlacedText(props.text);
  const marks = spans.map((it) => ({ start: it.start - start, end: it.end - start }));
  return (
    <li value={number}>
      <span class="line-no">{t("provenance.line", { number })}</span>{" "}
      {cutAtMarks({ start: 0, end: text.length }, marks).map((piece) => {
        const words = text.slice(piece.start, piece.end);
        return piece.marks.length === 0 ? words : <mark key={piece.start}>{words}</mark>;
      })}
    </li>
  );
}

function RepairLine({ repair }: { readonly repair: Result["repairs"][number] }) {
  return (
    <li>
      <span class="step-name">{term("repair", repair.step)}</span>
      <del>
        <Visible text={repair.before} />
      </del>
      <span aria-hidden="true"> → </span>
      <ins>{repair.after === "" ? t("provenance.nothing") : <Visible text={repair.after} />}</ins>
    </li>
  );
}

/** Blanks and line ends made visible, for they are what most repairs are about. */
function Visible({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(\r?\n|[ \u3000\t])/).map((part, k) => {
        if (part === "") return null;
        // Parts have no name but their place.
        const key = `${k}`;
        if (part.endsWith("\n")) return <span key={key}>⏎</span>;
        if (part.trim() !== "") return part;
        return (
          <span key={key} class="blank">
            {part}
          </span>
        );
      })}
    </>
  );
}
