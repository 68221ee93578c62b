import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { parse } from "yaml";
import type {
  Change,
  CheckRow,
  ClaimDetail,
  ClaimSummary,
  PageDetail,
  QueueItem,
} from "../../../src/audit/api.ts";
import type { Result } from "../../../src/model/result.ts";
import type { Decision, NewDecision } from "../../../src/review/decision.ts";
import type { ClaimReview } from "../../../src/review/state.ts";

/**
 * Answers what the page asks, out of memory: for looking at the page while its server is being written.
 * `npx tsx test/audit/web/fake-server.ts [PORT]`
 */

const results = readFileSync("output/pages.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Result)
  .filter(({ page }) => !page.source.includes("unseen"));
const decisions: Decision[] = [];
const listeners = new Set<ServerResponse>();
const checks: CheckRow[] = readFileSync("output/checks.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [id, kind, pages, claims, statement, expected, found, difference, tolerance, holds] =
      line.split(",");
    return {
      id: id!,
      kind: kind!,
      pages: pages!.split(";"),
      claims: claims!.split(";"),
      statement: statement!,
      expected: expected!,
      found: found!,
      difference: difference!,
      tolerance: tolerance!,
      holds: holds === "true",
    };
  });

function standing(): Decision[] {
  const undone = new Set(
    decisions.flatMap(({ decision }) => (decision.action === "undo" ? [decision.undoes] : [])),
  );
  return decisions.filter(({ id, decision }) => decision.action !== "undo" && !undone.has(id));
}

function fold(all: readonly Decision[]): ClaimReview | null {
  if (all.length === 0) return null;
  const comments = all.filter(({ decision }) => decision.action === "comment");
  const last = new Map<string, Decision>();
  for (const one of all) if (one.decision.action !== "comment") last.set(one.reviewer, one);
  const verdicts = [...last.values()];
  const states = {
    accept: "accepted",
    reject: "rejected",
    correct: "corrected",
    flag: "flagged",
    claim: "accepted",
    dismiss: "rejected",
  };
  const found = new Set(verdicts.map(({ decision }) => states[decision.action as keyof typeof states]));
  const corrected = Object.assign(
    {},
    ...verdicts.map(({ decision }) => (decision.action === "correct" ? decision.corrections : {})),
  );
  const status = found.size > 1 ? "disputed" : (([...found][0] ?? "unreviewed") as ClaimReview["status"]);
  return { status, verdicts, comments, corrected, conflict: null };
}

function reviewOf(claim: string): ClaimReview | null {
  return fold(standing().filter(({ target }) => target.type === "claim" && target.claim === claim));
}

function summaries(): ClaimSummary[] {
  return results.flatMap(({ page, claims }) =>
    claims.map((claim) => ({
      claim,
      paper: page.paper,
      date: page.date,
      review: reviewOf(claim.id),
      confidence: {
        point: claim.confidence,
        low: claim.confidence - 0.06,
        high: Math.min(1, claim.confidence + 0.04),
      },
    })),
  );
}

function pageDetail(id: string): PageDetail {
  const at = results.findIndex(({ page }) => page.id === id);
  const result = results[at]!;
  const text = readFileSync(join("fixtures", result.page.source), "utf8");
  const lines = text.split("\n");
  const lineStarts: number[] = [];
  let start = 0;
  for (const line of lines) {
    lineStarts.push(start);
    start += [...line].length + 1;
  }
  const reviews = Object.fromEntries(
    result.claims.flatMap(({ id }) => (reviewOf(id) ? [[id, reviewOf(id)!]] : [])),
  );
  const numbers: Record<string, ClaimReview> = {};
  for (const row of result.ledger) {
    const found = fold(
      standing().filter(
        ({ target }) =>
          target.type === "number" && target.page.id === id && target.number.start === row.start,
      ),
    );
    if (found) numbers[`${row.start}-${row.end}`] = found;
  }
  return {
    result,
    lines,
    lineStarts,
    reviews,
    numbers,
    unclaimed: result.ledger.filter(({ role }) => role === "unclaimed"),
    checks: checks.filter(({ pages }) => pages.includes(id)),
    previous: results[at - 1]?.page.id ?? null,
    next: results[at + 1]?.page.id ?? null,
  };
}

