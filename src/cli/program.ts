import { isatty } from "node:tty";
import type { Io } from "./io.ts";
import { main } from "./main.ts";

/** The program on a real terminal: what `bin/baoshu.js` starts. */

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  colour: isatty(1) && !process.env.NO_COLOR,
  watched: isatty(2),
  loadPipeline: async (rules) => {
    const { createPipeline } = await import("../pipeline.ts");
    return createPipeline({ rulesDir: rules });
  },
  threads: true,
  onInterrupt: (stop) => {
    process.once("SIGINT", stop).once("SIGTERM", stop);
    return () => process.off("SIGINT", stop).off("SIGTERM", stop);
  },
};

// A reader that has seen enough (head, less) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), io);
