import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./pages.ts";

const read = 'const text = require("node:fs").readFileSync(process.argv[1], "utf8");';

/**
 * Processes that start, make their first result of a page and end, by name.
 * The program runs as it is installed when it is built (`npm run build`), otherwise through tsx, which takes longer.
 */
export function freshProcesses(file: string): Record<string, () => void> {
  const built = existsSync(join(root, "dist/cli/main.js"));
  const program = built
    ? { "baoshu extract": ["bin/baoshu.js", "extract", file] }
    : { "through tsx": ["--import", "tsx", "test/bench/first-result.ts", file] };
  const commands: Record<string, string[]> = {
    "node alone": ["-e", read, file],
    ...program,
    "nodejieba.tag": ["-e", `${read} require("nodejieba").tag(text);`, file],
    "recognizers-text, numbers": [
      "-e",
      `${read} require("@microsoft/recognizers-text-suite").recognizeNumber(text, "zh-cn");`,
      file,
    ],
  };
  return Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, () => run(command)]));
}

function run(command: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${command.join(" ")} ended with ${status}: ${stderr}`);
}
