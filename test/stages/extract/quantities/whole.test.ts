import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pipeline } from "../../../program.ts";
import { readText } from "../../../read-text.ts";
import { tries } from "../../../tries.ts";
import { MARKS, random, saysInFigures, saysInNumerals, spell } from "./odd-print.ts";

const run = (text: string) => pipeline.run(readText(text, { date: "2024-07-18" }));

interface Case {
  readonly text: string;
  /** What a claim may say, in its own unit. */
  readonly allowed: readonly number[];
}

/** How many sentences stand on one page. */
const ON_A_PAGE = 40;
const FLAGS = ["broken-number", "ocr-repaired"];

/** The claims that say what is not allowed and are not flagged, each with its sentence. */
function wrongClaims(cases: readonly Case[]): string[] {
  const wrong: string[] = [];
  for (let k = 0; k < cases.length; k += ON_A_PAGE) {
    const part = cases.slice(k, k + ON_A_PAGE);
    // A head for each sentence tells where its text stands, whatever became of its blanks.
    const page = part.map(({ text }, n) => `　　${HEADS[n]}${text}`).join("\n");
    const { text, claims } = run(page);
    const points = [...text].join("");
    const starts = part.map((_, n) => points.indexOf(HEADS[n]!));
    for (const claim of claims) {
      const at = [...text].slice(0, claim.evidence.start).join("").length;
      const which = starts.findLastIndex((start) => start >= 0 && start <= at);
      const { allowed = [], text: printed = "" } = part[which] ?? {};
      if (claim.flags.some((it) => FLAGS.includes(it))) continue;
      const says = Math.abs(Number(claim.value ?? Number.NaN));
      if (!allowed.some((it) => Math.abs(it - says) <= 1e-9 * Math.max(1, it)))
        wrong.push(`${printed.replaceAll("\n", "⏎")} says ${claim.value ?? `${claim.low}~${claim.high}`}`);
    }
  }
  return wrong;
}

const CHARACTERS = "甲乙丙丁戊己庚辛壬癸";
const HEADS = Array.from(
  { length: ON_A_PAGE },
  (_, k) => `据悉${CHARACTERS[Math.floor(k / 10)]}${CHARACTERS[k % 10]}县`,
);

/** Every number with its unit in the sentences and pages that were labelled by hand: figures, then what counts them. */
function fixtureNumbers(): string[] {
  const folders = [
    "fixtures/sentences",
    ...readdirSync("fixtures/realistic").map((it) => join("fixtures/realistic", it)),
  ];
  const found = new Set<string>();
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      if (!/\.(?:yaml|txt)$/.test(name)) continue;
      const text = readFileSync(join(folder, name), "utf8");
      for (const [it] of text.matchAll(FIGURES)) found.add(it);
    }
  }
  return [...found].sort();
}

const UNITS: Readonly<Record<string, number>> = {
  元: 1,
  吨: 1,
  个: 1,
  家: 1,
  户: 1,
  "%": 1,
  公里: 1,
  人次: 1,
  千瓦时: 1,
};
const FIGURES =
  /(?<![\d.,\-—~至到∶:/a-zA-Z])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:万亿|[万亿])?(?:元|吨|个(?!百分|基|月)|家|户|公里|人次|千瓦时)|(?<![\d.,\-—~至到∶:/a-zA-Z])\d+(?:\.\d+)?(?:万亿|[万亿])?(?:元|吨|个(?!百分|基|月)|家|户|%|公里|人次|千瓦时)/g;
const unitOf = (number: string) => Object.keys(UNITS).find((unit) => number.endsWith(unit)) ?? "";
const sentence = (number: string, k: number) =>
  [`去年的产量为${number}。`, `去年产量达${number}，好于预期。`, `去年全县的存量是${number}左右。`][k % 3]!;

