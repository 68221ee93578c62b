/** Who may talk to the audit server: origins, tokens, loopback. */

import { createHash, timingSafeEqual } from "node:crypto";
import { hostname, networkInterfaces } from "node:os";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "./refusal.ts";

/** Who may come in. */
export interface Door {
  /** The address to listen on. */
  readonly host: string;
  /** What every request must know; null on the loopback address. */
  readonly accessToken: string | null;
  /** What a request that writes must send back from the page. */
  readonly pageToken: string;
}

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);

export function isLoopback(host: string): boolean {
  return loopback.has(host);
}

/**
 * Refuses a request that was sent to another name than this machine's, as a page elsewhere does that has bent its own
 * name to this address (DNS rebinding), and one that a page of another origin has sent.
 */
export function checkOrigin(request: FastifyRequest, door: Door): void {
  const host = request.headers.host ?? "";
  if (!namesOf(door).has(nameIn(host)))
    throw new Refusal(403, `expected a Host of this server, got ${JSON.stringify(host)}`);
  const { origin, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(
      403,
      `expected requests of this server's own page, got the Origin ${JSON.stringify(origin)}`,
    );
  if (request.url.startsWith("/api/") && site !== undefined && site !== "same-origin" && site !== "none")
    throw new Refusal(403, `expected requests of this server's own page, got a ${site} one`);
}

/** Refuses what changes something unless it comes from the page, which alone knows the token. */
export function checkPageToken(request: FastifyRequest, door: Door): void {
  if (isSame(request.headers["x-baoshu-token"], door.pageToken)) return;
  throw new Refusal(
    403,
    "expected the header x-baoshu-token with the page's token: the server was started anew, reload the page",
  );
}

const cookieName = "baoshu";

/**
 * Refuses who does not know the access token. A link with `?token=` is answered with a cookie and a page that leads on
 * without it, so that the token stays neither in the address nor in the history.
 * @returns whether the request is answered
 */
export function checkAccess(request: FastifyRequest, reply: FastifyReply, door: Door): boolean {
  if (door.accessToken === null) return false;
  if (isSame(cookieOf(request), cookieFor(door.accessToken))) return false;
  const { token } = request.query as { token?: unknown };
  if (request.url.startsWith("/api/") || !isSame(token, door.accessToken))
    throw new Refusal(
      401,
      "expected the access token: open the link that baoshu audit printed, with ?token=…",
    );
  // A redirect would still count as coming from where the link was clicked, and a strict cookie would not be sent.
  reply
    .header("set-cookie", `${cookieName}=${cookieFor(door.accessToken)}; HttpOnly; SameSite=Strict; Path=/`)
    .type("text/html; charset=utf-8")
    .send(
      '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>baoshu</title>',
    );
  return true;
}

/** The token itself never stands in a cookie. */
function cookieFor(token: string): string {
  return createHash("sha256").update(`baoshu ${token}`).digest("hex");
}

function cookieOf({ headers }: FastifyRequest): string | undefined {
  const cookies = (headers.cookie ?? "").split(/;\s*/);
  return cookies.find((it) => it.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
}

function namesOf({ host }: Door): ReadonlySet<string> {
  if (isLoopback(host)) return loopback;
  const addresses = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address }) => address),
  );
  return new Set([...loopback, host, hostname(), ...addresses].map((name) => name.toLowerCase()));
}

/** The name in `name:port` or `[address]:port`. */
function nameIn(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1");
}

/** Takes as long wherever the two differ. */
function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== "string") return false;
  const [a, b] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
}
