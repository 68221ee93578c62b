/** Figures of tables as drafts and claims, so that they are written, numbered and accounted for as all others are. */
import type { Claim } from "../../../model/claim.ts";
import type { CellClaim } from "../../extract/tables/model.ts";
import type { Draft } from "../draft.ts";
import { draftRead } from "../draft-read.ts";
import { type ClaimWriter, writeClaim } from "./claim.ts";

export function draftCell(cell: CellClaim): Draft {
  const { evidence, numerals, value, unit, direction } = cell;
  return draftRead({
    ...cell,
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
    whole: null,
  });
}

/** Writes a figure of a table: what its heads say of it stands over what linking reads from the words of a sentence. */
export function writeCell(cell: CellClaim, desk: ClaimWriter): Claim {
  const written = writeClaim(draftCell(cell), null, desk);
  const own = new Set(["period-unresolved", "period-unclear", "currency-assumed"]);
  const flags = written.flags.filter((it) => !own.has(it));
  return { ...written, modality: cell.modality, flags: [...cell.flags, ...flags] };
}