describe("a claim never begins inside a printed number", () => {
  it("whatever mark stands at whatever place of the fixtures' numbers", () => {
    const next = random(20241);
    const all: Case[] = [];
    for (const number of fixtureNumbers()) {
      const unit = unitOf(number);
      const figures = number.slice(0, number.length - unit.length);
      for (let at = 0; at <= figures.length; at++) {
        for (const mark of MARKS) {
          if (next() > SHARE) continue;
          const printed = figures.slice(0, at) + mark + figures.slice(at);
          all.push({
            text: sentence(printed + unit, all.length),
            allowed: readings(figures, printed, saysInFigures),
          });
        }
      }
    }
    expect(all.length).toBeGreaterThan(700);
    expect(wrongClaims(all)).toEqual([]);
  }, 120_000);

  it(`nor of ${tries(1000)} odd spellings in full-width figures`, () => {
    const all = oddSpellings(tries(1000), 78, fullWidth);
    expect(all.length).toBe(tries(1000));
    expect(wrongClaims(all)).toEqual([]);
  }, 120_000);

  it(`nor of ${tries(1000)} odd spellings in numerals of either script`, () => {
    const all = oddNumerals(tries(1000));
    expect(all.length).toBe(tries(1000));
    expect(wrongClaims(all)).toEqual([]);
  }, 120_000);

  it(`nor of ${tries(1000)} odd spellings`, () => {
    const all = oddSpellings(tries(1000));
    expect(all.length).toBe(tries(1000));
    expect(wrongClaims(all)).toEqual([]);
  }, 120_000);
});

/** What a claim may say: the number that is printed, where it is one; else the one that was meant. */
function readings(meant: string, printed: string, says: (text: string) => number | null): number[] {
  const value = says(printed) ?? says(meant);
  return value === null ? [] : [value];
}

/** How much of all places and marks is tried. */
const SHARE = 0.03;

/** Ways in which figures come out odd. Each gives the print; what it then says is read by `saysInFigures`. */
const ODDITIES: readonly ((figures: string, next: () => number) => string)[] = [
  // Two marks in one place.
  (it, next) => insert(insert(it, pick(MARKS, next), next), pick(MARKS, next), next),
  // A mark twice.
  (it, next) => {
    const mark = pick(MARKS, next);
    return insert(it, mark + mark, next);
  },
  // Another mark for the point.
  (it, next) => it.replace(".", pick(["..", "·", "。", "，", ". ", " .", " . ", "'", "_", ".,"], next)),
  (it, next) => (/[万亿]$/.test(it) ? it.replace(".", "点") : insert(it, pick(MARKS, next), next)),
  // Thousands by the wrong mark, or in the wrong places.
  (it, next) =>
    it.replace(
      /^(\d+?)(\d{3})(?!\d)/,
      `$1${pick([" ", "\u00a0", "，", ".", "·", "'", "’", ", ", " ,"], next)}$2`,
    ),
  (it, next) =>
    it.replace(/^(\d)(\d{2})/, `$1${pick([",", " ", "，", "."], next)}$2${pick([",", " ", ""], next)}`),
  (it, next) => it.replace(/^(\d{2})(\d)/, `$1${pick([",", " ", "，"], next)}$2`),
  // Every digit by itself.
  (it, next) => [...it].join(pick([" ", "\u00a0", "\u2009", "\u3000", ",", "·"], next)),
  // Doubled with something between, a scale that comes twice, a figure cut from its scale.
  (it, next) => `${it}${pick([" ", ".", ",", "，", "·"], next)}${it}`,
  (it) => it.replace(/([万亿])$/, "$13$1"),
  (it, next) => it.replace(/([万亿])$/, `${pick([" ", "，", ".", "·", "\n", "\u3000"], next)}$1`),
  // Longer than any number.
  (it) => `1${"0".repeat(40)}${it}`,
  // Digits behind the scale.
  (it, next) => `${it}${Math.floor(next() * 9) + 1}`,
];

