/** Describes the command line and runs a command. */

import { Command, CommanderError, Option } from "commander";
import { UsageError } from "../batch/usage-error.ts";
import { FolderRefusal } from "../dataset/dataset-folder.ts";
import { regions } from "../model/page.ts";
import { MissingPart } from "../optional-parts.ts";
import { RulebookError } from "../rulebook/error.ts";
import { VERSION } from "../version.ts";
import { parseCount, parseDate, parsePort, parseSeconds } from "./arguments.ts";
import { findFixtures } from "./find-fixtures.ts";
import { complain, type ExitCode, exitCodes, type Io } from "./io.ts";
import { describeRules } from "./rules/index.ts";

const exitCodeHelp = `
Exit codes: 0 done; 1 done, but something asked for does not hold; 2 the command cannot run;
3 some pages failed, the others are done.`;

/**
 * Runs the command that the arguments name.
 * @param args the arguments after the program's name
 */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = describeProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function describeProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command("baoshu")
    .description("Turns pages of Chinese newspapers into a dataset of claims that anyone can audit.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, output) => output(text.replace(/^error: /, "baoshu: ")),
    })
    .showHelpAfterError("(try --help)")
    .addHelpText("after", exitCodeHelp)
    .exitOverride();

  describeReading(program, io, finish);
  describeChecking(program, io, finish);
  describeReviewing(program, io, finish);
  describeRules(program, io, finish);
  return program;
}

/** The commands that read pages: run, extract. */
function describeReading(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  describesPage(
    program
      .command("run")
      .argument("<input...>", "pages: files, folders (their text, PDF and OCR files), or globs"),
  )
    .description("turn pages into a dataset")
    .option(
      "-o, --out <dir>",
      "folder of the dataset; a dataset there is replaced when the new one is whole",
      "output",
    )
    .option("--check", "write nothing: say whether the dataset in --out is what the pages and rules give")
    .option("-w, --workers <count>", "threads to work in; else one a processor", parseCount)
    .option("--page-timeout <seconds>", "the longest a page may take", parseSeconds, 120)
    .option("--cache <dir>", "where finished pages are kept; else .NAME.cache beside --out")
    .option("--no-cache", "keep nothing, take nothing from before")
    .option("--no-parquet", "leave claims.parquet out")
    .action(async (inputs: string[], options) => {
      if (options.check === true) {
        const { checkRunCommand } = await import("./check-run.ts");
        finish(await checkRunCommand(inputs, options, io));
        return;
      }
      const { runCommand } = await import("./run.ts");
      finish(await runCommand(inputs, options, io));
    });

  describesPage(program.command("extract").argument("[file...]", "pages; - is standard input"))
    .description("show what pages claim, a readable view of each on standard output")
    .option("--json", "one result document a line instead")
    .option(
      "--stream",
      'standard input, {"id","text","date"?,"paper"?,"region"?} a line → one result document a line, in order',
    )
    .action(async (files: string[], options) => finish(await extractOrStream(files, options, io)));
}

/** The commands that hold results against labels, against each other and against their source: check, diff, verify. */
function describeChecking(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  describesPage(program.command("check"))
    .argument(
      "[fixtures]",
      "folder of labelled pages, or one labelled page; else fixtures, here or in the package",
    )
    .description("score the program against hand labels, by field; 1 below the thresholds")
    .option("--json", "the report as JSON")
    .option("--mistakes", "list every mistake on tuning pages")
    .option("--no-baselines", "leave the naive baselines out")
    .option("--texts <dir...>", "where the texts of others stand that genres are labelled on")
    .action(async (folder: string | undefined, options) => {
      const { checkFixtures } = await import("./check-fixtures.ts");
      finish(await checkFixtures(folder ?? findFixtures(), options, io));
    });

  program
    .command("diff")
    .argument("<old>", "folder of a dataset")
    .argument("<new>", "folder of another")
    .description("show the claims that were added, removed, changed and moved, each with its rule")
    .option("--json", "as JSON")
    .option("--html <file>", "as a page to look at, one file that needs nothing else")
    .option("--exit-code", "end with 1 when there are differences")
    .action(async (before: string, after: string, options) => {
      const { diffCommand } = await import("./diff.ts");
      finish(await diffCommand(before, after, options, io));
    });

  program
    .command("verify")
    .argument("[dir]", "folder of the dataset", "output")
    .description("check that every claim still stands on its source: hashes, offsets, quotes")
    .option("--source <dir>", "folder that the run's inputs lie in")
    .action(async (folder: string, options) => {
      const { verifyCommand } = await import("./verify.ts");
      finish(await verifyCommand(folder, options, io));
    });
}

