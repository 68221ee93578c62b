import { PassThrough } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Change } from "../api.ts";
import type { LiveDataset } from "./live-dataset.ts";

const beat = 20_000;

/**
 * GET /api/changes: server-sent events. An event's id says how far its reader has come, so that a reader who comes back
 * after a broken connection gets what was decided meanwhile.
 */
export function serveChanges(server: FastifyInstance, live: LiveDataset): void {
  const open = new Set<PassThrough>();
  server.get("/api/changes", async (request, reply) => {
    const stream = new PassThrough();
    const unlisten = live.onChange(async (change) => {
      const at = await positionOf(live);
      stream.write(`id: ${at}\ndata: ${JSON.stringify(change)}\n\n`);
    });
    const timer = setInterval(() => stream.write(": still here\n\n"), beat);
    open.add(stream);
    const end = () => {
      unlisten();
      clearInterval(timer);
      open.delete(stream);
    };
    stream.once("close", end);
    request.raw.once("close", () => stream.destroy());
    stream.write(`id: ${await positionOf(live)}\nevent: ready\ndata: {}\n\n`);
    const missed = await missedSince(live, request.headers["last-event-id"]);
    if (missed !== null) stream.write(`data: ${JSON.stringify(missed)}\n\n`);
    return reply.type("text/event-stream; charset=utf-8").header("cache-control", "no-store").send(stream);
  });
  server.addHook("preClose", async () => {
    for (const stream of open) stream.end();
  });
}

/** `GENERATION:DECISIONS` */
async function positionOf(live: LiveDataset): Promise<string> {
  return live.use(
    async ({ dataset, reviews }) => `${dataset.manifest.generation}:${reviews.decisions.length}`,
  );
}

async function missedSince(live: LiveDataset, last: string | string[] | undefined): Promise<Change | null> {
  const [, generation, count] = /^(\w+):(\d+)$/.exec(String(last ?? "")) ?? [];
  if (generation === undefined) return null;
  return live.use(async ({ dataset, reviews }) => {
    const now = dataset.manifest.generation;
    const decisions = reviews.decisions.slice(Number(count));
    if (now === generation && decisions.length === 0) return null;
    return { decisions, generation: now === generation ? null : now };
  });
}
