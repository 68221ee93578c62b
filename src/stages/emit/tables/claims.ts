import { approximations, bases, type Claim, directions, kinds, modalities } from "../../../model/claim.ts";
import { type Column, type Table, toPage } from "../table.ts";

type ClaimColumn = Column<Claim>;
type Period = Claim["period"];

const text = (name: string, description: string, cell: ClaimColumn["cell"]): ClaimColumn => ({
  name,
  type: "string",
  description,
  cell,
});

const decimal = (name: string, description: string, cell: ClaimColumn["cell"]): ClaimColumn => ({
  name,
  type: "number",
  description,
  cell,
});

const offset = (name: string, description: string, cell: ClaimColumn["cell"]): ClaimColumn => ({
  name,
  type: "integer",
  description,
  required: true,
  cell,
});

function periodColumns(name: string, what: string, period: (claim: Claim) => Period): ClaimColumn[] {
  return [
    text(`${name}_text`, `${what}, as printed`, (claim) => period(claim)?.text ?? null),
    {
      name: `${name}_start`,
      type: "date",
      description: `${what}: first day`,
      cell: (claim) => period(claim)?.start ?? null,
    },
    {
      name: `${name}_end`,
      type: "date",
      description: `${what}: last day`,
      cell: (claim) => period(claim)?.end ?? null,
    },
    {
      name: `${name}_inferred`,
      type: "boolean",
      description: `${what}: whether it comes from the context or the page's date`,
      cell: (claim) => period(claim)?.inferred ?? null,
    },
  ];
}

/** One row a claim, nested fields flattened with `_`. */
export const claimTable: Table<Claim> = {
  name: "claims",
  title: "One statement of one number about one indicator a row",
  primaryKey: ["id"],
  foreignKeys: [toPage],
  rows: (result) => result.claims,
  columns: [
    { ...text("id", "The claim's id", (claim) => claim.id), required: true },
    { ...text("page", "The page's id", (claim) => claim.page), required: true },
    text(
      "article",
      "The article's id within the page; empty for captions without one",
      (claim) => claim.article,
    ),
    { ...text("kind", "What kind of statement it is", (claim) => claim.kind), required: true, enum: kinds },
    text("indicator", "What is measured, as a noun phrase", (claim) => claim.indicator),
    text("subject", "Whose it is", (claim) => claim.subject),
    text("whole", "share: of what; ratio: against what", (claim) => claim.whole),
    decimal("value", "The value in the base unit, exact; empty for a range", (claim) => claim.value),
    decimal("low", "The lower end of a range", (claim) => claim.low),
    decimal("high", "The upper end of a range", (claim) => claim.high),
    text("unit", "ISO 4217, UCUM, %, pp, bp, 倍 or a measure word", (claim) => claim.unit),
    {
      ...text("approximation", "How exact the number is said to be", (claim) => claim.approximation),
      required: true,
      enum: approximations,
    },
    { ...text("direction", "Whether it rose or fell", (claim) => claim.direction), enum: directions },
    { ...text("basis", "What growth is measured against", (claim) => claim.basis), enum: bases },
    decimal("from_value", "The starting point of 从…到…", (claim) => claim.from?.value ?? null),
    ...periodColumns("from_period", "The starting point's period", (claim) => claim.from?.period ?? null),
    ...periodColumns("period", "The period", (claim) => claim.period),
    {
      ...text("modality", "Whether it is reported, forecast or planned", (claim) => claim.modality),
      required: true,
      enum: modalities,
    },
    text("speaker_name", "The person who says it", (claim) => claim.speaker?.name ?? null),
    text("speaker_role", "The speaker's role", (claim) => claim.speaker?.role ?? null),
    text(
      "speaker_organisation",
      "The speaker's organisation",
      (claim) => claim.speaker?.organisation ?? null,
    ),
    text("source", "The document or organisation cited", (claim) => claim.source),
    {
      name: "quoted",
      type: "boolean",
      description: "Whether it stands inside the speaker's quotation marks",
      required: true,
      cell: (claim) => claim.quoted,
    },
    {
      ...text("evidence_text", "The words that carry the number", (claim) => claim.evidence.text),
      required: true,
    },
    offset(
      "evidence_start",
      "Where the words start in the page's text, in code points",
      (claim) => claim.evidence.start,
    ),
    offset("evidence_end", "Where the words end", (claim) => claim.evidence.end),
    text(
      "evidence_source",
      "Where the words stand in the input: line:start-end, several when the print broke them, joined by ;",
      (claim) => claim.evidence.source.map(({ line, start, end }) => `${line}:${start}-${end}`).join(";"),
    ),
    { ...text("sentence_text", "The whole sentence", (claim) => claim.sentence.text), required: true },
    offset(
      "sentence_start",
      "Where the sentence starts in the page's text, in code points",
      (claim) => claim.sentence.start,
    ),
    offset("sentence_end", "Where the sentence ends", (claim) => claim.sentence.end),
    { ...text("rule", "The rule that found it", (claim) => claim.rule), required: true },
    {
      ...decimal("confidence", "0 to 1, from the rule's measured precision", (claim) => claim.confidence),
      required: true,
    },
    text("flags", "What to be careful about, joined by ;", (claim) => claim.flags.join(";")),
  ],
};
