/** Puts the audit server together. */

import { randomBytes } from "node:crypto";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyError, type FastifyInstance } from "fastify";
import { builtPage } from "../page-file.ts";
import { serveChanges } from "./changes.ts";
import { serveDecisions } from "./decide.ts";
import { serveExport } from "./export.ts";
import { checkAccess, checkOrigin, type Door } from "./guard.ts";
import { LiveDataset } from "./live-dataset.ts";
import { readPage, type ServedPage } from "./page-file.ts";
import { type Session, serveReading } from "./read-routes.ts";
import { Refusal } from "./refusal.ts";

export interface ServerOptions extends Session {
  /** The address to listen on; other than the loopback only with a token. */
  readonly host: string;
  readonly accessToken: string | null;
  /** Requests a minute from one address. */
  readonly rate?: number;
  /** The built page, elsewhere. */
  readonly page?: string;
}

export interface AuditServer {
  readonly server: FastifyInstance;
  readonly pageToken: string;
  /** Whether there is a page to serve. */
  readonly hasPage: boolean;
}

const bodyLimit = 4 << 20;
const usualRate = 3000;

/**
 * Makes the server of an audit; it does not listen yet.
 * @throws UsageError when the folder holds no dataset
 */
export async function createServer(folder: string, options: ServerOptions): Promise<AuditServer> {
  const door: Door = {
    host: options.host,
    accessToken: options.accessToken,
    pageToken: randomBytes(24).toString("base64url"),
  };
  const page = await readPage(options.page ?? builtPage, door.pageToken);
  const live = await LiveDataset.open(folder);
  const server = fastify({
    bodyLimit,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler((request) => {
    throw new Refusal(404, `nothing is served at ${request.method} ${request.url.slice(0, 200)}`);
  });
  await server.register(rateLimit, { global: false });
  await server.register(helmet, headersFor(page));
  // Before all else, so that nobody can try tokens without end.
  server.addHook("onRequest", server.rateLimit({ max: options.rate ?? usualRate, timeWindow: "1 minute" }));
  server.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "no-store");
    checkOrigin(request, door);
    if (checkAccess(request, reply, door)) return reply;
  });
  server.get("/", (_, reply) => servePage(page, reply.type("text/html; charset=utf-8")));
  serveReading(server, live, options);
  serveExport(server, live);
  serveDecisions(server, live, door);
  serveChanges(server, live);
  server.addHook("onClose", () => live.close());
  return { server, pageToken: door.pageToken, hasPage: page !== null };
}

function servePage<Reply extends { code(status: number): Reply; send(html: string): Reply }>(
  page: ServedPage | null,
  reply: Reply,
): Reply {
  if (page !== null) return reply.send(page.html);
  return reply
    .code(503)
    .send(
      "<!doctype html><title>baoshu</title><p>The page is not built yet: run <code>npm run build</code>, then start again.",
    );
}

function headersFor(page: ServedPage | null): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: page === null || page.scripts.length === 0 ? ["'none'"] : [...page.scripts],
        // The charting library puts a style element into the page.
        styleSrc: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
    frameguard: { action: "deny" },
    // Plain HTTP on the loopback: a browser that was told otherwise could not come back.
    strictTransportSecurity: false,
  };
}

async function answerError(
  error: FastifyError | Refusal,
  _: unknown,
  reply: { code(status: number): { send(body: unknown): unknown } },
): Promise<void> {
  const status = error.statusCode ?? 500;
  const body: Record<string, unknown> = { error: error.message };
  if (error instanceof Refusal && error.details !== undefined) Object.assign(body, error.details);
  if (status >= 500) body.error = `a fault of the server: ${error.message}`;
  await reply.code(status).send(body);
}