/** The commands for those who look at a dataset: who, fixture, audit, report. */
function describeReviewing(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command("who")
    .argument("<name>", "of a person or an organisation, in either script")
    .argument("[dir]", "folder of the dataset", "output")
    .description("show what a person or organisation said; 1 when nobody has that name")
    .option("--json", "as JSON, with whole claims")
    .action(async (name: string, folder: string, options) => {
      const { whoCommand } = await import("./who.ts");
      finish(await whoCommand(name, folder, options, io));
    });

  program
    .command("fixture")
    .argument("[dir]", "folder of the dataset", "output")
    .description("turn pages that reviewers have gone through into labelled cases")
    .requiredOption("--to <dir>", "folder that gets a folder for each page, such as fixtures/realistic")
    .option("--page <id...>", "only these pages; 1 when one of them is not settled")
    .addOption(
      new Option("--split <split>", "what the labels are for")
        .choices(["tuning", "held-out"])
        .default("tuning"),
    )
    .action(async (folder: string, options) => {
      const { fixtureCommand } = await import("./fixture.ts");
      finish(await fixtureCommand(folder, options, io));
    });

  program
    .command("audit")
    .argument("[dir]", "folder of the dataset", "output")
    .description("look at every claim beside its page and decide on it, in the browser")
    .option(
      "-p, --port <number>",
      "the port to listen on; else 4617, or a free one where that is taken",
      parsePort,
    )
    .option("--host <address>", "listen for others too; only with --token")
    .option("--token <text>", "what others must know to come in, with --host")
    .option("--reviewer <name>", "who decides; else the page asks")
    .option("--against <dir>", "another dataset to show the differences to")
    .option("--no-open", "open no browser")
    .action(async (folder: string, options) => {
      const { auditCommand } = await import("./audit.ts");
      finish(await auditCommand(folder, options, io));
    });

  program
    .command("report")
    .argument("[dir]", "folder of the dataset", "output")
    .description("write the audit page with its data as one HTML file that needs no network")
    .option("-o, --out <file>", "the file to write", "report.html")
    .option("--page <id>", "only this page; may be said again", collect)
    .option("--query <query>", "only the claims that answer, with their pages: 'kind=growth&q=出口'")
    .option("--against <dir>", "another dataset to show the differences to")
    .action(async (folder: string, options) => {
      const { reportCommand } = await import("./report.ts");
      finish(await reportCommand(folder, options, io));
    });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function describesPage(command: Command): Command {
  return command
    .option("--paper <name>", "the newspaper; else from NAME.meta.json or the file's name")
    .option(
      "--date <YYYY-MM-DD>",
      "the day it was printed; else from NAME.meta.json or the file's name",
      parseDate,
    )
    .option("--number <number>", "the page's number; else from NAME.meta.json or the file's name")
    .addOption(
      new Option(
        "--region <region>",
        "where it was printed: the mainland, Hong Kong, Macau, Taiwan; else from NAME.meta.json, the paper's name or the page's own words",
      ).choices(regions),
    )
    .option("--rules <dir>", "rules of your own, laid over the program's");
}

interface ExtractOptions {
  readonly json?: boolean;
  readonly stream?: boolean;
  readonly paper?: string;
  readonly date?: string;
  readonly number?: string;
  readonly region?: string;
  readonly rules?: string;
}

async function extractOrStream(files: readonly string[], options: ExtractOptions, io: Io): Promise<ExitCode> {
  if (options.stream === true) {
    if (files.length > 0)
      throw new UsageError(`--stream reads standard input: expected no FILE, got ${files[0]}`);
    const described = (["paper", "date", "number", "region"] as const).find(
      (name) => options[name] !== undefined,
    );
    if (described !== undefined)
      throw new UsageError(`--stream takes each page's ${described} from its line, not from --${described}`);
    const { streamCommand } = await import("./stream.ts");
    return streamCommand(io, options.rules);
  }
  if (files.length === 0)
    throw new UsageError("extract needs a FILE: a page, - for standard input, or --stream");
  const { extractCommand } = await import("./extract.ts");
  return extractCommand(files, options, io);
}

/** Why the command stopped, in one line, and the exit code. */
async function explain(error: unknown, io: Io): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.cannotRun;
  if (isForThePerson(error)) {
    await complain(io, error.message);
  } else {
    await complain(io, `a fault of the program: ${error instanceof Error ? error.stack : String(error)}`);
  }
  return exitCodes.cannotRun;
}

/** What someone can mend: a wrong argument, a mistake in a rule, a full disk, a folder that may not be written to. */
function isForThePerson(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const told = [UsageError, FolderRefusal, RulebookError, MissingPart];
  return told.some((kind) => error instanceof kind) || "syscall" in error;
}
