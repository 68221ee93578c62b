import type { ClaimRecord } from "../../../review/decision.ts";
import { language, term } from "../i18n/index.ts";

/** Quantities as a reader expects them: exact, with 万 and 亿 in Chinese and thousands in English. */

const chineseUnits: Readonly<Record<string, string>> = {
  CNY: "元",
  USD: "美元",
  HKD: "港元",
  MOP: "澳门元",
  TWD: "新台币",
  EUR: "欧元",
  JPY: "日元",
  GBP: "英镑",
  t: "吨",
  kg: "千克",
  km: "千米",
  m: "米",
  m2: "平方米",
  m3: "立方米",
  km2: "平方千米",
  ha: "公顷",
  kW: "千瓦",
  "kW.h": "千瓦时",
  h: "小时",
  min: "分钟",
  s: "秒",
  ms: "毫秒",
  d: "天",
  mo: "个月",
  a: "年",
  Cel: "℃",
  pp: "个百分点",
  bp: "个基点",
};

export type Quantity = Pick<
  ClaimRecord,
  "value" | "low" | "high" | "unit" | "approximation" | "kind" | "direction"
>;

/** 超 80 亿元 · +63.9% · 500–550 亿元 */
export function describeQuantity(quantity: Quantity): string {
  const { value, low, high, approximation, kind } = quantity;
  const signed =
    (kind === "growth" || kind === "change") && value !== null && !value.startsWith("-") ? "+" : "";
  const number =
    value !== null
      ? signed + scale(value)
      : low !== null || high !== null
        ? `${scale(low ?? "")}–${scale(high ?? "")}`
        : "?";
  const unit = describeUnit(quantity.unit);
  const about = approximation === "exact" ? "" : `${term("approximation", approximation)} `;
  return `${about}${number}${unit === "" || unit === "%" ? unit : ` ${unit}`}`;
}

export function describeUnit(unit: string): string {
  if (language.value === "en") return unit;
  return unit
    .split("/")
    .map((part) => chineseUnits[part] ?? part)
    .join("/");
}

/** An exact decimal with its point moved: 8000000000 is 80 亿. Never rounded. */
function scale(decimal: string): string {
  if (language.value === "en") return groupThousands(decimal);
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".");
  const places = whole.length > 8 ? 8 : whole.length > 4 ? 4 : 0;
  if (places === 0) return groupThousands(decimal);
  const moved = `${whole.slice(0, -places)}.${whole.slice(-places)}${fraction}`.replace(/\.?0+$/, "");
  return `${decimal.startsWith("-") ? "−" : ""}${groupThousands(moved)} ${places === 8 ? "亿" : "万"}`;
}

function groupThousands(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace("-", "−").replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
