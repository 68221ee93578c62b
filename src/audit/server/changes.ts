/** Server-sent events that tell the page of new decisions and datasets. */

import { PassThrough } from "node:stream";
import type { FastifyInstance } from "fastify";
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
    const say = (text: string) => {
      if (stream.writable) stream.write(`${text}\n\n`);
    };
    const unlisten = live.onChange((change) =>
      say(`id: ${live.position()}\ndata: ${JSON.stringify(change)}`),
    );
    const timer = setInterval(() => say(": still here"), beat);
    open.add(stream);
    const end = () => {
      unlisten();
      clearInterval(timer);
      open.delete(stream);
    };
    stream.once("close", end);
    request.raw.once("close", () => stream.destroy());
    const missed = live.since(String(request.headers["last-event-id"] ?? ""));
    say(`id: ${live.position()}\nevent: ready\ndata: {}`);
    if (missed !== null) say(`data: ${JSON.stringify(missed)}`);
    return reply.type("text/event-stream; charset=utf-8").header("cache-control", "no-store").send(stream);
  });
  server.addHook("preClose", async () => {
    for (const stream of open) stream.end();
  });
}
