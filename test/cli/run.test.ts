import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VERSION } from "../../src/version.ts";
import { makeFolder, readFolder } from "../batch/folder.ts";
import { pipeline } from "../program.ts";
import { runProgram } from "./fake-io.ts";

const good = "数字贸易\n进出口额同比增长3.4%。\n出口同比下降3.2%。\n";

describe("baoshu run", () => {
  it("writes a dataset and sums it up", async () => {
    const folder = makeFolder({ "pages/a.txt": good, "pages/b.txt": good });
    const out = join(folder, "out");
    const run = await runProgram(["run", join(folder, "pages"), "--out", out]);
    expect(run).toEqual({
      code: 0,
      err: "",
      out: `Pages               1  1 left out, the same page again or in another format: see ${out}/manifest.json
Articles            1
Claims              2  growth 2
People              1
Organisations       1
Numbers             2  0 of them unclaimed: role "unclaimed" in the ledgers of pages.jsonl
Dataset       ${out}/  claims.csv · claims.excel.csv for spreadsheets · pages.jsonl with everything
`,
    });
  });

  it("ends with 3 when a page fails, names it, and has the others", async () => {
    const folder = makeFolder({ "a.txt": good, "b.txt": new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) });
    const out = join(folder, "out");
    const run = await runProgram(["run", folder, "--out", out]);
    expect(run.code).toBe(3);
    expect(run.err).toEqual(
      expect.stringMatching(
        /^baoshu: b\.txt: the picture cannot be decoded: .+\. Save it again as PNG, JPEG or TIFF\n$/,
      ),
    );
    expect(run.out).toContain(`Pages               1  1 failed: see ${out}/errors.jsonl\n`);
  });

  it("gives every page the facts of the options", async () => {
    const folder = makeFolder({ "a.txt": good });
    const out = join(folder, "out");
    await runProgram([
      "run",
      folder,
      "--out",
      out,
      "--paper",
      "经济日报",
      "--date",
      "2023-11-30",
      "--number",
      "05",
    ]);
    expect(JSON.parse(readFileSync(join(out, "pages.jsonl"), "utf8")).page).toMatchObject({
      paper: "经济日报",
      date: "2023-11-30",
      number: "05",
    });
  });

  it("takes the region of its pages from an option, and makes them again when it is another", async () => {
    const folder = makeFolder({ "pages/a.txt": "商場翻新\n工程的造價為2億元。\n商場面積為3萬平方米。\n" });
    const [pages, out] = [join(folder, "pages"), join(folder, "out")];
    const runReal = (args: string[]) => runProgram(args, "", pipeline);
    const unitOf = async (region: string) => {
      const run = await runReal(["run", pages, "--out", out, "--region", region]);
      expect(run.code).toBe(0);
      return JSON.parse(readFileSync(join(out, "claims.json"), "utf8"))[0].unit;
    };
    expect(await unitOf("mo")).toBe("MOP");
    expect(await unitOf("tw")).toBe("TWD");
    expect(await runReal(["run", pages, "--check", "--out", out, "--region", "tw"])).toMatchObject({
      code: 0,
    });
    expect(await runReal(["run", pages, "--check", "--out", out])).toMatchObject({ code: 1 });
  });

  it("says of a dataset that it was made with other rules, and how to give them", async () => {
    const folder = makeFolder({ "pages/a.txt": good });
    const [pages, out] = [join(folder, "pages"), join(folder, "out")];
    await runProgram(["run", pages, "--out", out]);
    const manifest = join(out, "manifest.json");
    const { rulebook } = JSON.parse(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(rulebook, "0".repeat(64)));
    const { code, out: said } = await runProgram(["run", pages, "--check", "--out", out]);
    expect(code).toBe(1);
    expect(said).toContain(
      `${out}: was made with other rules: if you have them, give their folder with --rules`,
    );
  });

  it.each([
    [
      ["run", "no-such.txt"],
      "baoshu: no-such.txt: no such file or folder. INPUT is a page, a folder of pages, or a glob\n",
    ],
    [["run"], "baoshu: missing required argument 'input'\n(try --help)\n"],
    [
      ["run", "x", "--date", "2023-02-30"],
      "baoshu: option '--date <YYYY-MM-DD>' argument '2023-02-30' is invalid. Expected a day of the calendar as YYYY-MM-DD.\n(try --help)\n",
    ],
    [["rnu"], "baoshu: unknown command 'rnu'\n(Did you mean run?)\n(try --help)\n"],
    [["run", "x", "--dtae", "1"], "baoshu: unknown option '--dtae'\n(Did you mean --date?)\n(try --help)\n"],
    [["extract"], "baoshu: extract needs a FILE: a page, - for standard input, or --stream\n"],
    [
      ["extract", "--stream", "a.txt"],
      "baoshu: --stream reads standard input: expected no FILE, got a.txt\n",
    ],
    [
      ["extract", "--stream", "--date", "2023-11-30"],
      "baoshu: --stream takes each page's date from its line, not from --date\n",
    ],
    [
      ["extract", "--stream", "--region", "hk"],
      "baoshu: --stream takes each page's region from its line, not from --region\n",
    ],
    [
      ["extract", "a.txt", "--region", "sg"],
      "baoshu: option '--region <region>' argument 'sg' is invalid. Allowed choices are cn, hk, mo, tw.\n(try --help)\n",
    ],
    [
      ["verify", "no-such-folder"],
      "baoshu: no-such-folder: no dataset here. Expected a folder that baoshu run has written, with datapackage.json\n",
    ],
  ])("cannot run %j and says why", async (args, err) => {
    expect(await runProgram(args)).toEqual({ code: 2, out: "", err });
  });

  it("cannot run into a folder that is no dataset", async () => {
    const folder = makeFolder({ "a.txt": good, "precious/a.doc": "…" });
    const run = await runProgram(["run", join(folder, "a.txt"), "--out", join(folder, "precious")]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("is not empty and not a dataset");
  });

  it("prints version and help and ends with 0", async () => {
    expect(await runProgram(["--version"])).toMatchObject({ code: 0, out: `${VERSION}\n` });
    const help = await runProgram(["--help"]);
    expect(help.code).toBe(0);
    expect(help.out).toContain("Exit codes: 0 done;");
    expect((await runProgram(["run", "--help"])).out).toContain("--date <YYYY-MM-DD>");
  });
});

describe("baoshu verify", () => {
  it("says that all stands, and how far it looked", async () => {
    const folder = makeFolder({ "pages/a.txt": good });
    const out = join(folder, "out");
    await runProgram(["run", join(folder, "pages"), "--out", out]);
    expect(await runProgram(["verify", out])).toEqual({
      code: 0,
      err: "",
      out: `${out}: all stands: 1 page, each compared with its input; 2 claims\n`,
    });
  });

  it("ends with 1 and names what does not stand", async () => {
    const folder = makeFolder({ "pages/a.txt": good });
    const out = join(folder, "out");
    await runProgram(["run", join(folder, "pages"), "--out", out]);
    const before = readFolder(out);
    const path = join(folder, "pages/a.txt");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(path, good.replace("3.4", "3.5"));
    const run = await runProgram(["verify", out, "--source", join(folder, "pages")]);
    expect(run.code).toBe(1);
    expect(run.out).toContain(`${path}: its bytes are not the ones that were read`);
    expect(run.out.endsWith(`${out}: does not stand: 1 problem\n`)).toBe(true);
    expect(readFolder(out)).toEqual(before);
  });
});
