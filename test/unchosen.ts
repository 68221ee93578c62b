import type { Claim } from "../src/model/claim.ts";

const trace = { text: "", origin: "sentence", rule: "level/amount", margin: null, others: [] };

/** What a claim made by hand says of how its fields were chosen: nothing. */
export const unchosen: Pick<Claim, "qualifiers" | "field_confidence" | "trace"> = {
  qualifiers: [],
  field_confidence: { period: 0.9, indicator: 0.9, subject: 0.9 },
  trace: { indicator: trace, subject: trace, period: trace },
};
