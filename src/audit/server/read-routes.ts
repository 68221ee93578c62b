/** The routes of the audit server that only read. */

import { basename, resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import { countFacets } from "../dataset/count-facets.ts";
import { countCoverage } from "../dataset/coverage.ts";
import { describeClaim } from "../dataset/describe-claim.ts";
import { describeDataset } from "../dataset/describe-dataset.ts";
import { describePage } from "../dataset/describe-page.ts";
import { listClaims } from "../dataset/list-claims.ts";
import { listQueue } from "../dataset/queue.ts";
import { describeRule, listRules } from "../dataset/rules.ts";
import { listSeries, listSpeakers } from "../dataset/series.ts";
import { Comparison } from "./comparison.ts";
import type { LiveDataset } from "./live-dataset.ts";
import { readQuery } from "./read-query.ts";
import { Refusal } from "./refusal.ts";
import { ScanPieces } from "./scan-pieces.ts";

/** What a session was started with. */
export interface Session {
  readonly reviewer: string | null;
  /** The folder of the dataset to compare with. */
  readonly against: string | null;
}

/** Everything that only reads. */
export function serveReading(server: FastifyInstance, live: LiveDataset, session: Session): void {
  // The page need not know where on this machine anything lies.
  const shown = { ...session, against: session.against === null ? null : basename(resolve(session.against)) };
  server.get("/api/info", () => live.use(({ dataset, reviews }) => describeDataset(dataset, reviews, shown)));
  server.get("/api/claims", ({ query }) =>
    live.use(({ dataset, reviews }) => listClaims(dataset, reviews, readQuery(query))),
  );
  server.get("/api/facets", ({ query }) => live.use(({ dataset }) => countFacets(dataset, readQuery(query))));
  server.get("/api/queue", ({ query }) =>
    live.use(({ dataset, reviews }) => listQueue(dataset, reviews, readQuery(query))),
  );
  server.get("/api/series", ({ query }) =>
    live.use(({ dataset, reviews }) => listSeries(dataset, reviews, readQuery(query))),
  );
  server.get("/api/speakers", ({ query }) =>
    live.use(({ dataset }) => listSpeakers(dataset, readQuery(query))),
  );
  server.get("/api/coverage", () => live.use(({ dataset }) => countCoverage(dataset)));
  server.get("/api/rules", () => live.use(({ dataset, reviews }) => listRules(dataset, reviews)));
  server.get<{ Querystring: { id?: unknown } }>("/api/rule", ({ query }) =>
    live.use(async ({ dataset, reviews }) => {
      const id = String(query.id ?? "");
      return orRefuse(await describeRule(dataset, reviews, id), "rule", id);
    }),
  );
  const comparison = new Comparison(live, session.against);
  server.get("/api/differences", async (_, reply) =>
    reply.type("application/json; charset=utf-8").send(JSON.stringify(await comparison.read())),
  );
  server.get<{ Params: { id: string } }>("/api/pages/:id", ({ params }) =>
    live.use(async ({ dataset, reviews }) =>
      orRefuse(await describePage(dataset, reviews, params.id), "page", params.id),
    ),
  );
  const scans = new ScanPieces(live);
  server.get<{ Params: { id: string }; Querystring: { line?: unknown } }>(
    "/api/scans/:id",
    async ({ params, query }, reply) =>
      reply.type("image/png").send(await scans.show(params.id, Number(query.line))),
  );
  server.get<{ Params: { id: string } }>("/api/claims/:id", ({ params }) =>
    live.use(async ({ dataset, reviews }) =>
      orRefuse(await describeClaim(dataset, reviews, params.id), "claim", params.id),
    ),
  );
}

function orRefuse<T>(found: T | null, what: string, id: string): T {
  if (found !== null) return found;
  throw new Refusal(
    404,
    `the dataset has no ${what} ${JSON.stringify(id)}: it may have been made anew, reload the page`,
  );
}
