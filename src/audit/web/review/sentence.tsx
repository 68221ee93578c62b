/** A claim's sentence with its fields in colour. */

import type { Claim } from "../../../model/claim.ts";
import type { PageDetail } from "../../api.ts";
import { t } from "../i18n/index.ts";
import { type FieldMark, type FoundField, shownFields } from "../text/fields.ts";
import { cutAtMarks } from "../text/pieces.ts";
import { PlacedText } from "../text/placed-text.ts";

interface Props {
  readonly claim: Claim;
  readonly page: PageDetail;
  readonly fields: readonly FoundField[];
}

/** The sentence, with each field of the claim in its colour where it stands, and a key to the colours. */
export function MarkedSentence({ claim, page, fields }: Props) {
  const text = new PlacedText(page.result.text);
  const { sentence, evidence } = claim;
  const inside = fields.filter(({ where }) => where === "sentence" || where === "partly");
  const marks: FieldMark[] = [
    ...inside.flatMap(({ field, spans }) => spans.map(({ start, end }) => ({ field, start, end }))),
    { field: "evidence", start: evidence.start, end: evidence.end },
  ];
  const order = (mark: FieldMark) => shownFields.indexOf(mark.field as (typeof shownFields)[number]);
  return (
    <figure class="sentence">
      <blockquote lang="zh">
        {cutAtMarks({ start: sentence.start, end: sentence.end }, marks).map(
          ({ start, end, marks: here }) => {
            const words = text.slice(start, end);
            if (here.length === 0) return words;
            const names = [...here].sort((a, b) => order(a) - order(b)).map(({ field }) => `f-${field}`);
            return (
              <mark key={start} class={names.join(" ")}>
                {words}
              </mark>
            );
          },
        )}
      </blockquote>
      <figcaption>
        {inside.map(({ field }) => (
          <span key={field} class={`key f-${field}`}>
            {t(`field.${field}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
