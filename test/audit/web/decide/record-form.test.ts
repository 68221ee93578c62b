import { describe, expect, it } from "vitest";
import {
  amendInputs,
  correctionsTo,
  inputsOf,
  readDecimal,
  readInputs,
} from "../../../../src/audit/web/decide/record-form.ts";
import type { ClaimRecord } from "../../../../src/review/decision.ts";

const record: ClaimRecord = {
  kind: "level",
  indicator: "票房",
  subject: null,
  whole: null,
  value: "8000000000",
  low: null,
  high: null,
  unit: "CNY",
  approximation: "over",
  direction: null,
  basis: null,
  from: { value: "1.5", period: { text: "去年", start: "2022-01-01", end: "2022-12-31", inferred: true } },
  period: { text: "截至7月18日", start: null, end: "2023-07-18", inferred: true },
  modality: "reported",
  speaker: { name: "王五", role: null, organisation: "统计局" },
  source: null,
  quoted: false,
};

describe("the form of a record", () => {
  it("gives back the record that it was filled with", () => {
    const { record: again, errors } = readInputs(inputsOf(record));
    expect(errors).toEqual({});
    expect(again).toEqual(record);
    expect(correctionsTo(record, again)).toEqual({});
  });

  it("names only the fields that differ, a part as much as the whole", () => {
    const inputs = { ...inputsOf(record), unit: "USD", "period.start": "2023-06-01", "speaker.name": "" };
    expect(correctionsTo(record, readInputs(inputs).record)).toEqual({
      unit: "USD",
      period: { text: "截至7月18日", start: "2023-06-01", end: "2023-07-18", inferred: true },
      speaker: null,
    });
  });

  it("takes some fields from elsewhere and leaves what was typed in the others", () => {
    const typed = { ...inputsOf(record), value: "三千多", "period.text": "今年" };
    const year = { text: "去年", start: "2022-01-01", end: "2022-12-31", inferred: false };
    expect(amendInputs(typed, { period: year, subject: "全省" })).toEqual({
      ...typed,
      subject: "全省",
      "period.text": "去年",
      "period.start": "2022-01-01",
      "period.end": "2022-12-31",
      "period.inferred": "",
    });
    expect(amendInputs(typed, { period: null })["period.end"]).toBe("");
  });

  it.each([
    ["3727.1亿", "372710000000"],
    ["1,234.5", "1234.5"],
    ["２．３万亿", "2300000000000"],
    ["−3.2", "-3.2"],
    ["0.5万", "5000"],
    ["12.34567万", "123456.7"],
    ["+6", "6"],
    ["三千", null],
    ["1.2.3", null],
    ["", null],
  ])("reads %s as %s", (written, exact) => {
    expect(readDecimal(written)).toBe(exact);
  });

  it.each([
    [{ value: "多" }, { value: "decimal" }],
    [{ value: "" }, { value: "no-value" }],
    [{ low: "1", high: "2" }, { value: "no-value" }],
    [{ value: "", low: "5", high: "2" }, { high: "order" }],
    [{ indicator: " " }, { indicator: "required" }],
    [{ kind: "growth", value: "18", direction: "down" }, { value: "sign" }],
    [{ kind: "change", value: "-18", direction: "up" }, { value: "sign" }],
    [{ kind: "growth", value: "-18", direction: "down" }, {}],
    [{ value: "", low: "1", high: "2" }, {}],
  ])("finds what is wrong in %o", (changed, errors) => {
    expect(readInputs({ ...inputsOf(record), ...changed }).errors).toEqual(errors);
  });
});
