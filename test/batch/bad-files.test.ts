import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../cli/fake-io.ts";
import { goodText } from "./bad-inputs/kinds.ts";
import { makeFolder } from "./folder.ts";

/** Puts something that is no readable file beside a good page. */
type Maker = (pages: string) => unknown;

const gbk = Buffer.from([0xb1, 0xa8, 0xca, 0xfd]);

/** What lies in a folder and is no file that can be read; the words of its error, after the name. */
const kinds: readonly (readonly [kind: string, make: Maker, error: string])[] = [
  [
    "a link that leads nowhere",
    (pages) => symlinkSync(join(pages, "gone.txt"), join(pages, "bad.txt")),
    "bad.txt: it is a link that leads nowhere: expected a file",
  ],
  [
    "a link to itself",
    (pages) => symlinkSync(join(pages, "bad.txt"), join(pages, "bad.txt")),
    "bad.txt: it is a link that leads back to itself: expected a file",
  ],
  [
    "links in a circle",
    (pages) => {
      symlinkSync(join(pages, "bad.txt"), join(pages, "other"));
      symlinkSync(join(pages, "other"), join(pages, "bad.txt"));
    },
    "bad.txt: it is a link that leads back to itself: expected a file",
  ],
  [
    "a pipe that nobody writes to",
    (pages) => execFileSync("mkfifo", [join(pages, "bad.txt")]),
    "bad.txt: it is a pipe: expected a file. Give it to standard input: baoshu extract - < FILE",
  ],
  [
    "a pipe called XML",
    (pages) => execFileSync("mkfifo", [join(pages, "bad.xml")]),
    "bad.xml: it is a pipe: expected a file",
  ],
  [
    "a device that never ends",
    (pages) => symlinkSync("/dev/zero", join(pages, "bad.txt")),
    "bad.txt: it is a device: expected a file",
  ],
  [
    "a device that is empty",
    (pages) => symlinkSync("/dev/null", join(pages, "bad.txt")),
    "bad.txt: it is a device: expected a file",
  ],
  [
    "a file too long to be read to its end",
    (pages) => {
      writeFileSync(join(pages, "bad.txt"), "");
      truncateSync(join(pages, "bad.txt"), 3 * 1024 ** 3);
    },
    "bad.txt: the page is too long: it has 3072.0 MB; one page may have 4.0 MB",
  ],
  [
    "a sidecar that is a folder",
    (pages) => {
      writeFileSync(join(pages, "bad.txt"), "甲\n");
      mkdirSync(join(pages, "bad.meta.json"));
    },
    "bad.txt: the file cannot be read: EISDIR: illegal operation on a directory, read",
  ],
  [
    "a name in GBK",
    (pages) => writeFileSync(Buffer.concat([Buffer.from(`${pages}/`), gbk, Buffer.from(".txt")]), "甲\n"),
    "\\xB1\\xA8\\xCA\\xFD.txt: its name is not UTF-8 and cannot be kept: rename it",
  ],
  [
    "a folder with a name in GBK",
    (pages) => mkdirSync(Buffer.concat([Buffer.from(`${pages}/`), gbk])),
    "\\xB1\\xA8\\xCA\\xFD: its name is not UTF-8 and cannot be kept: rename it",
  ],
  [
    "a name that would drive the terminal",
    (pages) => writeFileSync(join(pages, "bad\n\x1b[2J.txt"), ""),
    "bad\\x0a\\x1b[2J.txt: line 1, byte 0: the page is empty",
  ],
];

