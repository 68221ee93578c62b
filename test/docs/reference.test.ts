import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimSchema, kinds } from "../../src/model/claim.ts";
import { ledgerRoles } from "../../src/model/result.ts";
import { VERSION } from "../../src/version.ts";
import { runProgram } from "../cli/fake-io.ts";
import { readDocument } from "./documents.ts";

/** What the reference pages list is what the program has. */

const listed = (path: string) =>
  new Set([...readDocument(path).matchAll(/`([^`\n]+)`/gu)].map(([, word]) => word!));

describe.each(["docs/fields.md", "docs/zh-CN/fields.md"])("%s", (path) => {
  it.each([
    ["fields of a claim", Object.keys(claimSchema.shape)],
    ["kinds", kinds],
    ["roles of the ledger", ledgerRoles],
    ["qualifiers", claimSchema.shape.qualifiers.element.options],
    ["files of a dataset", readdirSync("output")],
  ])("names all %s", (_, names) => {
    expect(names.filter((name) => !listed(path).has(name))).toEqual([]);
  });
});

describe("docs/commands.md", () => {
  it.each([[""], ["rules"]])("names every command of baoshu %s", async (group) => {
    const { out } = await runProgram([...group.split(" ").filter(Boolean), "--help"]);
    const commands = [...out.matchAll(/^ {2}([a-z]+) /gmu)].map(([, name]) => name!);
    const told = readDocument("docs/commands.md");
    expect(commands).toContain(group === "" ? "run" : "explain");
    expect(commands.filter((name) => name !== "help" && !told.includes(name))).toEqual([]);
  });
});

describe("the version", () => {
  it.each([
    ["CHANGELOG.md", /^## (\S+) /mu],
    ["CITATION.cff", /^version: (\S+)$/mu],
    ["package-lock.json", /^ {2}"version": "([^"]+)"/mu],
    ["output/manifest.json", /^ {2}"version": "([^"]+)"/mu],
  ])("stands first in %s", (path, pattern) => {
    expect(pattern.exec(readFileSync(path, "utf8"))?.[1]).toBe(VERSION);
  });
});
