import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A cold start of the dictionary on a busy machine takes seconds.
    testTimeout: 30_000,
  },
});
