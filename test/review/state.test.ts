import { describe, expect, it } from "vitest";
import type { Action } from "../../src/review/decision.ts";
import { type Conflict, reviewOf, standing } from "../../src/review/state.ts";
import { decide, readPage, targetOf } from "./decisions.ts";

const page = readPage("截至6月底，全市共有 312 家水产企业。\n");
const target = targetOf(page, page.claims[0]!);
const by = (reviewer: string, action: Action, conflict: Conflict | null = null) => ({
  decision: decide(target, action, reviewer),
  conflict,
});
const accept: Action = { action: "accept" };
const reject: Action = { action: "reject", reason: "张冠李戴" };
const correct: Action = { action: "correct", corrections: { subject: "滨海市" } };
const changed: Conflict = { kind: "claim-changed", changes: [], agrees: false };

describe("where a claim stands", () => {
  it.each([
    ["nothing decided", [], "unreviewed"],
    ["only a comment", [by("甲", { action: "comment", comment: "再查" })], "unreviewed"],
    ["one accepts", [by("甲", accept)], "accepted"],
    ["two accept", [by("甲", accept), by("乙", accept)], "accepted"],
    ["one accepts, one rejects", [by("甲", accept), by("乙", reject)], "disputed"],
    ["one changes their mind", [by("甲", accept), by("甲", reject)], "rejected"],
    ["two make the same correction", [by("甲", correct), by("乙", correct)], "corrected"],
    [
      "two make different ones",
      [by("甲", correct), by("乙", { action: "correct", corrections: { subject: "全市" } })],
      "disputed",
    ],
    ["one flags what another accepts", [by("甲", accept), by("乙", { action: "flag" })], "disputed"],
    ["what was accepted has changed", [by("甲", accept, changed)], "conflict"],
    ["it was looked at again since", [by("甲", accept, changed), by("甲", accept)], "accepted"],
    ["somebody else looked at it since", [by("甲", accept, changed), by("乙", reject)], "rejected"],
  ])("%s: %s", (_, placed, status) => {
    expect(reviewOf(placed).status).toBe(status);
  });

  it("keeps the last correction and every comment", () => {
    const comment: Action = { action: "comment", comment: "已电话核实" };
    const review = reviewOf([by("甲", comment), by("甲", correct), by("乙", comment)]);
    expect(review.corrected).toEqual({ subject: "滨海市" });
    expect(review.comments.map(({ reviewer }) => reviewer)).toEqual(["甲", "乙"]);
  });
});

describe("taking back", () => {
  it("lets the verdict before stand again", () => {
    const [one, two] = [decide(target, accept, "甲"), decide(target, reject, "甲")];
    const undo = decide(target, { action: "undo", undoes: two.id }, "甲");
    expect(standing([one, two, undo])).toEqual([one]);
  });

  it("is for one's own decisions only", () => {
    const one = decide(target, accept, "甲");
    expect(standing([one, decide(target, { action: "undo", undoes: one.id }, "乙")])).toEqual([one]);
  });
});
