import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";
import { makeClaim, makeResult } from "../evaluate/examples.ts";
import { type WrittenDataset, writeDataset } from "../tools/write-dataset.ts";

/** Four claims on three pages, small enough to work every answer out by hand. */

interface Said extends Partial<Claim> {
  readonly says: string;
  readonly words: string;
}

function page(
  id: string,
  facts: { paper: string | null; date: string | null; number?: string },
  said: readonly Said[],
  numbers: readonly string[] = [],
): Result {
  const text = [...said.map(({ says }) => says), ...numbers.map((number) => `编号${number}。`)].join("\n");
  const claims = said.map(({ says, words, ...fields }, k) => {
    const start = text.indexOf(says);
    const at = start + says.indexOf(words);
    const end = at + words.length;
    const evidence = { text: words, start: at, end, source: [{ line: k + 1, start: at, end }] };
    return makeClaim({
      page: id,
      evidence,
      sentence: { text: says, start, end: start + says.length },
      ...fields,
    });
  });
  const ledger = numbers.map((number) => {
    const start = text.lastIndexOf(`编号${number}`) + 2;
    return {
      text: number,
      value: number,
      start,
      end: start + number.length,
      role: "unclaimed" as const,
      claim: null,
      flags: [],
    };
  });
  return makeResult(text, {
    page: {
      id,
      source: `${id}.txt`,
      sha256: id.repeat(32),
      encoding: "utf-8",
      number: null,
      ...facts,
    },
    claims,
    ledger,
  });
}

export function handMadePages(): Result[] {
  return [
    page("p1", { paper: "滨海晨报", date: "2024-07-18", number: "03" }, [
      {
        id: "c1",
        says: "林海说，上半年出口额12亿元。",
        words: "12亿元",
        kind: "level",
        indicator: "出口额",
        subject: "全市",
        value: "1200000000",
        unit: "CNY",
        speaker: { name: "林海", role: "局长", organisation: "市商务局" },
        period: { text: "上半年", start: "2024-01-01", end: "2024-06-30", inferred: false },
        rule: "level/amount",
        confidence: 0.9,
      },
      {
        id: "c2",
        says: "出口额同比增长3.40%。",
        words: "3.40%",
        kind: "growth",
        indicator: "出口额",
        value: "3.40",
        unit: "%",
        direction: "up",
        basis: "yoy",
        period: { text: "", start: "2023-01-01", end: "2023-12-31", inferred: true },
        rule: "growth/rate",
        confidence: 0.95,
        flags: ["inconsistent", "period-unresolved"],
        field_confidence: { indicator: 0.9, subject: 0.6, period: 0.4 },
      },
    ]),
    page(
      "p2",
      { paper: "滨海晨报", date: "2024-08-02" },
      [
        {
          id: "c3",
          says: "据市统计局，GDP之外，港口吞吐量50万吨。",
          words: "50万吨",
          kind: "level",
          indicator: "港口吞吐量",
          subject: "全市",
          value: "500000",
          unit: "t",
          source: "市统计局",
          rule: "level/amount",
          confidence: 0.9,
          qualifiers: ["cumulative", "preliminary"],
          field_confidence: { indicator: 0.9, subject: 0.3, period: 0.9 },
        },
      ],
      ["12"],
    ),
    page("p3", { paper: null, date: null }, [
      {
        id: "c4",
        says: "约占10%至20%。",
        words: "10%至20%",
        kind: "share",
        indicator: "占比",
        value: null,
        low: "10",
        high: "20",
        unit: "%",
        rule: "share/of",
        confidence: 0.8,
        flags: ["period-unresolved"],
      },
    ]),
  ];
}

const checks = 'k1,growth,p1,c2;c1,"1 + 1 = 2",1,2,1,0.5,false\n';

/** Of a hundred labelled claims 99 right; of ten, nine; of none. */
const rules = `level/amount,level,An amount,{{amount}},"[""[[12亿元]]""]","[]",2,100,99,0,0,0.9,0.8,1
growth/rate,growth,A rate,{{percent}},[],[],1,10,9,0,0,0.9,0.8,1
share/of,share,A share,{{share}},[],[],1,0,0,0,0,0.5,0,1
`;

/** @param pages other pages than the small ones */
export async function writeHandMade(
  folder: string,
  pages: readonly Result[] = handMadePages(),
  options: WrittenDataset = {},
): Promise<void> {
  await writeDataset(folder, pages, { checks, rules, ...options });
}
