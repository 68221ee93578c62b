/** The command check. */

import { hasJieba } from "../evaluate/baseline-jieba.ts";
import { type Baselines, baselines } from "../evaluate/baselines.ts";
import { LabelError } from "../evaluate/labels.ts";
import { writeReport } from "../evaluate/report.ts";
import { check, type Extract } from "../evaluate/score.ts";
import { installCommand } from "../optional-parts.ts";

/** What `baoshu check` needs from whoever calls it. */
export interface CheckIo {
  readonly extract: Extract;
  /** Both write a line. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The report as JSON, for programs. */
  readonly json?: boolean;
  /** Lists every mistake on tuning pages and sentences. */
  readonly mistakes?: boolean;
  /** False leaves the naive baselines out, which take longest. */
  readonly baselines?: boolean;
  /** Where the texts of genres may stand. */
  readonly texts?: readonly string[];
  /** Describe the page when `dir` is a single labelled folder. */
  readonly date?: string;
  readonly paper?: string;
  readonly number?: string;
  readonly region?: string;
}

/**
 * `baoshu check DIR`: scores the program against the labels in DIR.
 * @returns the exit code: 0 the check holds, 1 it does not, 2 the labels cannot be used.
 */
export async function checkCommand(dir: string, io: CheckIo): Promise<0 | 1 | 2> {
  const { date = null, paper = null, number = null, region = null } = io;
  try {
    const options = {
      facts: { date, paper, number, region },
      baselines: io.baselines === false ? {} : chooseBaselines(io),
      ...(io.texts === undefined ? {} : { texts: io.texts }),
    };
    const report = await check(dir, io.extract, options);
    io.out(io.json === true ? JSON.stringify(report, null, 2) : writeReport(report, io.mistakes === true));
    return report.holds ? 0 : 1;
  } catch (error) {
    if (!(error instanceof LabelError)) throw error;
    io.err(error.message);
    return 2;
  }
}

/** All naive baselines; without jieba's where there is no nodejieba. */
function chooseBaselines({ err }: CheckIo): Baselines {
  if (hasJieba()) return baselines;
  err(`no column jieba: ${installCommand("the jieba baseline")}`);
  const { jieba: _, ...others } = baselines;
  return others;
}
