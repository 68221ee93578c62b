import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkValues } from "../../src/batch/verify/check-values.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { isReadFailure, readPage } from "../../src/stages/read/read-page.ts";

/** Numbers that look random and are the same each time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pipeline = createPipeline();
const results: Result[] = [];

function resultOf(text: string, source = "a.txt"): Result {
  const page = readPage(new TextEncoder().encode(text), { source, date: "2024-07-18" });
  if (isReadFailure(page)) throw new Error(page.reason);
  return pipeline.run(page);
}

beforeAll(() => {
  const pages = readdirSync("fixtures/realistic", { recursive: true, encoding: "utf8" })
    .filter((name) => /page\.txt$/.test(name))
    .sort()
    .slice(0, 8);
  for (const name of pages)
    results.push(resultOf(readFileSync(join("fixtures/realistic", name), "utf8"), `${dirname(name)}.txt`));
}, 120_000);

/** The decimal point of a value moved by so many places. */
function shiftPoint(value: string, places: number): string {
  const [sign, digits] = value.startsWith("-") ? ["-", value.slice(1)] : ["", value];
  const [whole = "", part = ""] = digits.split(".");
  const all = `${"0".repeat(12)}${whole}${part}${"0".repeat(12)}`;
  const point = 12 + whole.length + places;
  const moved = `${all.slice(0, point).replace(/^0+(?=\d)/, "")}.${all.slice(point)}`;
  return sign + moved.replace(/\.?0+$/, "");
}

type Change = (claim: Claim, random: () => number) => Partial<Claim> | null;

const pick = <T>(values: readonly T[], random: () => number): T =>
  values[Math.floor(random() * values.length)]!;

function changeValue(claim: Claim, change: (value: string) => string): Partial<Claim> | null {
  const field = claim.value === null ? "high" : "value";
  const value = claim[field];
  if (value === null || Number(value) === 0) return null;
  return { [field]: change(value) };
}

const changes: Readonly<Record<string, Change>> = {
  digit: (claim, random) =>
    changeValue(claim, (value) => {
      const places = Array.from(value, (it, k) => (/\d/.test(it) ? k : -1)).filter((k) => k >= 0);
      const at = pick(places, random);
      const other = pick("0123456789".replace(value[at]!, "").split(""), random);
      return value.slice(0, at) + other + value.slice(at + 1);
    }),
  scale: (claim, random) =>
    changeValue(claim, (value) => shiftPoint(value, pick([1, 2, 3, 4, 8, -1, -2, -3, -4, -8], random))),
  sign: (claim) => changeValue(claim, (value) => (value.startsWith("-") ? value.slice(1) : `-${value}`)),
  // A denominator that is taken away is what the quote has; all else is not.
  unit: (claim, random) => ({
    unit: pick(
      ["CNY", "USD", "HKD", "t", "kg", "km", "%", "pp", "个", "家", "kW.h", "亩"].filter(
        (it) => !claim.unit.startsWith(it),
      ),
      random,
    ),
  }),
};

describe("a value follows from its quote", () => {
  it("on every page of the fixtures as it was made", () => {
    const problems = results.flatMap(checkValues);
    expect(results.reduce((sum, { claims }) => sum + claims.length, 0)).toBeGreaterThan(200);
    expect(problems).toEqual([]);
  });

  it.each(Object.keys(changes))("and a changed %s is named", (kind) => {
    const random = randomNumbers(kind.length);
    let planted = 0;
    const unnamed: string[] = [];
    while (planted < 100) {
      const result = pick(results, random);
      const claim = result.claims.length === 0 ? null : pick(result.claims, random);
      const changed = claim === null ? null : changes[kind]!(claim, random);
      if (claim === null || changed === null) continue;
      planted++;
      const claims = result.claims.map((it) => (it === claim ? { ...it, ...changed } : it));
      if (!checkValues({ ...result, claims }).some((problem) => problem.claim === claim.id))
        unnamed.push(`${claim.evidence.text} ${claim.value} ${claim.unit} ${JSON.stringify(changed)}`);
    }
    expect(unnamed).toEqual([]);
  });

  it.each([
    "　　全县投放鱼苗1万2,300尾，渔民人均增收三千二百元，码头用电1.2亿千瓦时。\n",
    "　　三分之一的渔船完成改造，成本下降四分之一，产值翻了两番，居全省第三位。\n",
    "　　每公斤海带卖到1块6，比去年多卖三毛钱，返程用了1个半小时。\n",
    "　　失业率为4.1%，比上年下降0.3个百分点，融资成本下降35个基点。\n",
    "　　公司拟投资2亿元至3亿元，新增岗位800至900个。\n",
    "　　漁會去年收入745萬1,878元，按年上升三成二，會員1萬4,061人。\n",
  ])("in the words of %s", (text) => {
    const result = resultOf(text);
    expect(result.claims.length).toBeGreaterThan(0);
    expect(checkValues(result)).toEqual([]);
  });

  it("and is named with what the quote has", () => {
    const result = resultOf("　　上半年，全市水产品出口额达48.6亿元。\n");
    const [claim] = result.claims;
    const claims = [{ ...claim!, value: "486000000" }];
    expect(checkValues({ ...result, claims })).toEqual([
      {
        claim: claim!.id,
        field: "value",
        what: 'is "486000000" CNY, which the quote "48.6亿元" does not give: it has 4860000000',
      },
    ]);
  });
});
