import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { type Action, type Decision, recordOf, type Target } from "../../src/review/decision.ts";
import { isReadFailure, readPage as readPageText } from "../../src/stages/read/read-page.ts";

/** Decisions for tests, on claims that the program finds in a text. */

const pipeline = createPipeline();

export function readPage(text: string, source = "滨海晨报-2024-07-18-03.txt"): Result {
  const facts = { source, paper: "滨海晨报", date: "2024-07-18", number: "03" };
  const page = readPageText(new TextEncoder().encode(text), facts);
  if (isReadFailure(page)) throw new Error(page.reason);
  return pipeline.run(page);
}

export function targetOf({ page, ...result }: Result, claim: Claim): Target {
  const { evidence, sentence, rule } = claim;
  const words = ({ text, start, end }: Claim["sentence"]) => ({ text, start, end });
  return {
    type: "claim",
    page: pick(page),
    claim: result.claims.find(({ id }) => id === claim.id)!.id,
    rule,
    evidence: words(evidence),
    sentence: words(sentence),
    record: recordOf(claim),
  };
}

export function numberTarget({ page, text, ledger }: Result, number: string): Target {
  const { start, end } = ledger.find((row) => row.text === number)!;
  return {
    type: "number",
    page: pick(page),
    number: { text: number, start, end },
    sentence: { text: [...text].slice(0, end).join(""), start: 0, end },
  };
}

let count = 0;

export function decide(target: Target, decision: Action, reviewer = "林晓舟"): Decision {
  count++;
  return {
    target,
    decision,
    id: `d${count}`,
    reviewer,
    at: `2024-07-19T08:00:${String(count % 60).padStart(2, "0")}Z`,
    program: "0.1.0",
    rulebook: "f".repeat(64),
  };
}

function pick({ id, sha256, source, paper, date, number }: Result["page"]): Target["page"] {
  return { id, sha256, source, paper, date, number };
}
