import { defineConfig } from "vitest/config";

/** Replaces `RegExp` before the program is loaded. */
const first = ["test/patterns.test.ts"];

/** Threads set how V8 works in the whole process. */
const threads = ["test/batch/threads.test.ts", "test/batch/chunks.test.ts"];

export default defineConfig({
  test: {
    // A cold start of the dictionary on a busy machine takes seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "./test/tools/say-skipped.ts"],
    globalSetup: "test/shared-folder.ts",
    // Loading the program and its rules costs more than most tests: files of a project share what is loaded.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: [...first, ...threads] },
      },
      { extends: true, test: { name: "patterns", include: first } },
      { extends: true, test: { name: "threads", include: threads } },
    ],
  },
});
