/** Units as a Chinese reader says them; codes that are not here are shown as they are. */
const chinese: Readonly<Record<string, string>> = {
  CNY: "元",
  USD: "美元",
  HKD: "港元",
  MOP: "澳门元",
  TWD: "新台币",
  EUR: "欧元",
  JPY: "日元",
  GBP: "英镑",
  KRW: "韩元",
  RUB: "卢布",
  INR: "卢比",
  CAD: "加元",
  AUD: "澳元",
  NZD: "新西兰元",
  SGD: "新加坡元",
  CHF: "瑞士法郎",
  THB: "泰铢",
  MYR: "林吉特",
  t: "吨",
  kg: "公斤",
  g: "克",
  mg: "毫克",
  ug: "微克",
  "[oz_tr]": "盎司",
  "[lb_av]": "磅",
  "[car_m]": "克拉",
  km: "公里",
  m: "米",
  cm: "厘米",
  mm: "毫米",
  um: "微米",
  nm: "纳米",
  "[nmi_i]": "海里",
  m2: "平方米",
  km2: "平方公里",
  har: "公顷",
  m3: "立方米",
  L: "升",
  mL: "毫升",
  "kW.h": "千瓦时",
  kW: "千瓦",
  W: "瓦",
  V: "伏",
  kV: "千伏",
  "kV.A": "千伏安",
  Cel: "℃",
  a: "年",
  mo: "个月",
  wk: "周",
  d: "天",
  h: "小时",
  min: "分钟",
  s: "秒",
  ms: "毫秒",
  "t.km": "吨公里",
  pp: "个百分点",
  bp: "个基点",
};

/** Compound units (`CNY/股`) part by part. */
export function nameUnit(unit: string): string {
  return (
    chinese[unit] ??
    unit
      .split("/")
      .map((part) => chinese[part] ?? part)
      .join("/")
  );
}
