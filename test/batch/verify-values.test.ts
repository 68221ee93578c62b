import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkValues } from "../../src/batch/verify/check-values.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";
import { isReadFailure, readPage } from "../../src/stages/read/read-page.ts";
import { pipeline } from "../program.ts";

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

const results: Result[] = [];

function resultOf(text: string, source = "a.txt"): Result {
  const page = readPage(new TextEncoder().encode(text), { source, date: "2024-07-18" });
  if (isReadFailure(page)) throw new Error(page.reason);
  return pipeline.run(page);
}

const prices = [
  "　　食堂午饭15元/餐，补助每餐4元；渔具租金每套120元，船票38元/人次。\n",
  "　　桃子收购价9元/600克，鲜奶6元/250毫升，复合肥每40公斤售价152元。\n",
  "　　轧钢能耗为每吨32千克标准煤，车间每小时产钢管45根，鱼塘每亩增收1200元。\n",
];

beforeAll(() => {
  const pages = readdirSync("fixtures/realistic", { recursive: true, encoding: "utf8" })
    .filter((name) => /page\.txt$/.test(name))
    .sort()
    .slice(0, 8);
  for (const name of pages)
    results.push(resultOf(readFileSync(join("fixtures/realistic", name), "utf8"), `${dirname(name)}.txt`));
  for (const text of prices) results.push(resultOf(text));
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
  // What a price is for is as much of it as the money.
  denominator: ({ unit }) => {
    const [amount = "", each] = unit.split("/");
    return amount === "" || each === undefined ? null : { unit: amount };
  },
  unit: (claim, random) => ({
    unit: pick(
      ["CNY", "USD", "HKD", "t", "kg", "km", "%", "pp", "个", "家", "kW.h", "亩"].filter(
        (it) => !claim.unit.startsWith(it),
      ),
      random,
    ),
  }),
};

/** Five kinds of change: a thousand in all. */
const PLANTED_OF_EACH = 200;

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
    while (planted < PLANTED_OF_EACH) {
      const result = pick(results, random);
      const claim = result.claims.length === 0 ? null : pick(result.claims, random);
      const changed = claim === null ? null : changes[kind]!(claim, random);
      if (claim === null || changed === null) continue;
      planted++;
      const own = { ...claim, ...changed };
      const isNamed = (claims: Claim[]) =>
        checkValues({ ...result, claims }).some((problem) => problem.claim === claim.id);
      // Alone first, which is soon done; a currency is told by the other claims of its page.
      if (!isNamed([own]) && !isNamed(result.claims.map((it) => (it === claim ? own : it))))
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
    "　　桃子收购价9元/600克，鲜奶6元/250毫升，复合肥每40公斤售价152元，沙子3公斤20元。\n",
    "　　固定电话普及率为21.6部/百人，每百户居民拥有汽车63.5辆，每千人口拥有床位6.8张。\n",
    "　　冷库年处理量由900公斤提高到1.2吨，航程由4小时缩短为90分钟，工期由18个月压缩到一年。\n",
    "　　去岛上的时间由两个半小时缩短到50分钟。\n",
    "　　全县三次产业结构8.1∶41.7∶50.2，新生儿性别比107.3∶100，医护比为1∶1.3。\n",
    "　　三次产业结构由9.1：43.0：47.9调整为8.2：42.1：49.7。\n",
    "　　渔业产值48·6亿元，增长8·2%；海带产量三七·四万吨，工人1，204人，网箱17 103个。\n",
    "　　全村共有廿八户，果树卅五亩，大堤长四千三百米，水库库容三亿五千万立方米。\n",
    "　　电网投资一万三千亿元，棉花产量四万六千吨，入库银三百七十万两。\n",
    "　　利率下调半个百分点，准备金率降了四分之一个百分点，利差扩大12BP，国债收益率下行3.5bp。\n",
    "　　猪肉每斤8元5角，荔枝批发价为每公斤十元二角五分，车票12元5角，渔民身高1米82。\n",
    "　　公司股价腰斩，利润下跌一半；鱼市规模扩大3至5倍，客流量翻了一番半。\n",
    "　　渔业产值进入全省前三位，人口自然增长率为-0.62‰，次品率为千分之三。\n",
    "　　協會鐵路更新總經費2兆3,400億元，收入MOP3,200萬元，利潤US$4.5億。\n",
    "　　纸灯笼平均价格为每个4.3元，每个项目投资500万元，渔工每个月收入8000元。\n",
    "　　注册志愿者达12.5万，每班45人，补贴每月800元；鸡蛋三打。\n",
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
