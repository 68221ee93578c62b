/** The schema of a claim, field by field, with its columns. */

import { z } from "zod";

/** The contract's claim, as it is written. Offsets count Unicode code points; decimals are exact strings. */

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, "expected an exact decimal");
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD");
const offset = z.int().nonnegative();

export const kinds = ["level", "growth", "change", "share", "rank", "ratio"] as const;
export const approximations = ["exact", "about", "over", "under", "nearly", "at_least", "at_most"] as const;
export const directions = ["up", "down"] as const;
export const bases = ["yoy", "mom", "cagr", "since"] as const;
export const modalities = ["reported", "forecast", "planned"] as const;
export const qualifiers = [
  "comparable-scope",
  "constant-prices",
  "cumulative",
  "current-prices",
  "preliminary",
  "revised",
  "seasonally-adjusted",
  "single-month",
] as const;
/** The fields that are chosen among candidates, and leave a trace. */
export const chosenFields = ["indicator", "subject", "period"] as const;

/** What a field is, in English and Chinese: the JSON Schema and the data dictionary say it in these words. */
function say<T extends z.ZodType>(schema: T, description: string, chinese: string): T {
  return schema.meta({ description, chinese });
}

export const periodSchema = z.strictObject({
  text: say(z.string(), "The period, as printed", "时期，按原文"),
  start: say(date.nullable(), "First day; empty when open or unknown", "起始日；不限或不明则空"),
  end: say(date.nullable(), "Last day; empty when open or unknown", "截止日；不限或不明则空"),
  inferred: say(
    z.boolean(),
    "Whether it comes from the context or the page's date",
    "是否由上下文或版面日期推得",
  ),
});

/** An answer to what a field may be, and where it was found. */
const answer = {
  text: say(
    z.string(),
    "The answer as written, a period as start/end; empty where the answer is that there is none",
    "所得的值，时期写作 起/止；无则空",
  ),
  origin: say(
    z.string(),
    "The way it came by: clause, paragraph, lead …; sentence where it was read without choosing",
    "来历：clause 本句、paragraph 本段、lead 导语等；未经选择者为 sentence",
  ),
  rule: say(
    z.string(),
    "The rule of that way, then the rule of the expression if it has one, joined by ;",
    "该来历的规则；若有，后接识别该词句的规则，以 ; 相连",
  ),
};

/** How a field was chosen among candidates. */
export const fieldTraceSchema = z.strictObject({
  ...answer,
  margin: say(
    z.number().nonnegative().nullable(),
    "By how much it scored above the next answer; empty where a rule settled it or there was no choice",
    "得分高出次选多少；由规则确定或无从选择则空",
  ),
  others: say(
    z.array(z.strictObject(answer)).max(4),
    "The answers that came next, best first, at most four",
    "其余的候选，由优至劣，至多四个",
  ),
});

const share = z.number().min(0).max(1);