function ruleDetail(id: string): ClaimDetail["rule"] {
  const path = join("rules", `${id}.yaml`);
  const found = [path, join("rules", "claims", `${id}.yaml`)].find((it) => existsSync(it));
  const all = summaries().filter(({ claim }) => claim.rule === id);
  if (all.length === 0) return null;
  const yaml = found ? parse(readFileSync(found, "utf8")) : {};
  return {
    id,
    kind: all[0]!.claim.kind,
    summary: String(yaml.summary ?? ""),
    claims: all.length,
    accepted: all.filter(({ review }) => review?.status === "accepted").length,
    rejected: all.filter(({ review }) => review?.status === "rejected").length,
    precision: all[0]!.confidence,
    pattern: String(yaml.pattern ?? ""),
    examples: (yaml.examples ?? []).map((it: { text: string }) => it.text),
    not: yaml.not ?? [],
  };
}

function queue(): QueueItem[] {
  const all = summaries().filter(({ review }) => review === null || review.status === "flagged");
  const one =
    (reason: QueueItem["reason"]) =>
    (it: ClaimSummary): QueueItem => ({
      type: "claim",
      reason,
      page: it.claim.page,
      claim: it.claim.id,
      indicator: it.claim.indicator,
      evidence: it.claim.evidence.text,
      review: it.review?.status ?? "unreviewed",
    });
  const wrong = all.filter(({ claim }) => claim.flags.includes("inconsistent"));
  const low = all.filter((it) => !wrong.includes(it) && it.claim.confidence < 0.86);
  const rest = all.filter((it) => !wrong.includes(it) && !low.includes(it));
  const numbers = results.flatMap(({ page, ledger }): QueueItem[] =>
    ledger
      .filter(
        (row) =>
          row.role === "unclaimed" &&
          !standing().some(
            ({ target }) =>
              target.type === "number" && target.page.id === page.id && target.number.start === row.start,
          ),
      )
      .map((row) => ({
        type: "number",
        reason: "unclaimed",
        page: page.id,
        start: row.start,
        end: row.end,
        text: row.text,
      })),
  );
  return [
    ...wrong.map(one("inconsistent")),
    ...low.map(one("low-confidence")),
    ...numbers,
    ...rest.map(one("rule")),
  ];
}

async function body(request: IncomingMessage): Promise<{ decisions: NewDecision[]; reviewer: string }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
}

async function answer(request: IncomingMessage, url: URL): Promise<unknown> {
  const [, , what, id = ""] = url.pathname.split("/");
  const search = url.searchParams;
  const all = summaries();
  switch (what) {
    case "info":
      return {
        name: "output",
        version: "0.1.0",
        rulebook: "0".repeat(64),
        counts: { ...JSON.parse(readFileSync("output/manifest.json", "utf8")).counts },
        generation: "1",
        reviewer: null,
        reviewers: [],
        review: {},
        papers: [],
        against: null,
      };
    case "claims": {
      if (id === "") return { total: all.length, claims: all.slice(0, Number(search.get("limit") ?? 50)) };
      const found = all.find(({ claim }) => claim.id === id)!;
      return {
        ...found,
        checks: checks.filter(({ claims }) => claims.includes(id)),
        rule: ruleDetail(found.claim.rule),
        others: all.filter(({ claim }) => claim.indicator === found.claim.indicator && claim.id !== id),
      } satisfies ClaimDetail;
    }
    case "facets":
      return {};
    case "queue":
      return queue();
    case "pages":
      return pageDetail(decodeURIComponent(id));
    case "decisions": {
      const { decisions: fresh, reviewer } = await body(request);
      const made = fresh.map(
        (it): Decision => ({
          ...it,
          id: `d${decisions.length}${Math.random()}`,
          reviewer,
          at: new Date().toISOString(),
          program: "0.1.0",
          rulebook: "0",
        }),
      );
      decisions.push(...made);
      const change: Change = { decisions: made, generation: null };
      for (const one of listeners) one.write(`data: ${JSON.stringify(change)}\n\n`);
      return made;
    }
    default:
      return [];
  }
}

createServer(async (request, response) => {
  const url = new URL(request.url!, "http://localhost");
  if (url.pathname === "/api/changes") {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(":\n\n");
    listeners.add(response);
    request.on("close", () => listeners.delete(response));
  } else if (url.pathname.startsWith("/api/")) {
    const value = await answer(request, url).catch((error: unknown) => ({ error: String(error) }));
    response.writeHead(typeof value === "object" && value && "error" in value ? 400 : 200, {
      "content-type": "application/json",
    });
    response.end(JSON.stringify(value));
  } else {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(readFileSync("dist/audit/page.html"));
  }
}).listen(Number(process.argv[2] ?? 4700), "127.0.0.1");
