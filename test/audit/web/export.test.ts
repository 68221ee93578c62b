import { describe, expect, it } from "vitest";
import { claimPaths, writeClaimsCsv, writeClaimsJson } from "../../../src/audit/web/export/claim-rows.ts";
import { cellsOf } from "../../../src/dataset/table.ts";
import { claimTable } from "../../../src/dataset/tables/claims.ts";
import { readPage } from "../../review/decisions.ts";

const { claims } = readPage(
  "=甲公司2024年营业收入达3亿元，同比下降4.1%。市长高明说，“出口额从2亿元增至3亿元”。",
);
const rows = claims.map((claim) => ({ claim, review: null }));

describe("the export of an offline report", () => {
  it("has the columns and cells of claims.csv", () => {
    expect(claimPaths.map((path) => path.replaceAll(".", "_"))).toEqual(
      claimTable.columns.map(({ name }) => name),
    );
    const lines = writeClaimsCsv(rows, false).trimEnd().split("\n");
    expect(lines).toHaveLength(claims.length + 1);
    claims.forEach((claim, at) => {
      const cells = cellsOf(claimTable, [claim])[0]!.map((cell) => (cell === null ? "" : String(cell)));
      const written = cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
      expect(lines[at + 1]).toBe([...written, "unreviewed", "", "", ""].join(","));
    });
  });

  it("for spreadsheets has a mark, no formulas, and its numbers untouched", () => {
    const text = writeClaimsCsv(rows, true);
    expect(text.startsWith("\ufeffid,page")).toBe(true);
    expect(text).toContain("'=甲公司2024年");
    expect(text).toContain(",-4.1,");
  });

  it("as JSON is one claim a line, and an array where there is none", () => {
    expect(JSON.parse(writeClaimsJson(rows))[1]).toMatchObject({
      value: "-4.1",
      review: { status: "unreviewed" },
    });
    expect(writeClaimsJson(rows).split("\n")).toHaveLength(claims.length + 3);
    expect(JSON.parse(writeClaimsJson([]))).toEqual([]);
  });
});
