/** The table of results. */

import type { Claim } from "../../../../model/claim.ts";
import type { ClaimSummary } from "../../../api.ts";
import { wordsOf } from "../../../queue-order.ts";
import { language, t, term } from "../../i18n/index.ts";
import { hrefOf, query } from "../../router.ts";
import { Marked } from "../../text/marked.tsx";
import { exactValue, sayValue } from "../../text/value.ts";

const columns = ["indicator", "value", "direction", "period", "speaker", "paper", "state"] as const;

/** Claims as a dense table: the record in one line, its sentence below it. */
export function ClaimTable({ claims }: { readonly claims: readonly ClaimSummary[] }) {
  if (claims.length === 0) return <p class="notice">{t("find.empty")}</p>;
  const words = wordsOf(query.value.q);
  return (
    <table class="claims" aria-label={t("find.results")}>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" class={name}>
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {claims.map((row) => (
        <Rows key={row.claim.id} row={row} words={words} />
      ))}
    </table>
  );
}

function Rows({ row, words }: { readonly row: ClaimSummary; readonly words: readonly string[] }) {
  const { paper, date, review } = row;
  const said = row.claim;
  // As it reads now; what the program had said stands struck out beside it.
  const claim = { ...said, ...review?.corrected } as Claim;
  const status = review?.status ?? "unreviewed";
  return (
    <tbody data-claim={claim.id}>
      <tr>
        <th scope="row" class="indicator">
          <a href={hrefOf("review", { at: claim.page, claim: claim.id })}>
            <Marked text={claim.indicator} words={words} />
          </a>
          {claim.indicator !== said.indicator && <del>{said.indicator}</del>}
          {claim.subject !== null && (
            <span class="subject">
              <Marked text={claim.subject} words={words} />
            </span>
          )}
        </th>
        <td class="value">
          <strong>
            {claim.approximation !== "exact" && (
              <small class="about">{term("approximation", claim.approximation)} </small>
            )}
            {sayValue(claim, language.value)}
          </strong>
          <small class="exact">{exactValue(claim)}</small>
          {exactValue(claim) !== exactValue(said) && <del>{exactValue(said)}</del>}
        </td>
        <td class="direction">
          <Direction row={row} />
        </td>
        <td class="period">
          {claim.period === null ? "" : claim.period.text}
          {claim.modality !== "reported" && <small> {term("modality", claim.modality)}</small>}
        </td>
        <Speaker claim={claim} words={words} />
        <td class="paper">
          <span>{paper ?? claim.page}</span> <small class="day">{date ?? ""}</small>
        </td>
        <td class="state">
          {claim.flags.map((flag) => (
            <span key={flag} class="flag">
              {term("flag", flag)}
            </span>
          ))}
          <span class={`reviewed ${status}`}>{term("review", status)}</span>
        </td>
      </tr>
      <tr class="claim-sentence">
        <td colSpan={columns.length}>
          <Marked text={claim.sentence.text} words={words} />
        </td>
      </tr>
    </tbody>
  );
}

function Speaker({ claim, words }: { readonly claim: Claim; readonly words: readonly string[] }) {
  const { speaker } = claim;
  return (
    <td class="speaker">
      {speaker !== null && (
        <span title={[speaker.organisation, speaker.role].filter(Boolean).join(" ")}>
          <Marked text={speaker.name} words={words} />
        </span>
      )}
      {claim.source !== null && (
        <span class="source">
          <Marked text={claim.source} words={words} />
        </span>
      )}
    </td>
  );
}

function Direction({ row: { claim } }: { readonly row: ClaimSummary }) {
  const basis = claim.basis === null ? "" : term("basis", claim.basis);
  if (claim.direction === null) return <>{basis}</>;
  return (
    <span class={claim.direction}>
      {basis}
      <span aria-hidden="true">{claim.direction === "up" ? " ↑" : " ↓"}</span>
      <span class="word"> {term("direction", claim.direction)}</span>
    </span>
  );
}

/** Moves the focus to the next or previous result. */
export function focusRow(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".claims th a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at === -1 ? links[by === 1 ? 0 : links.length - 1] : links[at + by];
  next?.focus();
}
