/** The entry of the baoshu program. */

import { isatty } from "node:tty";
import { type Io, lose } from "./io.ts";
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

// A reader that has seen enough (head, less) is no fault, nor does it settle whether what was asked for holds.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  lose(process.stdout);
});

process.exitCode = await main(process.argv.slice(2), io);
