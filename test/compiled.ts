import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sharedFolder } from "./shared-folder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The folder of the package as it is installed, compiled from the source as it stands, once for all test files. Types are
 * not checked: `npm run typecheck` does that.
 */
export function compiledPackage(): string {
  const folder = join(sharedFolder(), "package");
  if (existsSync(folder)) return folder;
  const aside = mkdtempSync(`${folder}-`);
  const tsc = [
    join(root, "node_modules/typescript/bin/tsc"),
    "-p",
    join(root, "tsconfig.build.json"),
    "--noCheck",
  ];
  execFileSync(process.execPath, [...tsc, "--outDir", join(aside, "dist")]);
  cpSync(join(root, "package.json"), join(aside, "package.json"));
  cpSync(join(root, "rules"), join(aside, "rules"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(aside, "node_modules"));
  // Another process may have done the same by now.
  if (!existsSync(folder)) renameSync(aside, folder);
  return folder;
}

/** The arguments of Node that run the program: as its users do, and sooner than from its source. */
export function programArguments(): string[] {
  return [join(compiledPackage(), "dist/cli/program.js")];
}
