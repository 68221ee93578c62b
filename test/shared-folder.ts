import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder for what several test files use, gone after the run. */
    sharedFolder: string;
  }
}

/** Makes the folder before the first test file, and takes it away after the last. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-tests-"));
  provide("sharedFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Where test files put what others may use too. */
export function sharedFolder(): string {
  return inject("sharedFolder");
}
