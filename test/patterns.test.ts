import { describe, expect, it } from "vitest";
import { literalsBelow, madeByProgram, repeats } from "./tools/patterns.ts";
import { SafePatterns, searchTimes } from "./tools/safe-patterns.ts";

const known = new SafePatterns();

async function vulnerable(patterns: readonly RegExp[]): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns.filter(repeats)) {
    const attack = await known.findAttack(pattern, searchTimes.other);
    if (attack !== null) found.push(`${pattern} on ${JSON.stringify(attack.slice(0, 60))}`);
  }
  return found;
}

describe("recheck finds no attack on", { timeout: 600_000 }, () => {
  it("any pattern that stands in the program", async () => {
    const literals = await literalsBelow("src");
    expect(literals.length).toBeGreaterThan(200);
    const byText = new Map(literals.map(({ pattern }) => [String(pattern), pattern]));
    expect(await vulnerable([...byText.values()])).toEqual([]);
  });

  it("any pattern that the program makes of its rules' words", async () => {
    const made = await madeByProgram();
    expect(made.length).toBeGreaterThan(100);
    expect(await vulnerable(made)).toEqual([]);
  });
});
