import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isLong } from "./tries.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const minutes = 60_000;

/**
 * A machine of its own: its own home, and of programs only node and npm, so that nothing can be compiled; npm fetches no
 * package unasked, and nothing of npm's settings comes from outside but the registry and what it has fetched before.
 */
class Machine {
  readonly folder = mkdtempSync(join(tmpdir(), "baoshu-machine-"));
  private readonly env: NodeJS.ProcessEnv;

  constructor() {
    const bin = join(this.folder, "bin");
    for (const name of ["home", "bin", "project"]) mkdirSync(join(this.folder, name));
    const npm = run("npm", ["root", "--global"]).out.trim();
    symlinkSync(process.execPath, join(bin, "node"));
    symlinkSync(join(npm, "npm/bin/npm-cli.js"), join(bin, "npm"));
    for (const shell of ["sh", "env"]) symlinkSync(join("/bin", shell), join(bin, shell));
    const setting = (name: string) => run("npm", ["config", "get", name]).out.trim();
    this.env = {
      PATH: bin,
      HOME: join(this.folder, "home"),
      npm_config_yes: "false",
      npm_config_prefer_offline: "true",
      npm_config_registry: setting("registry"),
      npm_config_cache: setting("cache"),
      // Whom this machine trusts, where it reaches the registry through a certificate of its own.
      ...(process.env.NODE_EXTRA_CA_CERTS !== undefined && {
        NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
      }),
    };
  }

  get project(): string {
    return join(this.folder, "project");
  }

  run(program: string, args: readonly string[], input = "") {
    return run(program, args, { cwd: this.project, env: this.env, input });
  }

  baoshu(...args: readonly string[]) {
    return this.run(join(this.project, "node_modules/.bin/baoshu"), args);
  }

  node(code: string) {
    writeFileSync(join(this.project, "program.mjs"), code);
    return this.run("node", ["program.mjs"]);
  }
}

function run(program: string, args: readonly string[], options: object = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", ...options });
  return { status, out: stdout ?? "", err: error === undefined ? stderr : `${error.message} ${stderr}` };
}

