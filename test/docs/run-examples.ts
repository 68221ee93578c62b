import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { pipeline } from "../program.ts";
import { type Block, listBlocks, listSteps, type Step } from "./documents.ts";

/**
 * Runs the examples of a document, in its order, in a folder of their own: a block with `file=PATH` is written, a command
 * of a `console` block is run. `baoshu` runs in this process, everything else in a shell.
 */

export interface RunStep extends Step {
  /** What came out; null where something that is not installed was needed, which `missing` names. */
  readonly actual: string | null;
  readonly missing: string | null;
}

/** @param library the folder of the package that programs import, built */
export async function runExamples(text: string, library: string): Promise<RunStep[]> {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-docs-"));
  const before = process.cwd();
  const done: RunStep[] = [];
  const lacking = new Map<string, string>();
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(library, join(folder, "node_modules/baoshu"));
    process.chdir(folder);
    for (const block of listBlocks(text)) {
      if (block.file !== null) writeBlock(block, lacking);
      if (block.language !== "console") continue;
      for (const step of listSteps(block)) {
        const missing = missingFor(step.command, lacking);
        done.push({
          ...step,
          missing,
          actual: missing === null ? tidy(await runCommand(step.command)) : null,
        });
      }
    }
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
  return done;
}

/** Whether the output is what the document shows. `…` alone on a line stands for any lines, at a line's end for its rest. */
export function agrees({ expected, actual }: Pick<RunStep, "expected" | "actual">): boolean {
  const literal = (line: string) => line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const lines = expected.split("\n").map((line) => {
    if (line === "…") return "(?:.*\\n)*?";
    return line.endsWith("…") ? `${literal(line.slice(0, -1))}.*\\n` : `${literal(line)}\\n`;
  });
  return new RegExp(`^${lines.join("")}$`, "u").test(`${actual}\n`);
}

function writeBlock({ file, needs, body }: Block, lacking: Map<string, string>): void {
  mkdirSync(dirname(file!), { recursive: true });
  writeFileSync(file!, body);
  if (needs !== null && !succeeds(`python3 -c 'import ${needs}'`)) lacking.set(file!, needs);
}

function missingFor(command: string, lacking: ReadonlyMap<string, string>): string | null {
  for (const [file, needs] of lacking) if (command.includes(file)) return needs;
  const isPython = command.startsWith("python3 ");
  return isPython && !succeeds("python3 --version") ? "python3" : null;
}

function succeeds(command: string): boolean {
  return spawnSync("bash", ["-c", command]).status === 0;
}

async function runCommand(command: string): Promise<string> {
  const told = /^(?:(?<left>.+) \| )?baoshu (?<args>.*?)(?<code>; echo "exit code \$\?")?$/u.exec(command);
  if (told === null) return runShell(command);
  const { left, args, code: asked } = told.groups!;
  const { code, said } = await runProgram(splitWords(args!), left === undefined ? "" : runShell(left));
  return asked === undefined ? said : `${said}exit code ${code}\n`;
}

function runShell(command: string): string {
  const env = { ...process.env, PYTHONIOENCODING: "utf-8" };
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8", env });
  return stdout + stderr;
}

function splitWords(args: string): string[] {
  return [...args.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
    ([, single, double, bare]) => single ?? double ?? bare!,
  );
}

async function runProgram(args: readonly string[], input: string): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const listen = () =>
    new Writable({
      write: (chunk: Buffer, _, written) => {
        said.push(chunk.toString("utf8"));
        written();
      },
    });
  const io: Io = {
    stdin: (async function* () {
      yield new TextEncoder().encode(input);
    })(),
    stdout: listen(),
    stderr: listen(),
    colour: false,
    watched: false,
    loadPipeline: async (rulesDir) => {
      if (rulesDir !== undefined) return createPipeline({ rulesDir });
      return pipeline;
    },
    threads: false,
    onInterrupt: () => () => {},
  };
  return { code: await main(args, io), said: said.join("") };
}

/** Without spaces at line ends, and without the progress that a slow machine is shown. */
function tidy(output: string): string {
  return output
    .split("\n")
    .filter((line) => !/^baoshu: \d+ of \d+ pages, /u.test(line))
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}
