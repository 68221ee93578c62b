/** The table of claims. */

import { z } from "zod";
import {
  approximations,
  bases,
  type ChosenField,
  type Claim,
  chosenFields,
  claimSchema,
  directions,
  kinds,
  modalities,
} from "../../model/claim.ts";
import { type Column, type Table, toPage } from "../table.ts";

type ClaimColumn = Column<Claim>;
type Options = Partial<Pick<ClaimColumn, "required" | "enum" | "blank" | "exact">>;

/** A column says what its field in the schema of a claim says; the `_` of a name stands for the `.` of the path. */
function column(
  path: string,
  type: ClaimColumn["type"],
  cell: ClaimColumn["cell"],
  options: Options = {},
): ClaimColumn {
  const { description, chinese } = metaOf(path);
  return { name: path.replaceAll(".", "_"), type, description, chinese, ...options, cell };
}

function metaOf(path: string): { description: string; chinese: string } {
  let schema: z.ZodType = claimSchema;
  for (const key of path.split(".")) {
    // What a nullable field is stands on it; what it holds, inside.
    while (schema instanceof z.ZodNullable) schema = schema.unwrap() as z.ZodType;
    schema = (schema as z.ZodObject).shape[key] as z.ZodType;
  }
  return schema.meta() as { description: string; chinese: string };
}

const text = (path: string, cell: ClaimColumn["cell"], options?: Options) =>
  column(path, "string", cell, options);
const decimal = (path: string, cell: ClaimColumn["cell"]) => column(path, "number", cell, { exact: true });
const offset = (path: string, cell: ClaimColumn["cell"]) => column(path, "integer", cell, { required: true });

function periodColumns(path: string, period: (claim: Claim) => Claim["period"]): ClaimColumn[] {
  return [
    text(`${path}.text`, (claim) => period(claim)?.text ?? null),
    column(`${path}.start`, "date", (claim) => period(claim)?.start ?? null),
    column(`${path}.end`, "date", (claim) => period(claim)?.end ?? null),
    column(`${path}.inferred`, "boolean", (claim) => period(claim)?.inferred ?? null),
  ];
}

const required = true;
const blank = true;

/** What was taken and how surely; the answers that came next stand in the JSON files only. */
function traceColumns(field: ChosenField): ClaimColumn[] {
  return [
    text(`trace.${field}.origin`, ({ trace }) => trace[field].origin, { required }),
    text(`trace.${field}.rule`, ({ trace }) => trace[field].rule, { required }),
    column(`trace.${field}.margin`, "number", ({ trace }) => trace[field].margin),
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
    text("id", (claim) => claim.id, { required }),
    text("page", (claim) => claim.page, { required }),
    text("article", (claim) => claim.article),
    text("kind", (claim) => claim.kind, { required, enum: kinds }),
    text("indicator", (claim) => claim.indicator, { blank }),
    text("subject", (claim) => claim.subject),
    text("whole", (claim) => claim.whole),
    decimal("value", (claim) => claim.value),
    decimal("low", (claim) => claim.low),
    decimal("high", (claim) => claim.high),
    text("unit", (claim) => claim.unit, { blank }),
    text("approximation", (claim) => claim.approximation, { required, enum: approximations }),
    text("direction", (claim) => claim.direction, { enum: directions }),
    text("basis", (claim) => claim.basis, { enum: bases }),
    decimal("from.value", (claim) => claim.from?.value ?? null),
    ...periodColumns("from.period", (claim) => claim.from?.period ?? null),
    ...periodColumns("period", (claim) => claim.period),
    text("modality", (claim) => claim.modality, { required, enum: modalities }),
    text("speaker.name", (claim) => claim.speaker?.name ?? null),
    text("speaker.role", (claim) => claim.speaker?.role ?? null),
    text("speaker.organisation", (claim) => claim.speaker?.organisation ?? null),
    text("source", (claim) => claim.source),
    column("quoted", "boolean", (claim) => claim.quoted, { required }),
    text("evidence.text", (claim) => claim.evidence.text, { required }),
    offset("evidence.start", (claim) => claim.evidence.start),
    offset("evidence.end", (claim) => claim.evidence.end),
    text(
      "evidence.source",
      (claim) => claim.evidence.source.map(({ line, start, end }) => `${line}:${start}-${end}`).join(";"),
      { blank },
    ),
    text("sentence.text", (claim) => claim.sentence.text, { required }),
    offset("sentence.start", (claim) => claim.sentence.start),
    offset("sentence.end", (claim) => claim.sentence.end),
    text("rule", (claim) => claim.rule, { required }),
    column("confidence", "number", (claim) => claim.confidence, { required }),
    text("flags", (claim) => claim.flags.join(";"), { blank }),
    text("qualifiers", (claim) => claim.qualifiers.join(";"), { blank }),
    ...chosenFields.map((field) =>
      column(`field_confidence.${field}`, "number", (claim) => claim.field_confidence[field], { required }),
    ),
    ...chosenFields.flatMap((field) => traceColumns(field)),
  ],
};
