/** The command audit. */

import { spawn } from "node:child_process";
import type { FastifyInstance } from "fastify";
import { UsageError } from "../batch/usage-error.ts";
import { requirePart } from "../optional-parts.ts";
import { complain, type ExitCode, exitCodes, type Io, write } from "./io.ts";

export interface AuditArguments {
  readonly port?: number;
  readonly host?: string;
  readonly token?: string;
  readonly reviewer?: string;
  readonly against?: string;
  readonly open: boolean;
}

const shortestToken = 16;
const usualPort = 4617;

/** `baoshu audit [DIR]`: serves the audit page of a dataset until it is interrupted. */
export async function auditCommand(folder: string, options: AuditArguments, io: Io): Promise<ExitCode> {
  requirePart("the audit page");
  const { createServer } = await import("../audit/server/server.ts");
  const { isLoopback } = await import("../audit/server/guard.ts");
  const { readManifest } = await import("../audit/dataset/open-folder.ts");
  const host = options.host ?? "127.0.0.1";
  const token = readToken(options, isLoopback(host));
  if (options.against !== undefined) await readManifest(options.against);
  const { server, hasPage } = await createServer(folder, {
    host,
    accessToken: token,
    reviewer: options.reviewer ?? null,
    against: options.against ?? null,
  });
  if (!hasPage) await complain(io, "the page is not built yet: run npm run build, then start again");
  const ended = waitForInterrupt(io);
  try {
    await listen(server, host, options.port);
    const address = addressOf(host, (server.server.address() as { port: number }).port, token);
    await write(io.stdout, `The audit page of ${folder} is at ${address}\nCtrl-C ends it.\n`);
    if (options.open && io.watched) openBrowser(address);
    await ended.reached;
  } finally {
    ended.forget();
    await server.close();
  }
  return exitCodes.done;
}

/** The same port each time, so that the page is found again and knows its reader; another where that one is taken. */
async function listen(server: FastifyInstance, host: string, port: number | undefined): Promise<void> {
  try {
    await server.listen({ host, port: port ?? usualPort });
  } catch (error) {
    if (port !== undefined || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    await server.listen({ host, port: 0 });
  }
}

function readToken({ host, token }: AuditArguments, local: boolean): string | null {
  if (local) {
    if (token !== undefined)
      throw new UsageError("--token goes with --host: the loopback address needs none");
    return null;
  }
  if (token === undefined)
    throw new UsageError(
      `--host ${host} lets others in: give them --token, ${shortestToken} characters or more that nobody guesses`,
    );
  if (token.length < shortestToken)
    throw new UsageError(`--token has ${token.length} characters: expected ${shortestToken} or more`);
  return token;
}

function addressOf(host: string, port: number, token: string | null): string {
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}/${token === null ? "" : `?token=${encodeURIComponent(token)}`}`;
}

function waitForInterrupt(io: Io): { reached: Promise<void>; forget: () => void } {
  let forget = () => {};
  const reached = new Promise<void>((resolve) => {
    forget = io.onInterrupt(resolve);
  });
  return { reached, forget };
}

/** Where no browser can be started the address stands on the screen all the same. */
function openBrowser(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ["open", address],
    win32: ["rundll32", "url.dll,FileProtocolHandler", address],
  };
  const [command, ...args] = commands[process.platform] ?? ["xdg-open", address];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
