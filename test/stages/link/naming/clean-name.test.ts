import { describe, expect, it } from "vitest";
import { cleanName } from "../../../../src/stages/link/naming/clean-name.ts";

describe("a name", () => {
  it.each([
    ["粮食产量", "粮食产量"],
    ["增长了17·", "增长了"],
    ["、外贸进出口", "外贸进出口"],
    ["改扩建工程（二跑道", "改扩建工程"],
    ["设施蔬菜）", "设施蔬菜"],
    ["新三样”纺织品出口", "纺织品出口"],
    ["某某公司 持股", "持股"],
    ["执业（助理）医师", "执业（助理）医师"],
    ["Harbour Index", "Harbour Index"],
  ])("%s is %s without signs and numbers that are not its own", (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  it("has nothing left where it was nothing but signs", () => {
    expect(cleanName("12.5%")).toBe("");
  });
});