/** The package as npm packs it from a clean copy of the repository. */
function pack(into: string): string {
  const copy = join(into, "copy");
  const files = run("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root }).out;
  for (const file of files.split("\n").filter((name) => existsSync(join(root, name)) && name !== "")) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const { status, err } = run("npm", ["pack", "--pack-destination", into], { cwd: copy });
  if (status !== 0) throw new Error(err);
  return join(into, readdirSync(into).find((name) => name.endsWith(".tgz"))!);
}

function megabytes(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.map((path) => lstatSync(join(folder, path))).filter((it) => it.isFile());
  return files.reduce((sum, { size }) => sum + size, 0) / 1e6;
}

// A minute or more, and it needs the registry: only where it is asked for.
const wanted = isLong && run("npm", ["ping", "--fetch-retries=0", "--fetch-timeout=10000"]).status === 0;

const title =
  "the package, installed in an empty folder without a compiler (needs npm run test:long and the registry)";

describe.skipIf(!wanted)(title, () => {
  const machine = new Machine();
  const installed = join(machine.project, "node_modules");
  const page = "上半年，全市水产品出口额达48.6亿元，同比增长12.3%。";
  let told = "";

  beforeAll(() => {
    const tarball = pack(machine.folder);
    writeFileSync(join(machine.project, "2024-07-18.txt"), page);
    const { status, out, err } = machine.run("npm", ["install", tarball]);
    told = out + err;
    expect([status, told]).toEqual([0, told]);
  }, 5 * minutes);

  afterAll(() => rmSync(machine.folder, { recursive: true }), minutes);

  it("comes without a warning, a compiler's word, or a library that only some commands need", () => {
    expect(told).not.toMatch(/warn|gyp|ERR/);
    for (const name of [
      "@duckdb",
      "fastify",
      "pdfjs-dist",
      "recheck",
      "nodejieba",
      "onnxruntime-node",
      "sharp",
    ])
      expect(existsSync(join(installed, name)), name).toBe(false);
    expect(megabytes(installed)).toBeLessThan(120);
    const shipped = readdirSync(join(installed, "baoshu"), { recursive: true, encoding: "utf8" });
    expect(shipped.filter((name) => name.endsWith(".map"))).toEqual([]);
  });

  it(
    "reads a page and says of it what the repository says",
    () => {
      const { status, out, err } = machine.baoshu("extract", "--json", "2024-07-18.txt");
      expect([status, err]).toEqual([0, ""]);
      const here = run(
        "npx",
        [
          "tsx",
          join(root, "src/cli/program.ts"),
          "extract",
          "--json",
          join(machine.project, "2024-07-18.txt"),
        ],
        { cwd: root },
      );
      expect(out).toBe(here.out);
    },
    minutes,
  );

  it(
    "makes a dataset without claims.parquet, and says first how to get what that needs",
    () => {
      const refused = machine.baoshu("run", "2024-07-18.txt");
      expect(refused.status).toBe(2);
      expect(refused.err).toMatch(/^baoshu: npm install @duckdb\/node-api@\S+ first: .*--no-parquet\n$/);
      const made = machine.baoshu("run", "2024-07-18.txt", "--no-parquet");
      expect([made.status, made.err]).toEqual([0, expect.not.stringContaining("npm install")]);
      expect(machine.baoshu("verify").out).toMatch(/all stands: 1 page/);
      expect(machine.baoshu("run", "--check", "2024-07-18.txt").status).toBe(0);
    },
    minutes,
  );

  it(
    "names the command that installs what is missing",
    () => {
      writeFileSync(join(machine.project, "page.pdf"), "%PDF-1.7\n");
      const first = (...args: string[]) => {
        const { status, err } = machine.baoshu(...args);
        return [status, err.split("\n")[0]];
      };
      expect(first("extract", "page.pdf")).toEqual([
        2,
        expect.stringMatching(/npm install pdfjs-dist@\S+ first/),
      ]);
      expect(first("run", "page.pdf", "--no-parquet")).toEqual([
        2,
        expect.stringMatching(/npm install pdfjs-dist/),
      ]);
      // Of a folder of pages one may be a scan: the others are read.
      writeFileSync(join(machine.project, "page.png"), Buffer.from("89504e470d0a1a0a", "hex"));
      expect(first("extract", "page.png", "2024-07-18.txt")).toEqual([
        3,
        expect.stringMatching(
          /page\.png: npm install --ignore-scripts onnxruntime-node@\S+ .* first: a scan needs/,
        ),
      ]);
      expect(first("report")).toEqual([2, expect.stringMatching(/npm install @duckdb\/node-api@\S+ first/)]);
      expect(first("audit")).toEqual([2, expect.stringMatching(/npm install fastify@\S+ @fastify\/helmet@/)]);
      expect(machine.baoshu("rules", "test", "growth/rate").out).toMatch(/npm install recheck@/);
    },
    minutes,
  );

  it(
    "holds itself to the labels that come with it",
    () => {
      const { status, out, err } = machine.baoshu("check");
      expect([status, out]).toEqual([0, expect.stringContaining("regex")]);
      expect(err).toMatch(/no column jieba: npm install nodejieba@/);
    },
    3 * minutes,
  );

  it(
    "reads a dataset, compares two, verifies one and tests rules from a program",
    () => {
      machine.baoshu("run", "2024-07-18.txt", "--no-parquet");
      const { out, err } = machine.node(`
      import { openDataset } from "baoshu/dataset";
      import { diffDatasets } from "baoshu/diff";
      import { openRulebook } from "baoshu/rulebook";
      import { describeProblem, verifyDataset } from "baoshu/verify";
      const dataset = await openDataset("output");
      const claims = [];
      for await (const { indicator, value, unit } of dataset.claims()) claims.push([indicator, value, unit]);
      const { added, unchanged } = await diffDatasets("output", "output");
      const { problems, counts } = await verifyDataset("output");
      const rulebook = openRulebook();
      console.log(JSON.stringify({
        claims,
        hash: dataset.manifest.rulebook === rulebook.hash,
        diff: [added.length, unchanged],
        verify: [problems.map(describeProblem), counts.claims],
        rules: rulebook.test("growth/rate"),
      }));
    `);
      expect(err).toBe("");
      expect(JSON.parse(out)).toEqual({
        claims: [
          ["水产品出口额", "4860000000", "CNY"],
          ["水产品出口额", "12.3", "%"],
        ],
        hash: true,
        diff: [0, 2],
        verify: [[], 2],
        rules: [],
      });
    },
    minutes,
  );

  it(
    "has types for every entry",
    () => {
      writeFileSync(
        join(machine.project, "typed.mts"),
        `
      import { type Claim, extract } from "baoshu";
      import { type Dataset, openDataset } from "baoshu/dataset";
      import { type Differences, diffDatasets } from "baoshu/diff";
      import { openRulebook, type Rule } from "baoshu/rulebook";
      import { verifyDataset } from "baoshu/verify";
      export const dataset: Dataset = await openDataset("output");
      export const differences: Differences = await diffDatasets("a", "b");
      export const rule: Rule | undefined = openRulebook().rules[0];
      export const counts: number = (await verifyDataset("output")).counts.claims;
      export const claims: readonly Claim[] = extract({ text: "甲" }).claims;
      `,
      );
      const options = [
        "--noEmit",
        "--strict",
        "--module",
        "nodenext",
        "--target",
        "es2023",
        "--skipLibCheck",
      ];
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      const { out } = run(process.execPath, [tsc, ...options, "typed.mts"], { cwd: machine.project });
      expect(out).toBe("");
    },
    minutes,
  );

  it(
    "loads nothing to extract but what extracting needs",
    () => {
      writeFileSync(
        join(machine.project, "list.mjs"),
        `
      import { register } from "node:module";
      register("data:text/javascript," + encodeURIComponent(\`
        import { writeSync } from "node:fs";
        export async function load(url, context, next) {
          if (url.startsWith("file:")) writeSync(2, url + "\\\\n");
          return next(url, context);
        }
      \`));
      await import(new URL("extracting.js", import.meta.resolve("baoshu")));
      const { extract } = await import("baoshu");
      extract({ text: "上半年出口额48.6亿元。Exports rose 3.4% in May." });
      const { createRequire } = await import("node:module");
      for (const path of Object.keys(createRequire(import.meta.url).cache)) console.error(path);
      `,
      );
      const { status, err } = machine.run("node", ["list.mjs"]);
      expect(status).toBe(0);
      const libraries = [...err.matchAll(/node_modules\/(?!baoshu)((?:@[^/]+\/)?[^/]+)/g)].map(
        (match) => match[1]!,
      );
      expect([...new Set(libraries)].sort()).toEqual([
        "@eslint-community/regexpp",
        "decimal.js",
        "opencc-js",
      ]);
    },
    minutes,
  );

  it(
    "is imported in at most four times the time of Node's own start",
    () => {
      const script = (code: string) => [
        "--input-type=module",
        "-e",
        `${code}; const { user, system } = process.cpuUsage(); console.log(user + system);`,
      ];
      const [alone, imported]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < 15; turn++) {
        alone.push(Number(machine.run("node", script("")).out));
        imported.push(Number(machine.run("node", script('import "baoshu"')).out));
      }
      const median = (times: number[]) => times.sort((a, b) => a - b)[7]!;
      expect(median(imported) / median(alone)).toBeLessThan(4);
    },
    minutes,
  );
});
