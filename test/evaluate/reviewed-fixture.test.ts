import { describe, expect, it } from "vitest";
import { listOpen, writeFixture } from "../../src/evaluate/reviewed-fixture.ts";
import { type Action, recordOf } from "../../src/review/decision.ts";
import { reviewOf } from "../../src/review/state.ts";
import { decide, numberTarget, readPage } from "../review/decisions.ts";

const page = readPage(
  "截至6月底，全市共有 312 家水产企业，出口额达48.6亿元。\n渔港价格指数盘中一度失守 29\n87 关口。\n",
);
// As if no rule had explained the last number.
const ledger = page.ledger.map((row) => (row.text === "2987" ? { ...row, role: "unclaimed" as const } : row));
const sheet = { ...page, claims: [], ledger };
const row = ledger.find(({ text }) => text === "2987")!;

function decideOn(action: Action) {
  const decision = decide(numberTarget(sheet, "2987"), action, "周海生");
  const numbers = new Map([
    [`${page.page.id}:${row.start}-${row.end}`, reviewOf([{ decision, conflict: null }])],
  ]);
  return { claims: new Map(), numbers, lost: [] };
}

describe("a number that no rule explains, on a page that becomes a labelled case", () => {
  it("is open until somebody decides on it", () => {
    const nobody = { claims: new Map(), numbers: new Map(), lost: [] };
    expect(listOpen(sheet, nobody)).toEqual([{ text: "2987", why: "unreviewed" }]);
    expect(listOpen(sheet, decideOn({ action: "dismiss", role: "name" }))).toEqual([]);
  });

  it("becomes a label at the line where it begins when a reviewer made it a claim", () => {
    const record = { ...recordOf(page.claims[0]!), indicator: "渔港价格指数", value: "2987", unit: "点" };
    const files = writeFixture(sheet, decideOn({ action: "claim", record }), "held-out");
    expect(JSON.parse(files["claims.json"])).toMatchObject([
      { evidence: "2987", line: 2, indicator: "渔港价格指数", value: "2987", unit: "点", kind: "level" },
    ]);
    expect(files["about.yaml"]).toContain("split: held-out\n");
    expect(files["about.yaml"]).toContain("- 周海生\n");
  });

  it("gets no label when it was dismissed", () => {
    const files = writeFixture(sheet, decideOn({ action: "dismiss", role: null }), "tuning");
    expect(JSON.parse(files["claims.json"])).toEqual([]);
  });
});
