/** Figures of tables as drafts and claims, so that they are written, numbered and accounted for as all others are. */
import type { Claim } from "../../model/claim.ts";
import type { CellClaim } from "../extract/tables/model.ts";
import { type Desk, writeClaim } from "./claims.ts";
import type { Draft } from "./draft.ts";

export function draftCell(cell: CellClaim): Draft {
  const { evidence, sentence, block, numerals, value, unit, direction } = cell;
  const rule = { id: cell.rule, kind: cell.kind, traits: [] };
  return {
    kind: cell.kind,
    match: { rule, view: { start: 0, end: 0 }, span: evidence, marks: {}, fields: {}, groups: {} },
    amount: {
      value,
      low: null,
      high: null,
      unit,
      approximation: "exact",
      direction,
      span: evidence,
      numerals,
    },
    evidence,
    sentence: { ...sentence, block, statements: [] },
    named: { indicator: cell.indicator, subject: cell.subject, inherited: false },
    period: cell.period === null ? null : { mention: cell.period, inferred: cell.inferred },
    sharesPeriod: false,
    dating: null,
    naming: null,
    bearing: null,
    basis: cell.basis,
    whole: null,
  };
}

/** Writes a figure of a table: what its heads say of it stands over what linking reads from the words of a sentence. */
export function writeCell(cell: CellClaim, desk: Desk): Claim {
  const written = writeClaim(draftCell(cell), null, desk);
  const own = new Set(["period-unresolved", "period-unclear", "currency-assumed"]);
  const flags = written.flags.filter((it) => !own.has(it));
  return { ...written, modality: cell.modality, flags: [...cell.flags, ...flags] };
}