const pick = <T>(items: readonly T[], next: () => number): T => items[Math.floor(next() * items.length)]!;

function insert(text: string, mark: string, next: () => number): string {
  const at = 1 + Math.floor(next() * Math.max(1, text.length - 1));
  return text.slice(0, at) + mark + text.slice(at);
}

/** Figures as East Asian print sets them, in the width of a character. */
const fullWidth = (figures: string) =>
  figures.replace(/[0-9.]/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0));

function oddSpellings(count: number, seed = 77, as: (figures: string) => string = (it) => it): Case[] {
  const next = random(seed);
  const out: Case[] = [];
  const units = Object.keys(UNITS);
  while (out.length < count) {
    const digits = 1 + Math.floor(next() * 6);
    const whole = String(Math.floor((0.1 + 0.9 * next()) * 10 ** digits));
    const part = next() < 0.5 ? `.${1 + Math.floor(next() * 98)}` : "";
    const unit = pick(units, next);
    const scale = unit === "%" ? "" : pick(["", "", "万", "亿", "万亿"], next);
    const figures = whole + part + scale;
    const printed = as(pick(ODDITIES, next)(figures, next));
    // A line that ends with a full stop ends its sentence.
    if (printed === as(figures) || printed.includes("。\n")) continue;
    out.push({
      text: sentence(printed + unit, out.length),
      allowed: readings(figures, printed, saysInFigures),
    });
  }
  return out;
}

/** Ways in which numerals come out odd. */
const ODD_NUMERALS: readonly ((numerals: string, next: () => number) => string)[] = [
  (it, next) => insert(it, pick(MARKS, next), next),
  // A mark twice.
  (it, next) => {
    const mark = pick(MARKS, next);
    return insert(it, mark + mark, next);
  },
  // Another mark for the point.
  (it, next) => it.replace("点", pick(["·", "・", "。", "，", ". ", " 点", "点点", ".", "·点"], next)),
  // Every numeral by itself.
  (it, next) => [...it].join(pick([" ", "\u00a0", "\u3000", "·"], next)),
  // Doubled, with something between or nothing; a scale or a digit that comes twice.
  (it, next) => it + pick(["", " ", "，", "·", "\n"], next) + it,
  (it) => it.replace(/([百千万亿])/, "$1$1"),
  // Figures among numerals.
  (it) => it.replace(/^[一二三四五六七八九]/, (digit) => String("零一二三四五六七八九".indexOf(digit))),
];

const TRADITIONAL: Readonly<Record<string, string>> = { 万: "萬", 亿: "億", 点: "點", 两: "兩" };

function oddNumerals(count: number): Case[] {
  const next = random(79);
  const out: Case[] = [];
  const units = Object.keys(UNITS);
  while (out.length < count) {
    const value = Math.floor((0.1 + 0.9 * next()) * 10 ** (2 + Math.floor(next() * 6)));
    // Digit by digit none begins as a word does (五一, 五四, 一一).
    const digits = `九${[...String(value)].map((it) => "〇六二三四五六七八九"[Number(it)]!).join("")}`;
    const part = next() < 0.3 ? `点${spell(1 + Math.floor(next() * 9))}` : "";
    const whole =
      part === "" && next() < 0.3 && value > 99 ? digits : spell(part === "" ? value : 100 + (value % 900));
    const unit = pick(units, next);
    const scale = part === "" || unit === "%" ? "" : pick(["万", "亿", ""], next);
    const numerals = whole + part + scale;
    const odd = pick(ODD_NUMERALS, next)(numerals, next);
    if (odd === numerals || odd === "") continue;
    const printed = next() < 0.3 ? odd.replace(/[万亿点两]/g, (it) => TRADITIONAL[it]!) : odd;
    out.push({
      text: sentence(printed + unit, out.length),
      allowed: readings(numerals, printed, saysInNumerals),
    });
  }
  return out;
}
