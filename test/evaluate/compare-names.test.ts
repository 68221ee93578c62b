import { describe, expect, it } from "vitest";
import { compareOrganisations, comparePeople } from "../../src/evaluate/compare-names.ts";

const person = (name: string, organisation: string | null = null, role = "主任") => ({
  name,
  roles: [{ organisation, role }],
});
const organisation = (name: string, ...aliases: string[]) => ({ name, aliases });

describe("comparePeople", () => {
  it("compares names exactly but for spaces, each once", () => {
    const labels = [{ name: "徐昱" }, { name: "甲某某" }];
    const { people } = comparePeople(labels, [
      person("徐 昱"),
      person("徐昱"),
      person("甲某"),
      person("乙某"),
    ]);
    expect(people).toEqual({ matched: 1, labelled: 2, given: 3 });
  });

  it("wants role and organisation right in the same role", () => {
    const labels = [{ name: "甲某", organisation: "某市教育局", role: "副主任" }];
    expect(comparePeople(labels, [person("甲某", "教育局", "副主任")]).roles).toEqual({ right: 1, of: 1 });
    expect(comparePeople(labels, [person("甲某", null, "副主任")]).roles.right).toBe(0);
    expect(comparePeople(labels, [person("甲某", "某市教育局", "经理")]).roles.right).toBe(0);
    const apart = {
      name: "甲某",
      roles: [
        { organisation: "某市教育局", role: "经理" },
        { organisation: null, role: "副主任" },
      ],
    };
    expect(comparePeople(labels, [apart]).roles.right).toBe(0);
    expect(comparePeople(labels, [person("乙某", "某市教育局", "副主任")]).roles).toEqual({
      right: 0,
      of: 1,
    });
  });

  it("wants no organisation where the label says null", () => {
    const labels = [{ name: "甲某", organisation: null, role: "主任" }];
    expect(comparePeople(labels, [person("甲某")]).roles.right).toBe(1);
    expect(comparePeople(labels, [person("甲某", "某局")]).roles.right).toBe(0);
  });
});

describe("compareOrganisations", () => {
  it("finds a label by name or alias, leniently", () => {
    expect(
      compareOrganisations(["北方钢铁集团"], [organisation("北钢", "北方钢铁集团有限公司")]).matched,
    ).toBe(1);
    expect(compareOrganisations(["北方钢铁集团"], [organisation("南海渔业")]).matched).toBe(0);
  });

  it("uses each once, and gives up a pair where that pairs more", () => {
    expect(compareOrganisations(["北钢集团", "北钢"], [organisation("北钢")])).toEqual({
      matched: 1,
      labelled: 2,
      given: 1,
    });
    const given = [organisation("北钢"), organisation("北方钢铁", "北钢集团公司")];
    expect(compareOrganisations(["北钢", "北方钢铁"], given).matched).toBe(2);
  });
});
