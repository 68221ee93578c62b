/** Describes the commands below rules. */

import type { Command } from "commander";
import type { FactOptions } from "../../stages/read/facts.ts";
import { parseDate } from "../arguments.ts";
import { findFixtures } from "../find-fixtures.ts";
import type { ExitCode, Io } from "../io.ts";
import type { LearnArguments } from "./learn.ts";

/** `baoshu rules …`: list, write, test, try and explain rules, and learn what they weigh. Everything is loaded when a command runs. */
export function describeRules(program: Command, io: Io, finish: (code: ExitCode) => void): Command {
  const rules = program.command("rules").description("list, write, test, try and explain rules");
  withRules(rules.command("list"))
    .description("every rule with its priority and summary")
    .action(async (options) => {
      const { listRules } = await import("./list.ts");
      finish(await listRules((await pipeline(await folder(options))).rulebook, io));
    });
  withRules(rules.command("new").argument("<id>", "the rule's place in rules/, such as growth/year-on-year"))
    .description("write a rule that runs, to be changed")
    .action(async (id: string, options) => {
      const { newRule } = await import("./new.ts");
      finish(await newRule(id, await folder(options), options.rules !== undefined, io));
    });
  withRules(rules.command("test").argument("[id]", "one rule; else all"))
    .description("run the examples; of one rule also look for catastrophic backtracking")
    .action(async (id: string | undefined, options) => {
      const { testRules } = await import("./test.ts");
      finish(await testRules(id, (await pipeline(await folder(options))).rulebook, io));
    });
  withRules(
    rules
      .command("try")
      .argument("<id>")
      .argument("[input...]", "pages; else fixtures, here or in the package"),
  )
    .description("what the rule gains, loses and changes over pages")
    .option("--date <YYYY-MM-DD>", "the day the pages were printed", parseDate)
    .action(async (id: string, inputs: string[], options: FactOptions & { rules?: string }) => {
      const { tryRule } = await import("./try.ts");
      const whole = await pipeline(await folder(options));
      const pages = inputs.length > 0 ? inputs : [findFixtures()];
      finish(await tryRule(id, pages, { date: options.date }, whole, io));
    });
  describeLearning(rules, io, finish);
  withRules(rules.command("explain").argument("<file:offset>", "a page and a character of its repaired text"))
    .description("why something was found there, or not")
    .option("--date <YYYY-MM-DD>", "the day the page was printed", parseDate)
    .action(async (place: string, options: FactOptions & { rules?: string }) => {
      const { explainPlace } = await import("./explain.ts");
      finish(await explainPlace(place, { date: options.date }, await pipeline(await folder(options)), io));
    });
  return rules;
}

/** The commands that write figures into a rulebook: measure, learn. */
function describeLearning(rules: Command, io: Io, finish: (code: ExitCode) => void): void {
  withRules(
    rules
      .command("measure")
      .argument("<texts>", "the texts that the claims in fixtures/news were drawn from"),
  )
    .description("how often each rule is right on the labels, written to precision.yaml in the rulebook")
    .option("--fixtures <dir>", "the labels", "fixtures")
    .action(async (texts: string, options) => {
      const { measurePrecision } = await import("./measure.ts");
      const where = await folder(options);
      finish(await measurePrecision(texts, options.fixtures, await pipeline(where), where, io));
    });
  withRules(rules.command("learn"))
    .description(
      "learn from labels and reviewers' decisions what indicators, subjects and periods are chosen by",
    )
    .option("--fixtures <dir>", "the labels", "fixtures")
    .option("--texts <dir...>", "where the texts of others stand that labels are of")
    .option("--decisions <dataset...>", "datasets whose reviewers' decisions are learnt from too")
    .action(async (options: LearnArguments & { rules?: string }) => {
      const { learnWeights } = await import("./learn.ts");
      const where = await folder(options);
      finish(await learnWeights(options, (await pipeline(where)).rulebook, where, io));
    });
}

const pipeline = async (folder: string) =>
  (await import("../../pipeline.ts")).createPipeline({ rulesDir: folder });
const folder = async (options: { rules?: string }) =>
  options.rules ?? (await import("../../rulebook/program-rules.ts")).RULES;
const withRules = (command: Command) =>
  command.option("--rules <dir>", "rules of your own, laid over the program's");
