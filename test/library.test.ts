import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compiledPackage } from "./compiled.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a user's modules do with the library, by name. */
const modules = {
  text: `
    import { extract } from "baoshu";
    const { page, claims } = extract({ text: "截至6月底，全市共有 312 家水产企业。", date: "2024-07-18", paper: "滨海晨报" });
    export default { page, claims: claims.map(({ value, unit, period }) => [value, unit, period.end]) };
  `,
  bytes: `
    import { readFileSync } from "node:fs";
    import { extract } from "baoshu";
    const { page, text } = extract({ bytes: readFileSync("page.txt"), id: "p1" });
    export default [page.id, page.encoding, text];
  `,
  rules: `
    import { createExtractor, extract } from "baoshu";
    const own = createExtractor({ rulesDir: "rules" });
    const page = { text: "市渔业协会介绍，6月份带鱼批发价趴窝30%。" };
    const say = ({ claims }) => claims.map(({ kind, value, rule }) => [kind, value, rule]);
    export default [say(own.extract(page)), say(extract(page)), own.rulebookHash.length];
  `,
  faults: `
    import { createExtractor, extract, PageError, RulebookError } from "baoshu";
    const told = [];
    for (const work of [
      () => extract({ text: "" }),
      () => extract({ bytes: new Uint8Array([0xe5, 0x87]) }),
      () => extract({}),
      () => extract({ text: "甲", date: "1.1.2024" }),
      () => extract({ text: "甲\\ud800" }),
      () => createExtractor({ rulesDir: "broken" }),
    ]) {
      try {
        work();
      } catch (error) {
        told.push([error.constructor.name, error instanceof PageError || error instanceof TypeError || error instanceof RulebookError, error.message]);
      }
    }
    export default told;
  `,
};

/** What lies in the user's project beside them. */
const projectFiles: Readonly<Record<string, string | Uint8Array>> = {
  "package.json": '{"type": "module"}',
  "page.txt": Buffer.from("b3f6bfdab6eecbb3b6d4d4f6b3a4332e3425a1a3", "hex"),
  "broken/a.yaml": "id: [\n",
  "rules/growth/plunge.yaml": `id: growth/plunge
kind: growth
summary: 'A fall in the words of the market pages'
priority: 60
pattern: |
  趴窝(?<amount>{{rate}})
value:
  direction: {const: down}
examples:
  - text: '带鱼批发价[[趴窝30%]]'
  - text: '冷库用电量[[趴窝两成]]'
not:
  - text: '趴窝的车有3辆'
    because: 'a count'
`,
};

/** The package as it is built, installed in a user's project: nothing of the source is at hand. */
describe("the library", () => {
  const project = mkdtempSync(join(tmpdir(), "baoshu-user-"));
  let said: { out: Record<string, unknown>; err: string };

  beforeAll(() => {
    const installed = join(project, "node_modules/baoshu");
    mkdirSync(join(project, "node_modules"));
    const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { files: string[] };
    expect(files).toEqual(expect.arrayContaining(["dist", "rules"]));
    symlinkSync(compiledPackage(), installed);
    for (const [file, content] of Object.entries(projectFiles)) {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), content);
    }
    said = runModules();
  }, 120_000);

  afterAll(() => rmSync(project, { recursive: true }));

  /** Runs the modules of the project in one program, which loads the library once: what each exports, by name. */
  function runModules(): typeof said {
    for (const [name, code] of Object.entries(modules)) writeFileSync(join(project, `${name}.js`), code);
    const names = Object.keys(modules);
    const program = `
      const out = {};
      for (const name of ${JSON.stringify(names)}) out[name] = (await import(\`./\${name}.js\`)).default;
      console.log(JSON.stringify(out));
    `;
    writeFileSync(join(project, "program.js"), program);
    const { stdout, stderr } = spawnSync(process.execPath, ["program.js"], {
      cwd: project,
      encoding: "utf8",
    });
    return { out: stdout === "" ? {} : JSON.parse(stdout), err: stderr };
  }

  it("is used without a word on standard error", () => {
    expect(said.err).toBe("");
  });

  it("takes a page as text and gives its result document", () => {
    expect(said.out.text).toEqual({
      page: {
        id: expect.stringMatching(/^page-[0-9a-f]{16}$/),
        source: "page",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        encoding: "utf-8",
        paper: "滨海晨报",
        date: "2024-07-18",
        number: null,
      },
      claims: [["312", "家", "2024-06-30"]],
    });
  });

  it("takes bytes in the encodings of the commands, and gives what they give", () => {
    expect(said.out.bytes).toEqual(["p1", "gb18030", expect.stringContaining("增长3.4%")]);
  });

  it("loads rules of one's own", () => {
    expect(said.out.rules).toEqual([
      [["growth", "-30", "growth/plunge"]],
      [["level", "30", "level/percent"]],
      64,
    ]);
  });

  it("says what is wrong with a page, an input or a rule, each as an error of its own", () => {
    expect(said.out.faults).toEqual([
      ["PageError", true, "the page is empty: expected text, got 0 bytes"],
      ["PageError", true, expect.stringContaining("the page")],
      ["TypeError", true, "a page has either text or bytes: expected one of them"],
      ["TypeError", true, "date: expected a day of the calendar as YYYY-MM-DD, got 1.1.2024"],
      ["TypeError", true, "text: half of a surrogate pair at character 2: expected whole characters"],
      ["RulebookError", true, expect.stringContaining("a.yaml")],
    ]);
  });

  it("has types that a TypeScript program is held to", () => {
    const programs = {
      good: `
        import { type Claim, createExtractor, extract, type Result } from "baoshu";
        const result: Result = extract({ text: "甲", date: null, region: "hk" });
        const first: Claim | undefined = result.claims[0];
        const kind: "level" | "growth" | "change" | "share" | "rank" | "ratio" | undefined = first?.kind;
        export const all: readonly string[] = [kind ?? "", createExtractor({ rulesDir: "rules" }).rulebookHash];
      `,
      misspelt: 'import { extract } from "baoshu"; extract({ txt: "甲" });',
      inside: 'import { runBatch } from "baoshu/dist/batch/run.js"; runBatch;',
    };
    for (const [name, code] of Object.entries(programs)) writeFileSync(join(project, `${name}.ts`), code);
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck"];
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/typescript/bin/tsc"),
        ...options,
        ...Object.keys(programs).map((it) => `${it}.ts`),
      ],
      { cwd: project, encoding: "utf8" },
    );
    const faults = stdout.split("\n").filter((line) => /^\w+\.ts\(/.test(line));
    expect(faults.filter((line) => line.startsWith("good"))).toEqual([]);
    expect(faults).toEqual([
      expect.stringMatching(/^inside\.ts.*baoshu\/dist\/batch\/run\.js/),
      expect.stringMatching(/^misspelt\.ts.*txt/),
    ]);
  }, 120_000);
});
