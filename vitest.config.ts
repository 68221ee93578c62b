import { defineConfig } from "vitest/config";

/** They replace what all share (a module of Node, `RegExp`, the settings of V8), so each has a process of its own. */
const alone = [
  "test/patterns.test.ts",
  "test/batch/full-disk.test.ts",
  "test/batch/threads.test.ts",
  "test/batch/chunks.test.ts",
];

export default defineConfig({
  test: {
    // A cold start of the dictionary on a busy machine takes seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "./test/tools/say-skipped.ts"],
    globalSetup: "test/shared-folder.ts",
    projects: [
      // Loading the program and its rules costs more than most tests: files share what is loaded.
      {
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
