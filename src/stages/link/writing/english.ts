/** English claims as drafts. */

import type { Claim } from "../../../model/claim.ts";
import type { EnglishClaim } from "../../english/model.ts";
import type { Draft } from "../draft.ts";
import { draftRead } from "../draft-read.ts";
import { type ClaimWriter, writeClaim } from "./claim.ts";

/** An English claim as a draft. */
export function draftEnglish(claim: EnglishClaim): Draft {
  const { amount, numerals, value, low, high, unit, approximation, direction } = claim;
  return draftRead({
    ...claim,
    amount: { value, low, high, unit, approximation, direction, span: amount, numerals },
    block: 0,
  });
}

/** Writes an English claim: what its sentence says of it stands over what linking reads from Chinese words. */
export function writeEnglish(claim: EnglishClaim, desk: ClaimWriter): Claim {
  const { whole, modality, speaker, source, quoted, from } = claim;
  const written = writeClaim(draftEnglish(claim), null, desk);
  return {
    ...written,
    whole,
    modality,
    quoted,
    source: source ?? written.source,
    speaker: speaker ?? written.speaker,
    from:
      from === null
        ? null
        : {
            value: from.value,
            period:
              from.period === null
                ? null
                : {
                    text: desk.page.text.slice(from.period.start, from.period.end),
                    start: from.period.from,
                    end: from.period.to,
                    inferred: from.period.inferred,
                  },
          },
  };
}
