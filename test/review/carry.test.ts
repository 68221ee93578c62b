import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { carryOver, numberKey, type ReviewedPages } from "../../src/review/carry.ts";
import { decide, numberTarget, readPage, targetOf } from "./decisions.ts";

const text = "截至6月底，全市共有 312 家水产企业，出口额达48.6亿元。\n";
const page = readPage(text);
const [firms, exports] = page.claims as [Result["claims"][number], Result["claims"][number]];

function pagesOf(...results: Result[]): ReviewedPages {
  return {
    ofContent: (sha256) => results.find(({ page }) => page.sha256 === sha256),
    successor: ({ source }) => results.find(({ page }) => page.source === source),
  };
}

describe("decisions on a dataset that was made anew", () => {
  const accepted = decide(targetOf(page, firms), { action: "accept" });

  it("stand where the claim says the same, though the page's file has another name", () => {
    const renamed = readPage(text, "archive/0718.txt");
    expect(renamed.page.id).not.toBe(page.page.id);
    const { claims, lost } = carryOver([accepted], pagesOf(renamed));
    expect([...claims]).toEqual([
      [firms.id, expect.objectContaining({ status: "accepted", conflict: null })],
    ]);
    expect(lost).toEqual([]);
  });

  it("come back as conflicts with what has changed, where the program says something else now", () => {
    const now = { ...page, claims: [{ ...firms, subject: "滨海市" }, exports] };
    const review = carryOver([accepted], pagesOf(now)).claims.get(firms.id)!;
    expect(review.status).toBe("conflict");
    expect(review.conflict).toEqual({
      kind: "claim-changed",
      changes: [{ field: "subject", before: "全市", after: "滨海市" }],
      agrees: false,
    });
  });

  it("say so where the program has learnt what the reviewer corrected", () => {
    const corrected = decide(targetOf(page, firms), {
      action: "correct",
      corrections: { subject: "滨海市" },
    });
    const now = { ...page, claims: [{ ...firms, subject: "滨海市" }] };
    expect(carryOver([corrected], pagesOf(now)).claims.get(firms.id)!.conflict!.agrees).toBe(true);
  });

  it("follow the words to a claim of another kind, as a conflict", () => {
    const now = { ...page, claims: [{ ...firms, id: "c-other", kind: "rank" as const }] };
    const { claims } = carryOver([accepted], pagesOf(now));
    expect(claims.get("c-other")!.conflict!.changes.map(({ field }) => field)).toEqual(["kind"]);
  });

  it("follow the words to the page that took the old one's place, as a conflict even where nothing else changed", () => {
    const reprinted = readPage(`${text}又讯。\n`);
    const claim = reprinted.claims.find(({ evidence }) => evidence.text === firms.evidence.text)!;
    const review = carryOver([accepted], pagesOf(reprinted)).claims.get(claim.id)!;
    expect(review.conflict).toEqual({ kind: "page-changed", changes: [], agrees: false });
  });

  it("are kept as lost where nothing carries these words any more", () => {
    const { claims, lost } = carryOver([accepted], pagesOf({ ...page, claims: [] }));
    expect(claims.size).toBe(0);
    expect(lost).toEqual([
      { target: accepted.target, review: expect.objectContaining({ status: "conflict" }) },
    ]);
    expect(lost[0]!.review.conflict!.kind).toBe("claim-gone");
  });
});

describe("decisions on numbers that no claim carries", () => {
  const sheet = readPage("指数盘中一度失守 2987 关口。\n");
  const open = {
    ...sheet,
    claims: [],
    ledger: sheet.ledger.map((row) => ({ ...row, role: "unclaimed" as const })),
  };
  const target = numberTarget(open, "2987");
  const dismissed = decide(target, { action: "dismiss", role: "name" });
  const key = numberKey(open.page.id, target.type === "number" ? target.number : { start: 0, end: 0 });

  it("stand while the number is unclaimed", () => {
    expect(carryOver([dismissed], pagesOf(open)).numbers.get(key)).toMatchObject({ status: "rejected" });
  });

  it("come back when a rule explains it", () => {
    const now = { ...open, ledger: open.ledger.map((row) => ({ ...row, role: "claim" as const })) };
    const review = carryOver([dismissed], pagesOf(now)).numbers.get(key)!;
    expect(review.status).toBe("conflict");
    expect(review.conflict!.changes).toEqual([{ field: "evidence", before: "unclaimed", after: "claim" }]);
  });
});
