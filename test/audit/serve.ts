import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type AuditServer, createServer, type ServerOptions } from "../../src/audit/server/server.ts";
import type { NewDecision } from "../../src/review/decision.ts";
import { makeFolder } from "../batch/folder.ts";
import { writeHandMade } from "./hand-made.ts";

export const page =
  "<!doctype html><html><head><title>x</title></head><body><script>let a = 1;</script></body></html>";

/** The folder of a small dataset, gone after the test. */
export async function smallFolder(): Promise<string> {
  const folder = join(makeFolder({ "page.html": page }), "data");
  await writeHandMade(folder);
  return folder;
}

/** A server over a folder, ended after the test. */
export async function serve(folder: string, options: Partial<ServerOptions> = {}): Promise<AuditServer> {
  const served = await createServer(folder, {
    host: "127.0.0.1",
    accessToken: null,
    reviewer: null,
    against: null,
    page: join(folder, "../page.html"),
    ...options,
  });
  onTestFinished(() => served.server.close());
  return served;
}

export const local = { host: "127.0.0.1:4000" };

/** Asks as the page does. */
export async function get({ server }: AuditServer, url: string, headers: Record<string, string> = {}) {
  return server.inject({ url, headers: { ...local, ...headers } });
}

/** Sends decisions as the page does. */
export async function post(
  { server, pageToken }: AuditServer,
  decisions: readonly NewDecision[],
  { reviewer = "林晓舟", headers = {} }: { reviewer?: string; headers?: Record<string, string> } = {},
) {
  return server.inject({
    method: "POST",
    url: "/api/decisions",
    headers: { ...local, "x-baoshu-token": pageToken, ...headers },
    payload: { decisions, reviewer },
  });
}

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`still not so after 20 s: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
