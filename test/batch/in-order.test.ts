import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/batch/work/in-order.ts";

describe("work done in order", () => {
  it("gives results as the input stands, whichever is ready first", async () => {
    const results: number[] = [];
    for await (const result of inOrder([30, 1, 20, 5], 3, async (time) => {
      await wait(time);
      return time;
    }))
      results.push(result);
    expect(results).toEqual([30, 1, 20, 5]);
  });

  it("takes no more of the input than it may have under way", async () => {
    let taken = 0;
    let most = 0;
    let given = 0;
    const input = (function* () {
      for (; taken < 50; taken++) yield taken;
    })();
    for await (const _ of inOrder(input, 4, async (item) => item)) {
      most = Math.max(most, taken - given);
      given++;
    }
    expect([given, most]).toEqual([50, 3]);
  });

  it("fails where the work fails, in its turn", async () => {
    const seen: number[] = [];
    const all = async () => {
      for await (const result of inOrder([1, 2, 3], 3, async (item) => {
        if (item === 2) throw new Error("two");
        return item;
      }))
        seen.push(result);
    };
    await expect(all()).rejects.toThrow("two");
    expect(seen).toEqual([1]);
  });
});
