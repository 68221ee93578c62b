/** Shows how far a run is. */

import { Presets, SingleBar } from "cli-progress";
import type { Counts } from "../dataset/manifest.ts";
import type { Io } from "./io.ts";

/** Shows how far a run is: a bar where someone watches, else a line now and then. */
export interface Progress {
  update(done: number, counts: Counts): void;
  stop(): void;
}

/** Milliseconds between two plain lines. */
const pause = 10_000;

export function showProgress(total: number, io: Io): Progress {
  return io.watched ? drawBar(total, io) : writeLines(total, io);
}

function drawBar(total: number, io: Io): Progress {
  const bar = new SingleBar(
    {
      stream: io.stderr as NodeJS.WriteStream,
      format: "{bar} {value}/{total} pages  {claims} claims  {rate} a second  {eta_formatted} left",
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 100,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  const start = Date.now();
  bar.start(total, 0, { claims: 0, rate: "-" });
  return {
    update: (done, counts) => bar.update(done, { claims: counts.claims, rate: rateOf(done, start) }),
    stop: () => bar.stop(),
  };
}

/** A run that is over before the first pause says nothing. */
function writeLines(total: number, io: Io): Progress {
  const start = Date.now();
  let last = start;
  return {
    update: (done, counts) => {
      const now = Date.now();
      if (now - last < pause) return;
      last = now;
      const left = Math.round(((now - start) / done) * (total - done) * 0.001);
      const parts = [
        `${done} of ${total} pages`,
        `${counts.claims} claims`,
        `${rateOf(done, start)} pages a second`,
        `${left} s left`,
      ];
      io.stderr.write(`baoshu: ${parts.join(", ")}\n`);
    },
    stop: () => {},
  };
}

function rateOf(done: number, start: number): string {
  return (done / Math.max(0.001, (Date.now() - start) / 1000)).toPrecision(3);
}
