import type { FastifyInstance } from "fastify";
import { countFacets } from "../dataset/count-facets.ts";
import { describeDataset, describePage } from "../dataset/describe.ts";
import { describeClaim } from "../dataset/describe-claim.ts";
import { listClaims } from "../dataset/list-claims.ts";
import type { LiveDataset } from "./live-dataset.ts";
import { readQuery } from "./read-query.ts";
import { Refusal } from "./refusal.ts";

/** What a session was started with. */
export interface Session {
  readonly reviewer: string | null;
  /** The folder of the dataset to compare with. */
  readonly against: string | null;
}

/** Everything that only reads. */
export function serveReading(server: FastifyInstance, live: LiveDataset, session: Session): void {
  server.get("/api/info", () =>
    live.use(({ dataset, reviews }) => describeDataset(dataset, reviews, session)),
  );
  server.get("/api/claims", ({ query }) =>
    live.use(({ dataset, reviews }) => listClaims(dataset, reviews, readQuery(query))),
  );
  server.get("/api/facets", ({ query }) => live.use(({ dataset }) => countFacets(dataset, readQuery(query))));
  server.get<{ Params: { id: string } }>("/api/pages/:id", ({ params }) =>
    live.use(async ({ dataset, reviews }) =>
      orRefuse(await describePage(dataset, reviews, params.id), "page", params.id),
    ),
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
