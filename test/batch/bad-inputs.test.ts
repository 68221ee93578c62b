import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../cli/fake-io.ts";
import { type BadFile, goodText } from "./bad-inputs/kinds.ts";
import { ocrFiles } from "./bad-inputs/ocr-files.ts";
import { otherFormats } from "./bad-inputs/other-formats.ts";
import { sidecars } from "./bad-inputs/sidecars.ts";
import { textFiles } from "./bad-inputs/text-files.ts";
import { makeFolder } from "./folder.ts";

const files = [...textFiles, ...otherFormats, ...ocrFiles, ...sidecars];

describe("a bad file in a folder is reported, with its place, and its neighbour is unharmed:", () => {
  it.each(files.map((file) => [file.kind, file] as const))("%s", async (_, bad) => {
    const { name = "bad.txt" } = bad;
    const folder = makeFolder(contentOf(bad));
    const out = join(folder, "out");
    const run = await runProgram(["run", join(folder, "pages"), "--out", out]);
    const errors = readLines(join(out, "errors.jsonl"));
    const pages = readLines(join(out, "pages.jsonl"));
    const good = pages.find((page) => page.page.source === "good.txt");
    expect(good?.claims.map((claim: { value: string }) => claim.value)).toEqual(["3.4"]);
    if (bad.error === undefined) {
      expect(run).toMatchObject({ code: 0, err: "" });
      const page = pages.find((it) => it.page.source === name);
      expect(page.messages.map((it: { reason: string }) => it.reason).join("\n")).toContain(
        bad.warning ?? "",
      );
    } else {
      expect(run.code).toBe(3);
      expect(run.err).toContain(bad.error);
      expect(run.err).toMatch(new RegExp(`^baoshu: ${name.replaceAll(".", "\\.")}(?:#1)?: `));
      expect(errors).toHaveLength(1);
      expect(errors[0].source.replace(/#1$/, "")).toBe(name);
    }
  });
});

function contentOf({ name = "bad.txt", content, sidecar }: BadFile): Record<string, string | Uint8Array> {
  const pages = { "pages/good.txt": goodText, [`pages/${name}`]: content };
  return sidecar === undefined ? pages : { ...pages, "pages/bad.meta.json": sidecar };
}

// biome-ignore lint/suspicious/noExplicitAny: what the program wrote, looked into by the tests above
function readLines(path: string): any[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
