import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { targetOf } from "../review/decisions.ts";
import { handMadePages, writeHandMade } from "./hand-made.ts";
import { get, post, serve, smallFolder } from "./serve.ts";

const pages = handMadePages();
const [first] = pages;
const [c1, c2] = first!.claims;

describe("an export", () => {
  it("has the rows of claims.csv with what reviewers said beside them", async () => {
    const folder = await smallFolder();
    const served = await serve(folder);
    const correct = { action: "correct", corrections: { unit: "USD" }, reason: "美元" } as const;
    await post(served, [{ target: targetOf(first!, c1!), decision: correct }]);
    await post(served, [
      { target: targetOf(first!, c1!), decision: { action: "comment", comment: "见第3版" } },
    ]);
    const { body, headers } = await get(served, "/api/export.csv");
    const written = readFileSync(join(folder, "claims.csv"), "utf8").trimEnd().split("\n");
    const review = ["review_status,review_reviewer,review_corrections,review_comment"];
    review.push('corrected,林晓舟,"{""unit"":""USD""}","美元\n见第3版"', ...Array(3).fill("unreviewed,,,"));
    expect(body).toBe(written.map((line, k) => `${line},${review[k]}\n`).join(""));
    expect(headers["content-disposition"]).toBe('attachment; filename="claims.csv"');
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  });

  it("holds what is filtered, all of it, in the dataset's order", async () => {
    const served = await serve(await smallFolder());
    const { body } = await get(served, "/api/export.json?paper=滨海晨报&kind=level&sort=value&limit=1");
    const [, c3] = [c1, pages[1]!.claims[0]];
    expect(JSON.parse(body)).toEqual(
      [c1, c3].map((claim) => ({
        ...claim,
        review: { status: "unreviewed", reviewers: [], corrected: {}, comments: [] },
      })),
    );
    expect(body.trimEnd().split("\n")).toHaveLength(4);
    expect((await get(served, "/api/export.json?q=nothing")).json()).toEqual([]);
    expect((await get(served, "/api/export.csv?q=nothing")).body.trimEnd().split("\n")).toHaveLength(1);
  });

  it("for a spreadsheet begins no text like a formula, and leaves numbers alone", async () => {
    const folder = await smallFolder();
    const claim = { ...c2!, indicator: "=HYPERLINK(1)", subject: "@x", value: "-3.4" };
    await writeHandMade(folder, [{ ...first!, claims: [claim] }]);
    const served = await serve(folder);
    const { body } = await get(served, "/api/export.csv?spreadsheet=1");
    expect(body.startsWith("\ufeffid,")).toBe(true);
    expect(body).toContain(",'=HYPERLINK(1),'@x,,-3.4,");
    expect((await get(served, "/api/export.csv")).body).toContain(",=HYPERLINK(1),@x,,-3.4,");
  });
});
