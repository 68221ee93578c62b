/** English claims as drafts. */

import type { Claim } from "../../model/claim.ts";
import type { EnglishClaim } from "../extract/english/model.ts";
import { type Desk, writeClaim } from "./claims.ts";
import type { Draft } from "./draft.ts";

/** An English claim as a draft, so that it is written, numbered and accounted for as all others are. */
export function draftEnglish(claim: EnglishClaim): Draft {
  const { evidence, sentence, amount, numerals, value, low, high, unit, approximation, direction } = claim;
  const rule = { id: claim.rule, kind: claim.kind, traits: [] };
  return {
    kind: claim.kind,
    match: { rule, view: { start: 0, end: 0 }, span: evidence, marks: {}, fields: {}, groups: {} },
    amount: { value, low, high, unit, approximation, direction, span: amount, numerals },
    evidence,
    sentence: { ...sentence, block: 0, statements: [] },
    named: { indicator: claim.indicator, subject: claim.subject, inherited: false },
    period: claim.period === null ? null : { mention: claim.period, inferred: claim.inferred },
    sharesPeriod: false,
    dating: null,
    naming: null,
    bearing: null,
    basis: claim.basis,
    whole: claim.whole,
  };
}

/** Writes an English claim: what its sentence says of it stands over what linking reads from Chinese words. */
export function writeEnglish(claim: EnglishClaim, desk: Desk): Claim {
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
