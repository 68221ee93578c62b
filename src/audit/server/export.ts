/** Exports of claims as CSV and JSON over HTTP. */

import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { defuse, writeRows } from "../../dataset/csv.ts";
import { type Cell, cellsOf } from "../../dataset/table.ts";
import { claimTable } from "../../dataset/tables/claims.ts";
import type { Claim } from "../../model/claim.ts";
import { type ExportedClaim, exportClaims } from "../dataset/export-claims.ts";
import { completeClaim } from "../older-claims.ts";
import { cellsOfReview, reviewColumns, shortOf } from "../short-review.ts";
import type { LiveDataset } from "./live-dataset.ts";
import { readQuery } from "./read-query.ts";

/**
 * GET /api/export.csv and /api/export.json: the claims that a query asks for, in the dataset's order, with what
 * reviewers said beside them. `spreadsheet=1` is for those who open the CSV in one: a BOM, and text that begins like a
 * formula defused.
 */
export function serveExport(server: FastifyInstance, live: LiveDataset): void {
  server.get("/api/export.csv", (request, reply) => {
    const { spreadsheet, ...query } = readQuery(request.query);
    const rows = live.stream((opened) => exportClaims(opened.dataset, opened.reviews, query));
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="claims${spreadsheet ? ".excel" : ""}.csv"`)
      .send(Readable.from(writeCsv(rows, spreadsheet)));
  });
  server.get("/api/export.json", (request, reply) => {
    const { spreadsheet: _, ...query } = readQuery(request.query);
    const rows = live.stream((opened) => exportClaims(opened.dataset, opened.reviews, query));
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", 'attachment; filename="claims.json"')
      .send(Readable.from(writeJson(rows)));
  });
}

async function* writeCsv(
  pieces: AsyncIterable<readonly ExportedClaim[]>,
  spreadsheet: boolean,
): AsyncGenerator<string> {
  const names = claimTable.columns.map(({ name }) => name);
  const types = [...claimTable.columns.map(({ type }) => type), ...reviewColumns.map(() => "string")];
  yield `${spreadsheet ? "\ufeff" : ""}${writeRows([[...names, ...reviewColumns]])}`;
  for await (const piece of pieces) {
    const rows = piece.map(({ claim, review }) => [...cellsOfClaim(claim), ...cellsOfReview(review)]);
    if (!spreadsheet) yield writeRows(rows);
    else yield writeRows(rows.map((row) => row.map((cell, at) => defuse(cell, types[at]!))));
  }
}

/** One JSON array, one claim a line, as in `claims.json`. */
async function* writeJson(pieces: AsyncIterable<readonly ExportedClaim[]>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const piece of pieces) {
    const lines = piece.map(({ claim, review }) => JSON.stringify({ ...claim, review: shortOf(review) }));
    if (lines.length === 0) continue;
    yield before + lines.join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

function cellsOfClaim(claim: Claim): Cell[] {
  return cellsOf(claimTable, [completeClaim(claim)])[0]!.map((cell) => (Number.isNaN(cell) ? null : cell));
}
