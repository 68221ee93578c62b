import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { sharedFolder } from "./shared-folder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The folder of the package as it is installed, compiled from the source as it stands, once for all test files. Types are
 * not checked: `npm run typecheck` does that.
 */
export function compiledPackage(): string {
  // The tests' runner takes what lies in `node_modules` as it is.
  const folder = join(sharedFolder(), "node_modules/baoshu");
  if (existsSync(folder)) return folder;
  mkdirSync(join(folder, ".."), { recursive: true });
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
  // It starts in half the time when rules and dictionary are prepared, as the build does.
  cpSync(join(root, "bin/finish-build.js"), join(aside, "bin/finish-build.js"));
  execFileSync(process.execPath, [join(aside, "bin/finish-build.js")]);
  // Another process may have done the same by now.
  if (!existsSync(folder)) renameSync(aside, folder);
  return folder;
}

/**
 * A module of that package, such as `pipeline`: for threads, which then start from what is compiled instead of each
 * compiling the source anew.
 */
export function importCompiled<Module>(name: string): Promise<Module> {
  return import(pathToFileURL(join(compiledPackage(), "dist", `${name}.js`)).href);
}

/** The arguments of Node that run the program: as its users do, and sooner than from its source. */
export function programArguments(): string[] {
  return [join(compiledPackage(), "dist/cli/program.js")];
}