export const claimSchema = z.strictObject({
  id: say(
    z.string(),
    "The claim's id: the same page content, evidence and kind give the same",
    "数据的编号：版面内容、依据与类别相同则编号相同",
  ),
  page: say(z.string(), "The page's id", "所在版面的编号"),
  article: say(
    z.string().nullable(),
    "The article's id within the page; empty for captions without one",
    "版面内文章的编号；无所属文章的图片说明为空",
  ),
  kind: say(z.enum(kinds), "What kind of statement it is", "类别：水平、增长、变化、占比、排名、比值"),
  indicator: say(z.string(), "What is measured, as a noun phrase", "指标名称"),
  subject: say(z.string().nullable(), "Whose it is", "主体：谁的指标"),
  whole: say(z.string().nullable(), "share: of what; ratio: against what", "占比的总体，比值的参照"),
  value: say(
    decimal.nullable(),
    "The value in the base unit, exact; empty for a range",
    "数值（基本单位，精确）；区间则空",
  ),
  low: say(decimal.nullable(), "The lower end of a range", "区间下限"),
  high: say(decimal.nullable(), "The upper end of a range", "区间上限"),
  unit: say(
    z.string(),
    "ISO 4217, UCUM, %, pp, bp, 倍 or a measure word; empty for a bare number",
    "单位：ISO 4217 货币、UCUM 计量单位、%、pp、bp、倍或量词；无单位则空",
  ),
  approximation: say(
    z.enum(approximations),
    "How exact the number is said to be",
    "精确程度：确数、约、超、不足、近、至少、至多",
  ),
  direction: say(z.enum(directions).nullable(), "Whether it rose or fell", "升或降"),
  basis: say(
    z.enum(bases).nullable(),
    "What growth is measured against: the year before, the period before, a yearly average, a stated time",
    "比较基准：同比、环比、年均、较某时",
  ),
  from: say(
    z
      .strictObject({
        value: say(decimal.nullable(), "The starting point of 从…到…", "“从…到…”的起点数值"),
        period: say(periodSchema.nullable(), "The starting point's period", "起点的时期"),
      })
      .nullable(),
    "The starting point of 从…到…",
    "“从…到…”的起点",
  ),
  period: say(periodSchema.nullable(), "The period that the number is about", "数据所属时期"),
  modality: say(
    z.enum(modalities),
    "Whether it is reported, forecast or planned",
    "性质：已发生、预测、目标",
  ),
  speaker: say(
    z
      .strictObject({
        name: say(z.string(), "The person who says it", "说话人姓名"),
        role: say(z.string().nullable(), "The speaker's role", "说话人职务"),
        organisation: say(z.string().nullable(), "The speaker's organisation", "说话人所属机构"),
      })
      .nullable(),
    "The person who says it",
    "说话人",
  ),
  source: say(z.string().nullable(), "The document or organisation cited", "所引文件或机构"),
  quoted: say(z.boolean(), "Whether it stands inside the speaker's quotation marks", "是否在说话人的引号内"),
  evidence: say(
    z.strictObject({
      text: say(z.string(), "The words that carry the number", "载有数字的原文词句"),
      start: say(
        offset,
        "Where the words start in the page's text, in code points",
        "词句在版面文本中的起点（按码点）",
      ),
      end: say(offset, "Where the words end", "词句的终点"),
      source: say(
        z.array(z.strictObject({ line: z.int().positive(), start: offset, end: offset })),
        "Where the words stand in the input: line:start-end, several when the print broke them, joined by ;",
        "词句在输入文件中的位置：行:起-止；被排版断开者有多处，以 ; 相连",
      ),
    }),
    "The words that carry the number, and where they stand",
    "依据：载有数字的词句及其位置",
  ),
  sentence: say(
    z.strictObject({
      text: say(z.string(), "The whole sentence", "整句"),
      start: say(
        offset,
        "Where the sentence starts in the page's text, in code points",
        "整句在版面文本中的起点（按码点）",
      ),
      end: say(offset, "Where the sentence ends", "整句的终点"),
    }),
    "The whole sentence",
    "整句",
  ),
  rule: say(z.string(), "The rule that found it", "所用规则"),
  confidence: say(
    z.number().min(0).max(1),
    "0 to 1, from the rule's measured precision",
    "可信度，0 到 1，取自规则的实测准确率",
  ),
  flags: say(z.array(z.string()), "What to be careful about, joined by ;", "注意事项，以 ; 相连"),
  qualifiers: say(
    z.array(z.enum(qualifiers)),
    "How the figure is meant: preliminary, at constant prices, cumulative …, sorted, joined by ;",
    "口径：初步数、不变价、累计等，依次以 ; 相连",
  ),
  field_confidence: say(
    z.strictObject({
      period: say(share, "How often a period chosen by such a margin is right, on labels", "时期的可信度"),
      indicator: say(share, "How often an indicator chosen so is right", "指标的可信度"),
      subject: say(share, "How often a subject chosen so is right", "主体的可信度"),
    }),
    "How far each chosen field can be trusted, 0 to 1, from its margin, calibrated on labels",
    "各字段的可信度，0 到 1，由分差按标注校准",
  ),
  trace: say(
    z.strictObject({
      indicator: say(fieldTraceSchema, "How the indicator was chosen", "指标的选择过程"),
      subject: say(fieldTraceSchema, "How the subject was chosen", "主体的选择过程"),
      period: say(fieldTraceSchema, "How the period was chosen", "时期的选择过程"),
    }),
    "How indicator, subject and period were chosen",
    "指标、主体、时期的选择过程",
  ),
});

export type Claim = z.infer<typeof claimSchema>;
export type ClaimKind = (typeof kinds)[number];
export type Approximation = (typeof approximations)[number];
export type Direction = (typeof directions)[number];
export type Basis = (typeof bases)[number];
export type Modality = (typeof modalities)[number];
export type Qualifier = (typeof qualifiers)[number];
export type ChosenField = (typeof chosenFields)[number];
export type FieldTrace = z.infer<typeof fieldTraceSchema>;
