import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { anchorsOf, listDocuments, proseOf, readDocument } from "./documents.ts";

/** Every link between the documents leads somewhere. */

const documents = listDocuments();

interface Link {
  readonly target: string;
  readonly anchor: string | null;
}

/** Links and pictures that lead to something in the repository. */
function listLinks(text: string): Link[] {
  return [...proseOf(text).matchAll(/\]\((?<to>[^)\s]+)\)/gu)]
    .map(({ groups }) => groups!.to!)
    .filter((to) => !/^[a-z]+:/u.test(to))
    .map((to) => {
      const [target = "", anchor] = to.split("#");
      return { target, anchor: anchor === undefined ? null : decodeURIComponent(anchor) };
    });
}

function brokenLinks(path: string): string[] {
  return listLinks(readDocument(path)).flatMap(({ target, anchor }) => {
    const to = target === "" ? path : join(dirname(path), target);
    if (!existsSync(to)) return [`${target}: no such file`];
    if (anchor === null) return [];
    if (!to.endsWith(".md")) return [`${target}#${anchor}: an anchor in what is no document`];
    return anchorsOf(readDocument(to)).has(anchor) ? [] : [`${target}#${anchor}: no such heading`];
  });
}

describe("the documents' links", () => {
  it.each(documents)("lead from %s to files and headings that are there", (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it("reach every document from one of the two READMEs", () => {
    const reached = new Set<string>(["README.md", "README.zh-CN.md"]);
    for (const path of reached) {
      for (const { target } of listLinks(readDocument(path))) {
        const to = join(dirname(path), target);
        if (target.endsWith(".md")) reached.add(to);
      }
    }
    expect(documents.filter((path) => !reached.has(path))).toEqual([]);
  });

  it("are told from code and from addresses of the network", () => {
    const text = "[a](b.md#c-d) `[x](y)` [n](https://n.example) ![p](p.png)\n\n```md\n[q](r)\n```\n";
    expect(listLinks(text)).toEqual([
      { target: "b.md", anchor: "c-d" },
      { target: "p.png", anchor: null },
    ]);
  });

  it("take headings for anchors as renderers do", () => {
    expect([...anchorsOf("# Fields & files\n## 单位：UCUM 之外的\n## `a` b\n### a b\n")]).toEqual([
      "fields--files",
      "单位ucum-之外的",
      "a-b",
      "a-b-1",
    ]);
  });
});

describe("a README", () => {
  it.each(["README.md", "README.zh-CN.md"])("%s has at most 8 kB", (path) => {
    expect(statSync(path).size).toBeLessThanOrEqual(8 * 1024);
  });
});
