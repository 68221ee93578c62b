import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findUnreadable } from "../../../src/stages/read/unreadable.ts";

const prose = `　　市港务局昨日公布，前三季度全市港口货物吞吐量达3.26亿吨，同比增长4.7%。其中集装箱吞吐量首次突破千万标箱，
外贸货物占比提高到四成。局长在发布会上说，新建的自动化码头投入使用以后，船舶在港时间缩短了一半，企业的物流成本明显下降。
　　记者在码头看到，无人驾驶的集卡往来穿梭，控制室里只有几名工人值守。渔民们把刚刚捕捞的鲜鱼装上冷藏车，连夜运往内地的批发市场。`;

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

/** The text with every Chinese character exchanged, each always for the same. */
function exchange(text: string, pick: (character: string) => string): string {
  const exchanged = new Map<string, string>();
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const known = exchanged.get(character) ?? pick(character);
    exchanged.set(character, known);
    return known;
  });
}

const gb18030 = new TextDecoder("gb18030");
const codeShift = (by: number) => (it: string) => String.fromCharCode(it.charCodeAt(0) + by);

describe("text that lies", () => {
  const any = randomNumbers(3);
  it.each([
    [
      "any characters of Unicode",
      exchange(prose, () => String.fromCharCode(0x4e00 + Math.floor(any() * 20000))),
    ],
    [
      "common characters",
      exchange(prose, () =>
        gb18030.decode(new Uint8Array([0xb0 + Math.floor(any() * 39), 0xa1 + Math.floor(any() * 94)])),
      ),
    ],
    ["the characters one further on", exchange(prose, codeShift(1))],
    ["the characters of another order", exchange(prose, codeShift(-31))],
    ["what its bytes say in another encoding", gb18030.decode(new TextEncoder().encode(prose))],
  ])("is refused where the characters are %s", (_, text) => {
    expect(findUnreadable(text, "pdf")).toMatch(
      /^the page has text that is no Chinese: of \d+ pairs of neighbouring characters \d+ begin a word, expected a third or more, so the map from its fonts to characters is false: run OCR on the page/,
    );
    expect(findUnreadable(text, "recogniser")).toContain("run OCR again");
    expect(findUnreadable(text, "text")).toContain("get the file again");
  });

  it("is refused where Chinese comes out as signs and letters", () => {
    const noise =
      '+,!"#)MX/2e(fp 6jo3iv7iN!"dcbvw/(4 \'(Rz cg((H"k%"JLK ()N，gb/0c((xKbc)(v:.v，OQp >?J>?O v wvRS/';
    expect(findUnreadable(noise.repeat(3), "pdf")).toContain("neither Chinese nor English");
  });

  it.each([
    ["prose", prose],
    [
      "prose in the other script",
      "港務局昨日公布，首三季全港貨物吞吐量達三億噸，按年上升百分之四。局方表示，新碼頭啟用後，船隻輪候時間縮短一半，令業界的運輸成本顯著下降。當局又說，會繼續與漁民團體商討搬遷安排，並預留款項資助受影響的商戶，預料明年年中完成諮詢。",
    ],
    [
      "old prose",
      "滨海有渔者，日鼓枻而出，暮而归，未尝问其所得。或问之曰：子之业劳矣，何以乐为？渔者笑而不答，久之乃曰：风波之险，吾知其所避；鱼之多寡，吾安其所遇。今夫市人，朝而趋利，夕而计失，虽坐高堂，其心未尝一日安也。吾舟虽小，足以容膝；吾网虽敝，足以养亲。天之所与，不过如是，又何求焉？问者默然而退，以告其乡人。",
    ],
    [
      "verse",
      "晓雾开渔浦，春潮涨石矶。鸥随帆影去，人带月华归。网湿腥风软，灯寒细雨微。年年沙上柳，依旧拂柴扉。水阔星初落，山空鸟倦飞。相逢唯一笑，蓑笠是春衣。".repeat(
        3,
      ),
    ],
    [
      "a list of names",
      Array.from(
        { length: 30 },
        (_, k) => `周海${"生明华军强"[k % 5]}、林晓${"舟燕梅玥瑄"[k % 5]}、尹${"翀珏璟颢煜"[k % 5]}`,
      ).join("、"),
    ],
    [
      "a list of names that are run together",
      "周翀林珏晓陈颢璟尹煜张垚瑄王昊彧李婧媛刘烨翊赵祎马玥瑾黄焱郑栩罗炜珺宋燊董旻蒋奕懿沈昕魏喆潘琪梓曹瑜袁珉邓熠傅琬彭昀吕绮苏钰卢澍",
    ],
    ["a table", "品种 数量 比重\n海带 3860 41.2%\n鲜虾 1204 12.9%\n".repeat(20)],
    [
      "English",
      "The port authority said on Tuesday that cargo rose by 4.7% to 326 million tonnes in the first three quarters. Exports of fish (fresh and frozen) grew to $1.2 billion; the harbour's new terminal cut waiting time by half.".repeat(
        2,
      ),
    ],
    ["a short notice", "渔港今日开渔。"],
    ["numbers", "1204 (3.2%) 88/99 [4] *5* 6+7=13 ".repeat(20)],
  ])("is not %s", (_, text) => {
    expect(findUnreadable(text, "pdf")).toBeNull();
  });

  it("is on no page of the fixtures", () => {
    const pages = readdirSync("fixtures", { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.txt$/.test(name),
    );
    expect(pages.length).toBeGreaterThan(10);
    const refused = pages.filter(
      (name) => findUnreadable(readFileSync(join("fixtures", name), "utf8"), "text") !== null,
    );
    expect(refused).toEqual([]);
  });
});

describe("a page of another language", () => {
  it("is refused and told which where it is Japanese or Korean", () => {
    const japanese =
      "市の水産課は十七日、上半期の水揚げ量が三千トンに達したと発表した。漁協の会長は「来年はさらに増やしたい」と話している。";
    expect(findUnreadable(japanese, "pdf")).toMatch(/^the page is Japanese: \d+ of its \d+ letters are kana/);
    const korean =
      "시 수산과는 17일 상반기 어획량이 삼천 톤에 이르렀다고 발표했다. 어협 회장은 내년에는 더 늘리겠다고 말했다.";
    expect(findUnreadable(korean, "text")).toMatch(/^the page is Korean:/);
  });

  it("is not a Chinese page that names a Japanese firm or quotes a word", () => {
    const text = `${prose}日本企业“マルハ”的代表参观了渔港，称赞这里的“おいしい”海鲜。`;
    expect(findUnreadable(text, "text")).toBeNull();
  });
});
