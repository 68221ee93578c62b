import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fakePipeline } from "../batch/fake-pipeline.ts";
import { makeFolder } from "../batch/folder.ts";
import { runProgram } from "./fake-io.ts";

const page = "数字贸易\n进出口额同比增长3.4%。\n服务出口同比下降3.2%。\n";

describe("baoshu extract", () => {
  it("shows each claim under its sentence, in columns, its number marked", async () => {
    const run = await runProgram(["extract", "-", "--date", "2023-11-30", "--paper", "经济日报"], page);
    expect(run.code).toBe(0);
    expect(run.out.replace(/stdin-\w{16}/, "ID")).toBe(`经济日报 2023-11-30 stdin  ID  utf-8

数字贸易
本报记者 冯其予

  进出口额【同比增长3.4%】。
    growth  进出口额  3.4 %   up yoy    ~2022  商务部副部长郭婷婷  growth/year-on-year  !period-unresolved !indicator-unclear

  服务出口【同比下降3.2%】。
    growth  服务出口  -3.2 %  down yoy  ~2022  商务部副部长郭婷婷  growth/year-on-year  !period-unresolved !indicator-unclear

People
  郭婷婷  商务部副部长; 记者

Organisations
  商务部  government

`);
  });

  it("marks numbers by colour alone on a terminal", async () => {
    const { out } = await runProgram(["extract", "-"], page, fakePipeline, true);
    expect(out).toContain("进出口额\x1b[1;33m同比增长3.4%\x1b[0m。");
    expect(out).not.toContain("【");
  });

  it("gives one result document a line with --json", async () => {
    const folder = makeFolder({ "b.txt": page, "a.txt": "没有数字\n" });
    const { out, code } = await runProgram(
      ["extract", join(folder, "b.txt"), join(folder, "a.txt"), "-", "--json"],
      "第三页\n",
    );
    const documents = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(documents.map((document) => [document.page.source, document.claims.length])).toEqual([
      ["b.txt", 2],
      ["a.txt", 0],
      ["stdin", 0],
    ]);
  });

  it("names a page that cannot be read, shows the others, and ends with 3", async () => {
    const folder = makeFolder({
      "bad.txt": new TextEncoder().encode("增长\n增长增长").slice(0, -1),
      "good.txt": page,
    });
    const { out, err, code } = await runProgram([
      "extract",
      join(folder, "bad.txt"),
      join(folder, "good.txt"),
      "--json",
    ]);
    expect(code).toBe(3);
    expect(err).toBe(
      "baoshu: bad.txt: line 2, byte 16: the page is UTF-8 but ends inside a character: its last 2 bytes begin one that is not finished. Get the file again\n",
    );
    expect(out.trimEnd().split("\n")).toHaveLength(1);
  });

  it("shows warnings of a page", async () => {
    const { out } = await runProgram(["extract", "-"], "Trade rose.\n");
    expect(out).toContain(
      "Messages\n  warning (read): the page has no Chinese character: only passages in English will give claims",
    );
  });
});