describe("what cannot be read as a file is reported, and its neighbour is unharmed:", () => {
  it.each(kinds)("%s", async (_, make, error) => {
    const folder = makeFolder({ "pages/good.txt": goodText });
    make(join(folder, "pages"));
    await expectOneError(folder, error);
  });

  it("a socket", async () => {
    const folder = makeFolder({ "pages/good.txt": goodText });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, "pages/bad.txt"), resolve));
    try {
      await expectOneError(folder, "bad.txt: it is a socket: expected a file");
    } finally {
      server.close();
    }
  });

  it("a file and a folder that may not be read", async () => {
    const folder = makeFolder({
      "pages/good.txt": goodText,
      "pages/bad.txt": "甲\n",
      "pages/shut/a.txt": "乙\n",
    });
    chmodSync(folder, 0o777);
    chmodSync(join(folder, "pages/bad.txt"), 0);
    chmodSync(join(folder, "pages/shut"), 0);
    // Root may read everything.
    const isRoot = process.geteuid!() === 0;
    if (isRoot) process.seteuid!(65534);
    try {
      const run = await runProgram(["run", join(folder, "pages"), "--out", join(folder, "out")]);
      expect(run.code).toBe(3);
      expect(run.err).toBe(
        "baoshu: bad.txt: the file cannot be read: EACCES: permission denied, open 'bad.txt'\n" +
          "baoshu: shut: the folder cannot be read: EACCES: permission denied\n",
      );
    } finally {
      if (isRoot) process.seteuid!(0);
      chmodSync(join(folder, "pages/shut"), 0o700);
    }
  });

  it("links to folders, in circles too, are passed over", async () => {
    const folder = makeFolder({ "pages/good.txt": goodText });
    symlinkSync(join(folder, "pages"), join(folder, "pages/again"));
    symlinkSync(folder, join(folder, "pages/above"));
    const run = await runProgram(["run", join(folder, "pages"), "--out", join(folder, "out")]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/^Pages +1\n/);
  });
});

describe("a command that cannot run says why, writes nothing, and ends with 2:", () => {
  const good = { "good.txt": goodText };
  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[], string]>([
    ["a file that is not there", good, ["run", "none.txt"], "no such file or folder"],
    ["a pattern that matches nothing", good, ["run", "*.doc"], "matches no file"],
    ["a pattern below a folder that is not there", good, ["run", "none/*.txt"], "matches no file"],
    ["a pattern below a file", good, ["run", "good.txt/*.txt"], "matches no file"],
    [
      "a folder without a page",
      { "empty/a.doc": "" },
      ["run", "empty"],
      "has no page: a folder gives its *.txt",
    ],
    [
      "a folder called as a page",
      { "bad.txt/a.doc": "" },
      ["run", "bad.txt"],
      "has no page: a folder gives its *.txt",
    ],
    ["a day there is not", good, ["run", "good.txt", "--date", "2023-02-30"], "'2023-02-30' is invalid"],
    [
      "a folder of something else to write to",
      { ...good, "out/a.doc": "" },
      ["run", "good.txt"],
      "is not empty and not a dataset",
    ],
    [
      "a file to write to",
      { ...good, out: "" },
      ["run", "good.txt"],
      "out is a file: expected a folder for the dataset",
    ],
    [
      "a folder below a file to write to",
      good,
      ["run", "good.txt", "--out", "good.txt/out"],
      "ENOTDIR: not a directory",
    ],
    ["a file of `extract` that is not there", good, ["extract", "none.txt"], "no such file or folder"],
  ])("%s", async (_, files, [command, input, ...rest], error) => {
    const folder = makeFolder(files);
    const before = execFileSync("find", [folder]).toString();
    const args = rest.map((it) => (it.includes("/") ? join(folder, it) : it));
    const out = command === "run" && !rest.includes("--out") ? ["--out", join(folder, "out")] : [];
    const run = await runProgram([command!, join(folder, input!), ...args, ...out]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain(error);
    expect(execFileSync("find", [folder]).toString()).toBe(before);
  });
});

async function expectOneError(folder: string, error: string): Promise<void> {
  const out = join(folder, "out");
  const run = await runProgram(["run", join(folder, "pages"), "--out", out, "--no-parquet"]);
  expect(run.code).toBe(3);
  expect(run.err.startsWith(`baoshu: ${error}`) ? error : run.err).toBe(error);
  expect(run.err.trimEnd().split("\n")).toHaveLength(1);
  expect(readFileSync(join(out, "errors.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(out, "claims.json"), "utf8"))).toMatchObject([{ value: "3.4" }]);
  expect(readFileSync(join(out, "errors.jsonl"), "utf8")).not.toContain(folder);
}
