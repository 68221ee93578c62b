import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { targetOf } from "../review/decisions.ts";
import { handMadePages } from "./hand-made.ts";
import { get, local, post, serve, smallFolder } from "./serve.ts";

const [first] = handMadePages();
const accept = { target: targetOf(first!, first!.claims[0]!), decision: { action: "accept" } } as const;

describe("the server's door", () => {
  it("refuses another Host, as a name bent to this address has", async () => {
    const served = await serve(await smallFolder());
    for (const host of ["evil.example", "evil.example:4000", "127.0.0.1.evil.example", " "]) {
      const { statusCode, json } = await get(served, "/api/info", { host });
      expect([host, statusCode]).toEqual([host, 403]);
      expect(json().error).toContain("expected a Host of this server");
    }
    for (const host of ["localhost:4000", "[::1]:4000", "127.0.0.1"])
      expect((await get(served, "/api/info", { host })).statusCode).toBe(200);
  });

  it("refuses another Origin, and requests that another site makes", async () => {
    const served = await serve(await smallFolder());
    for (const origin of ["http://evil.example", "null", "https://127.0.0.1:4000", "http://127.0.0.1:4001"])
      expect((await get(served, "/api/info", { origin })).statusCode).toBe(403);
    expect((await get(served, "/api/info", { origin: "http://127.0.0.1:4000" })).statusCode).toBe(200);
    expect((await get(served, "/api/info", { "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
    expect((await get(served, "/", { "sec-fetch-site": "cross-site" })).statusCode).toBe(200);
  });

  it("takes decisions only with the page's token", async () => {
    const served = await serve(await smallFolder());
    for (const token of ["", "x", `${served.pageToken}x`]) {
      const answer = await post(served, [accept], { headers: { "x-baoshu-token": token } });
      expect(answer.statusCode).toBe(403);
      expect(answer.json().error).toContain("reload the page");
    }
    expect((await get(served, "/")).body).toContain(
      `<meta name="baoshu-token" content="${served.pageToken}">`,
    );
  });

  it("serves the page under a policy that runs its own script and nothing else", async () => {
    const { headers, statusCode } = await get(await serve(await smallFolder()), "/");
    const hash = createHash("sha256").update("let a = 1;").digest("base64");
    expect(statusCode).toBe(200);
    expect(headers["content-security-policy"]).toBe(
      `default-src 'none';script-src 'sha256-${hash}';style-src 'unsafe-inline';img-src 'self' data:;` +
        "font-src 'self' data:;connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("says what to do where the page is not built", async () => {
    const served = await serve(await smallFolder(), { page: "/no/such/page.html" });
    const { statusCode, body } = await get(served, "/");
    expect([served.hasPage, statusCode]).toEqual([false, 503]);
    expect(body).toContain("npm run build");
  });

  it("never turns an id into a path", async () => {
    const served = await serve(await smallFolder());
    for (const id of [
      "../manifest.json",
      "..%2F..%2Fetc%2Fpasswd",
      "%2e%2e/manifest.json",
      "p1/../../x",
      ".",
    ]) {
      const { statusCode, body } = await get(served, `/api/pages/${id}`);
      expect([id, statusCode]).toEqual([id, 404]);
      expect(body).not.toContain("rulebook");
    }
    for (const path of [
      "/manifest.json",
      "/../manifest.json",
      "/decisions.jsonl",
      "/..%2fdata%2fmanifest.json",
    ])
      expect((await get(served, path)).statusCode).toBe(404);
  });

  it("refuses a body beyond the limit, and what is not JSON", async () => {
    const served = await serve(await smallFolder());
    const headers = { ...local, "x-baoshu-token": served.pageToken, "content-type": "application/json" };
    const send = (payload: string) =>
      served.server.inject({ method: "POST", url: "/api/decisions", headers, payload });
    expect((await send(`"${"x".repeat(5 << 20)}"`)).statusCode).toBe(413);
    expect((await send("{")).statusCode).toBe(400);
    expect((await send('{"__proto__": {"a": 1}}')).statusCode).toBe(400);
  });

  it("answers no more than so many requests a minute, refused ones counted", async () => {
    const served = await serve(await smallFolder(), { rate: 3 });
    for (const host of ["evil.example", "127.0.0.1", "127.0.0.1"]) await get(served, "/api/info", { host });
    const { statusCode, headers, json } = await get(served, "/api/info");
    expect([statusCode, headers["retry-after"]]).toEqual([429, "60"]);
    expect(json().error).toContain("Rate limit");
  });

  it("names the key of a query that is wrong", async () => {
    const served = await serve(await smallFolder());
    for (const [query, key] of [
      ["limit=501", "limit"],
      ["limit=0", "limit"],
      ["offset=-1", "offset"],
      ["sort=name", "sort"],
      ["from=yesterday", "from"],
      ["colour=red", "colour"],
    ]) {
      const { statusCode, json } = await get(served, `/api/claims?${query}`);
      expect(statusCode).toBe(400);
      expect(json().error).toContain(key);
    }
  });
});

describe("a server for others too", () => {
  const accessToken = "a-token-that-nobody-guesses";
  const options = { host: "0.0.0.0", accessToken };

  it("lets nobody in without the token", async () => {
    const served = await serve(await smallFolder(), options);
    for (const path of ["/", "/api/info", "/api/info?token=a-token-that-nobody-guesses", "/?token=wrong"]) {
      const { statusCode, body } = await get(served, path);
      expect([path, statusCode]).toEqual([path, 401]);
      expect(body).not.toContain(served.pageToken);
    }
    expect((await post(served, [accept])).statusCode).toBe(401);
  });

  it("gives a strict cookie for the link, and then the page at an address without the token", async () => {
    const served = await serve(await smallFolder(), options);
    const linked = await get(served, `/?token=${accessToken}`);
    const cookie = String(linked.headers["set-cookie"]);
    expect(cookie).toMatch(/^baoshu=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(cookie).not.toContain(accessToken);
    expect(linked.body).toContain('http-equiv="refresh" content="0;url=/"');
    const again = { cookie: cookie.split(";")[0]! };
    expect((await get(served, "/", again)).body).toContain(served.pageToken);
    expect((await get(served, "/api/info", again)).statusCode).toBe(200);
    expect((await get(served, "/api/info", { cookie: "baoshu=0" })).statusCode).toBe(401);
  });
});
