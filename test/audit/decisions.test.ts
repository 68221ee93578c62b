import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/audit/api.ts";
import { DatasetFolder } from "../../src/dataset/dataset-folder.ts";
import type { Result } from "../../src/model/result.ts";
import type { Action, Decision, NewDecision, Target } from "../../src/review/decision.ts";
import { numberTarget, targetOf } from "../review/decisions.ts";
import { handMadePages, writeHandMade } from "./hand-made.ts";
import { get, post, serve, smallFolder, until } from "./serve.ts";
import { startServer } from "./server-process.ts";

const pages = handMadePages();
const aim = (id: string): Target => {
  const page = pages.find(({ claims }) => claims.some((claim) => claim.id === id))!;
  return targetOf(page, page.claims.find((claim) => claim.id === id)!);
};
const on = (id: string, decision: Action): NewDecision => ({ target: aim(id), decision });
const linesOf = (folder: string): Decision[] =>
  readFileSync(join(folder, "decisions.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("a decision", () => {
  it("is one line with who, when and over what, and shows in every answer", async () => {
    const folder = await smallFolder();
    const served = await serve(folder);
    const answer = await post(served, [on("c1", { action: "correct", corrections: { unit: "USD" } })]);
    expect(answer.statusCode).toBe(200);
    const [line, ...others] = linesOf(folder);
    expect([answer.json(), others]).toEqual([[line], []]);
    const { rulebook } = (await get(served, "/api/info")).json();
    expect(line).toMatchObject({ reviewer: "林晓舟", program: "0.1.0", rulebook, target: aim("c1") });
    expect(line!.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(Math.abs(Date.parse(line!.at) - Date.now())).toBeLessThan(60_000);
    expect((await get(served, "/api/claims?review=corrected")).json()).toMatchObject({
      total: 1,
      claims: [
        { claim: { id: "c1", unit: "CNY" }, review: { status: "corrected", corrected: { unit: "USD" } } },
      ],
    });
    expect((await get(served, "/api/pages/p1")).json().reviews.c1.status).toBe("corrected");
  });

  it("may be about a number that no claim carries", async () => {
    const served = await serve(await smallFolder());
    const target = numberTarget(pages[1]!, "12");
    expect(
      (await post(served, [{ target, decision: { action: "dismiss", role: "reference" } }])).statusCode,
    ).toBe(200);
    const { numbers } = (await get(served, "/api/pages/p2")).json();
    expect(Object.values(numbers)).toEqual([expect.objectContaining({ status: "rejected" })]);
    const queue = (await get(served, "/api/queue")).json() as { type: string }[];
    expect(queue.filter(({ type }) => type === "number")).toEqual([]);
  });

  it("is refused whole when one of several is wrong", async () => {
    const folder = await smallFolder();
    const served = await serve(folder);
    const good = on("c1", { action: "accept" });
    const bad: [unknown, number][] = [
      [on("c2", { action: "reject", reason: "" }), 400],
      [on("c2", { action: "correct", corrections: {} }), 400],
      [on("c2", { action: "correct", corrections: { unit: "%" } }), 400],
      [on("c2", { action: "correct", corrections: { value: null } }), 400],
      [on("c2", { action: "correct", corrections: { low: "1", high: "2" } }), 400],
      [on("c4", { action: "correct", corrections: { low: "30" } }), 400],
      [on("c2", { action: "dismiss", role: null }), 400],
      [{ ...good, extra: 1 }, 400],
      [{ ...good, decision: { action: "explode" } }, 400],
      [on("c2", { action: "undo", undoes: "nothing" }), 409],
    ];
    for (const [one, status] of bad) {
      const answer = await post(served, [good, one as NewDecision]);
      expect([one, answer.statusCode]).toEqual([one, status]);
      expect(answer.json().error).toEqual(expect.any(String));
    }
    expect((await post(served, [])).statusCode).toBe(400);
    expect((await post(served, [good], { reviewer: "  " })).statusCode).toBe(400);
    expect(existsSync(join(folder, "decisions.jsonl"))).toBe(false);
  });

  it("is refused with what changed when the page shows something else by now", async () => {
    const served = await serve(await smallFolder());
    const target = aim("c2");
    if (target.type !== "claim") throw new Error("expected a claim");
    const { record } = target;
    const stale = { ...target, record: { ...record, value: "3.4" }, rule: "growth/noun" };
    const answer = await post(served, [{ target: stale, decision: { action: "accept" } }]);
    expect([answer.statusCode, answer.json()]).toEqual([
      409,
      {
        error: "claim c2 is not what it was: value, rule changed: look at it again before deciding",
        changes: [
          { field: "value", before: "3.4", after: "3.40" },
          { field: "rule", before: "growth/noun", after: "growth/rate" },
        ],
      },
    ]);
    const moved = { ...target, evidence: { ...target.evidence, start: 0 } };
    expect((await post(served, [{ target: moved, decision: { action: "accept" } }])).statusCode).toBe(409);
    const gone = { ...target, claim: "c9" };
    expect((await post(served, [{ target: gone, decision: { action: "accept" } }])).statusCode).toBe(409);
    const elsewhere = { ...target, page: { ...target.page, sha256: "0" } };
    expect((await post(served, [{ target: elsewhere, decision: { action: "accept" } }])).statusCode).toBe(
      409,
    );
  });

  it("can be taken back by who made it and nobody else", async () => {
    const served = await serve(await smallFolder());
    const [made] = (await post(served, [on("c1", { action: "accept" })])).json() as Decision[];
    const undo = on("c1", { action: "undo", undoes: made!.id });
    const refused = await post(served, [undo], { reviewer: "别人" });
    expect([refused.statusCode, refused.json().error]).toEqual([
      409,
      expect.stringContaining("only they can"),
    ]);
    expect((await post(served, [{ ...undo, target: aim("c2") }])).statusCode).toBe(409);
    expect((await post(served, [undo])).statusCode).toBe(200);
    expect((await get(served, "/api/info")).json().review).toMatchObject({ unreviewed: 4, accepted: 0 });
  });

  it("is disputed where two reviewers differ", async () => {
    const served = await serve(await smallFolder());
    await post(served, [on("c1", { action: "accept" })], { reviewer: "甲" });
    await post(served, [on("c1", { action: "reject", reason: "错" })], { reviewer: "乙" });
    const { review } = (await get(served, "/api/claims/c1")).json();
    expect([review.status, review.verdicts.length]).toEqual(["disputed", 2]);
  });
});

describe("several at once", () => {
  it("lose nothing: two servers on one folder, many clients each", async () => {
    const folder = await smallFolder();
    const servers = [await serve(folder), await serve(folder)];
    const sent = Array.from({ length: 40 }, (_, k) =>
      post(servers[k % 2]!, [on(`c${1 + (k % 4)}`, { action: "comment", comment: `第${k}条` })], {
        reviewer: `客${k}`,
      }),
    );
    for (const answer of await Promise.all(sent)) expect(answer.statusCode).toBe(200);
    const comments = linesOf(folder).map(({ decision }) => decision.action === "comment" && decision.comment);
    expect(comments.toSorted()).toEqual(Array.from({ length: 40 }, (_, k) => `第${k}条`).toSorted());
    for (const served of servers)
      await until(async () => (await get(served, "/api/claims/c1")).json().review?.comments.length === 10);
  });

  it("hear of each other's decisions, also of those made while their connection was broken", async () => {
    const folder = await smallFolder();
    const [here, there] = [await serve(folder), await serve(folder)];
    const address = await here.server.listen({ host: "127.0.0.1", port: 0 });
    const heard = await listen(address);
    await post(there, [on("c1", { action: "accept" })]);
    const { id, change } = await heard.next();
    expect(change.decisions.map(({ target }) => target.type === "claim" && target.claim)).toEqual(["c1"]);
    heard.end();
    await post(there, [on("c2", { action: "flag" })]);
    await until(async () => (await get(here, "/api/info")).json().review.flagged === 1);
    const again = await listen(address, id);
    expect((await again.next()).change.decisions.map(({ decision }) => decision.action)).toEqual(["flag"]);
    again.end();
  });
});

describe("a run beneath the server", () => {
  it("brings the new dataset, keeps every decision, and shows what no longer fits", async () => {
    const folder = await smallFolder();
    const served = await serve(folder);
    const before = (await get(served, "/api/info")).json().generation;
    await post(served, [on("c1", { action: "accept" }), on("c3", { action: "accept" })]);
    const changed = handMadePages();
    const claims = changed[0]!.claims.map((claim) =>
      claim.id === "c1" ? { ...claim, value: "1300000000" } : claim,
    );
    await swap(folder, [{ ...changed[0]!, claims }, ...changed.slice(1)]);
    await until(async () => (await get(served, "/api/info")).json().generation !== before);
    expect((await get(served, "/api/info")).json().review).toMatchObject({ accepted: 1, conflict: 1 });
    expect((await get(served, "/api/claims/c1")).json()).toMatchObject({
      claim: { value: "1300000000" },
      review: { status: "conflict", conflict: { kind: "claim-changed" } },
    });
    const stale = await post(served, [on("c1", { action: "accept" })]);
    expect(stale.statusCode).toBe(409);
    await post(served, [on("c2", { action: "flag" })]);
    expect(linesOf(folder)).toHaveLength(3);
  });

  it("loses nothing of what is decided while it swaps again and again", async () => {
    const folder = await smallFolder();
    const served = await serve(folder);
    const made: string[] = [];
    let swapping = true;
    const deciding = (async () => {
      for (let k = 0; swapping || k < 10; k++) {
        const answer = await post(served, [on("c1", { action: "comment", comment: `${k}` })]);
        expect(answer.json()).toMatchObject([{ reviewer: "林晓舟" }]);
        made.push((answer.json() as Decision[])[0]!.id);
      }
    })();
    for (let k = 0; k < 5; k++) await swap(folder, handMadePages());
    swapping = false;
    await deciding;
    expect(made.length).toBeGreaterThanOrEqual(10);
    expect(linesOf(folder).map(({ id }) => id)).toEqual(made);
  });
});

describe("the server killed", () => {
  it("has written every decision that it answered for", async () => {
    const folder = await smallFolder();
    for (const [k, id] of ["c1", "c2", "c3"].entries()) {
      const { child, address } = await startServer(folder, join(folder, "../page.html"));
      const html = await (await fetch(address)).text();
      const response = await fetch(`${address}api/decisions`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-baoshu-token": /name="baoshu-token" content="([^"]+)"/.exec(html)![1]!,
        },
        body: JSON.stringify({ decisions: [on(id, { action: "accept" })], reviewer: "甲" }),
      });
      expect(response.status).toBe(200);
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(linesOf(folder)).toHaveLength(k + 1);
    }
    const served = await serve(folder);
    expect((await get(served, "/api/info")).json().review).toMatchObject({ accepted: 3, unreviewed: 1 });
  }, 120_000);
});

/** Puts another dataset in the folder's place as a run does. */
async function swap(folder: string, results: readonly Result[]): Promise<void> {
  const aside = await DatasetFolder.open(folder);
  await writeHandMade(aside.partial, results);
  await aside.swapIn();
}

interface Heard {
  readonly id: string;
  readonly change: Change;
}

/** Listens for changes as the page does; returns when the server is ready to tell. */
async function listen(
  address: string,
  last?: string,
): Promise<{ next: () => Promise<Heard>; end: () => void }> {
  const stop = new AbortController();
  const response = await fetch(`${address}/api/changes`, {
    headers: last === undefined ? {} : { "last-event-id": last },
    signal: stop.signal,
  });
  const events = eventsOf(response.body!.pipeThrough(new TextDecoderStream()));
  expect((await events.next()).value).toContain("event: ready");
  const next = async (): Promise<Heard> => {
    const event = (await events.next()).value as string;
    const [, id = ""] = /^id: (.*)$/m.exec(event) ?? [];
    return { id, change: JSON.parse(/^data: (.*)$/m.exec(event)![1]!) };
  };
  return { next, end: () => stop.abort() };
}

async function* eventsOf(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of stream) {
    const events = (rest + piece).split("\n\n");
    rest = events.pop()!;
    yield* events;
  }
}
