import { describe, expect, it } from "vitest";
import { OrganisationsGatherer } from "../../src/dataset/gather/organisations.ts";
import { PeopleGatherer } from "../../src/dataset/gather/people.ts";
import type { Result } from "../../src/model/result.ts";

type Roles = Result["people"][number]["roles"];

function pageWith(id: string, named: Partial<Result>, paper: string | null = null): Result {
  const page = { id, source: id, sha256: "", encoding: "utf-8", paper, date: null, number: null };
  return {
    page,
    text: "",
    articles: [],
    claims: [],
    people: [],
    organisations: [],
    ledger: [],
    repairs: [],
    messages: [],
    input: { text: "" },
    ...named,
  };
}

function groupPeople(...pages: [name: string, ...roles: string[]][]): string[] {
  const gatherer = new PeopleGatherer();
  pages.forEach(([name, ...held], at) => {
    const roles: Roles = held.map((it) => {
      const [organisation = "", role = ""] = it.split(":");
      return { organisation: organisation || null, role };
    });
    gatherer.add(pageWith(`p${at + 1}`, { people: [{ id: "x", name, roles, mentions: [] }] }));
  });
  return gatherer.all().map(({ pages: on }) => on.join("+"));
}

describe("people across pages", () => {
  it.each([
    [
      "one organisation joins, whatever the role",
      [
        ["王伟", "商务部:司长"],
        ["王伟", "商务部:副部长"],
      ],
      ["p1+p2"],
    ],
    [
      "two organisations keep apart, though the role agrees",
      [
        ["王伟", "甲厂:厂长"],
        ["王伟", "乙厂:厂长"],
      ],
      ["p1", "p2"],
    ],
    [
      "a role alone joins the one who holds it",
      [
        ["王伟", ":厂长"],
        ["王伟", "甲厂:厂长"],
      ],
      ["p1+p2"],
    ],
    [
      "a role that two hold joins neither",
      [
        ["王伟", ":厂长"],
        ["王伟", "甲厂:厂长"],
        ["王伟", "乙厂:厂长"],
      ],
      ["p1", "p2", "p3"],
    ],
    [
      "the same role twice joins",
      [
        ["李明", ":记者"],
        ["李明", ":记者"],
      ],
      ["p1+p2"],
    ],
    ["a name alone joins nothing", [["李明"], ["李明"], ["李明", ":记者"]], ["p1", "p2", "p3"]],
    [
      "both scripts are one name",
      [
        ["鄺兆熙", "港海集團:主席"],
        ["邝兆熙", "港海集团:主席"],
      ],
      ["p1+p2"],
    ],
  ] as [string, [string, ...string[]][], string[]][])("%s", (_, pages, groups) => {
    expect(groupPeople(...pages)).toEqual(groups);
  });
});

describe("organisations across pages", () => {
  const body = (name: string, ...aliases: string[]) => ({
    organisations: [
      { id: "x", name, aliases, kind: "government" as const, mentions: [{ start: 0, end: 1 }] },
    ],
  });
  const group = (...pages: Result[]) => {
    const gatherer = new OrganisationsGatherer();
    for (const page of pages) gatherer.add(page);
    return gatherer.all().map(({ name, aliases, pages: on, mentions }) => ({ name, aliases, on, mentions }));
  };

  it("joins a short form to the one name that has it", () => {
    expect(group(pageWith("p1", body("亚行")), pageWith("p2", body("亚洲开发银行", "亚行")))).toEqual([
      { name: "亚洲开发银行", aliases: ["亚行"], on: ["p1", "p2"], mentions: 2 },
    ]);
  });

  it("leaves a short form alone that two names have", () => {
    const pages = [body("江银"), body("江澜银行", "江银"), body("江州银行", "江银")].map((it, at) =>
      pageWith(`p${at}`, it),
    );
    expect(group(...pages).map(({ name }) => name)).toEqual(["江银", "江澜银行", "江州银行"]);
  });

  it("takes 市统计局 for one body within a paper, and for another in the next", () => {
    const pages = [
      pageWith("p1", body("市统计局"), "滨海晨报"),
      pageWith("p2", body("市统计局"), "滨海晨报"),
      pageWith("p3", body("市统计局"), "合州日报"),
    ];
    expect(group(...pages).map(({ on }) => on)).toEqual([["p1", "p2"], ["p3"]]);
  });
});
