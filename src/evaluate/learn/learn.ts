import { parse } from "yaml";
import { type ChosenField, chosenFields } from "../../model/claim.ts";
import { assemblePipeline, type Pipeline } from "../../pipeline.ts";
import { Lexicon, readEntries } from "../../rulebook/lexicon.ts";
import { waysLexicon } from "../../rulebook/precision.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { calibrationLexicon } from "../../stages/link/choosing/calibration.ts";
import { readWeights, weightsLexicon } from "../../stages/link/choosing/weights.ts";
import { fieldFacts } from "../../stages/link/chosen-fields.ts";
import { calibrate, writeCalibration } from "./calibrate.ts";
import type { Example } from "./example.ts";
import { joinLessons, type Lesson } from "./listen.ts";
import { countScores, crossValidate, type LearnScore } from "./report.ts";
import { trainField } from "./train.ts";
import { tallyWays, writeWays } from "./ways.ts";
import { writeWeights } from "./write-weights.ts";

/** Where lessons come from: they are taken anew with every pipeline, since one choice shows in the next. */
export interface Teachers {
  readonly labels: (pipeline: Pipeline) => Lesson;
  readonly decisions: (pipeline: Pipeline) => readonly Example[];
}

export interface Learnt {
  /** The files of `rules/` with their new text, by the lexicon's name. */
  readonly files: ReadonlyMap<string, string>;
  readonly scores: readonly LearnScore[];
  readonly rulebook: Rulebook;
}

/** How often texts are gone through with the weights just learnt, where these were learnt from nothing. */
const PASSES = 2;

/**
 * Learns the weights of every chosen field and how far margins can be trusted.
 * @param afresh whether to begin from nothing, which all the labelled texts are needed for, or from the weights as they are
 */
export function learn(rulebook: Rulebook, teachers: Teachers, afresh: boolean): Learnt {
  const { current, examples, labels, files } = train(rulebook, teachers, afresh);
  const scored = crossValidate(examples, (field) => priorOf(field, current, afresh));
  // Weights that have seen the texts before say too well how often they are right: the calibration stays as it is.
  if (afresh) {
    const weighed = scored.filter(({ example }) => !example.decided).map(({ outcome }) => outcome);
    files.set(calibrationLexicon, writeCalibration(calibrate(weighed, labels.outcomes)));
    files.set(waysLexicon, writeWays(tallyWays(scored, labels.outcomes)));
  }
  return { files, scores: countScores(scored), rulebook: withTexts(rulebook, files) };
}

/** Learns the weights alone: the rulebook with them. */
export function learnWeights(rulebook: Rulebook, teachers: Teachers, afresh: boolean): Rulebook {
  return withTexts(rulebook, train(rulebook, teachers, afresh).files);
}

function train(rulebook: Rulebook, teachers: Teachers, afresh: boolean) {
  let current = afresh ? withoutWeights(rulebook) : rulebook;
  for (let pass = 1; pass < PASSES && afresh; pass++)
    current = withTexts(current, trainAll(lessonsOf(current, teachers).examples, current, afresh));
  const { examples, labels } = lessonsOf(current, teachers);
  return { current, examples, labels, files: trainAll(examples, current, afresh) };
}

function lessonsOf(rulebook: Rulebook, { labels, decisions }: Teachers) {
  const pipeline = assemblePipeline(rulebook);
  const lesson = joinLessons([labels(pipeline)]);
  return { labels: lesson, examples: [...lesson.examples, ...decisions(pipeline)] };
}

function trainAll(examples: readonly Example[], rulebook: Rulebook, afresh: boolean): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of chosenFields) {
    const facts = fieldFacts[name];
    const own = examples.filter((it) => it.name === name);
    if (facts === undefined || own.length === 0) continue;
    const weights = trainField(facts.field, own, priorOf(name, rulebook, afresh));
    files.set(weightsLexicon(name), writeWeights(weights));
  }
  return files;
}

function priorOf(name: ChosenField, rulebook: Rulebook, afresh: boolean) {
  const facts = fieldFacts[name];
  return afresh || facts === undefined ? undefined : readWeights(facts.field, rulebook);
}

function withoutWeights(rulebook: Rulebook): Rulebook {
  return rulebook.withLexicons(new Map(chosenFields.map((name) => [weightsLexicon(name), null])));
}

/** The rulebook with files as they were written: what is measured is what will be read. */
function withTexts(rulebook: Rulebook, files: ReadonlyMap<string, string>): Rulebook {
  const lexicons = [...files].map(([name, text]) => {
    const { entries } = readEntries(parse(text) as { columns: string; rows: string });
    return [name, new Lexicon(name, entries)] as const;
  });
  return rulebook.withLexicons(new Map(lexicons));
}
