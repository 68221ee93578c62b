/** The way of a page through the program, stage by stage. */

import type { LaidOutPage, SourcePage } from "./model/page.ts";
import type { Result } from "./model/result.ts";
import { loadRules } from "./rulebook/program-rules.ts";
import type { Rulebook } from "./rulebook/rulebook.ts";
import { findAttributions } from "./stages/attribution/index.ts";
import { type CheckedPage, checkPage } from "./stages/check/index.ts";
import { type Extraction, extract, extractRules } from "./stages/extract/index.ts";
import { layout } from "./stages/layout/index.ts";
import { layoutWords } from "./stages/layout/words.ts";
import type { ChoiceListener } from "./stages/link/choosing/choose.ts";
import { type Found, link } from "./stages/link/index.ts";
import { linkWords } from "./stages/link/prepare-words.ts";
import type { LinkWords } from "./stages/link/words.ts";
import { findDoubts } from "./stages/link/writing/low-confidence.ts";
import { findNames } from "./stages/names/index.ts";
import { repair } from "./stages/repair/index.ts";
import { suspectNumbers } from "./stages/repair/suspect-numbers.ts";
import { VERSION } from "./version.ts";

/** The way of a page through the program, ready to run many times. */
export interface Pipeline {
  /** Of every file in `rules/`; with the version it says what made a dataset. */
  readonly rulebookHash: string;
  readonly version: string;
  readonly rulebook: Rulebook;
  /**
   * One page, read, in; its result document out. Pure: the same page gives the same document.
   * @param report is told what each stage took, in milliseconds
   */
  run(page: SourcePage, report?: StageReport): Result;
  /** The same, with what its claims were held against. */
  runChecked(page: SourcePage, report?: StageReport): CheckedPage;
  /** The same document; `listen` is told of every claim with the choices that made it. */
  listen(page: SourcePage, listen: ChoiceListener): Result;
  /** The page after extraction, before linking: what `rules explain` looks at. */
  explore(page: SourcePage): Explored;
}

/** What the commands need of the pipeline: batches take checked pages, the others result documents. */
export type PagePipeline = Pick<Pipeline, "rulebook" | "rulebookHash" | "version" | "run" | "runChecked">;

export type StageReport = (stage: string, milliseconds: number) => void;

/** A page in reading order with everything that rules found on it. */
export type Explored = Extraction & { readonly page: LaidOutPage };

/**
 * Makes the pipeline with the program's rules, and over them those of a folder.
 * @throws RulebookError when the rules have a mistake.
 */
export function createPipeline({ rulesDir }: { rulesDir?: string | undefined } = {}): Pipeline {
  return assemblePipeline(loadRules(rulesDir));
}

/**
 * The stages in order: read → repair → layout → segment → extract → link → check → emit. Reading is done before (files are not
 * pure) and emitting after; between them a page passes through the stages below.
 */
export function assemblePipeline(
  rulebook: Rulebook,
  { gather, words }: Parts = { gather: gatherer(rulebook), words: linkWords(rulebook) },
): Pipeline {
  function runChecked(source: SourcePage, report?: StageReport, listen?: ChoiceListener): CheckedPage {
    const found = gather(source, report);
    // A claim is a number with everything that was said around it.
    const linked = timed("link", report, () => link({ ...found, listen }, words));
    // Last, when every claim is named: what contradicts its neighbours is flagged.
    return timed("check", report, () => checkPage(linked, words.checks));
  }

  return {
    rulebookHash: rulebook.hash,
    version: VERSION,
    rulebook,
    explore: gather.explore,
    runChecked: (source, report) => runChecked(source, report),
    listen: (source, listen) => runChecked(source, undefined, listen).result,
    run: (source, report) => runChecked(source, report).result,
  };
}

/** What a pipeline is made of. */
export interface Parts {
  readonly gather: Gather;
  readonly words: LinkWords;
}

/** All that is found on a page before it is linked. Nothing of it depends on weights. */
export interface Gather {
  (source: SourcePage, report?: StageReport): Found;
  readonly explore: Pipeline["explore"];
}

export function gatherer(rulebook: Rulebook): Gather {
  const lines = layoutWords(rulebook);
  const rules = extractRules(rulebook);

  function explore(source: SourcePage, report?: StageReport): Explored {
    // Damage inside lines first: widths and word overlaps mean nothing while letters are spaced and runs doubled.
    const repaired = timed("repair", report, () => repair(source, lines));
    // Then reading order: sentences exist only once lines are joined within their own article.
    const laidOut = timed("layout", report, () => layout(repaired, lines));
    // Only now do places in the text stay what they are.
    const page = { ...laidOut, messages: [...laidOut.messages, ...suspectNumbers(laidOut.text, lines)] };
    // Numbers before names: both read the same folded text, neither needs the other.
    const extraction = timed("extract", report, () => extract(page, rules));
    return { page, ...extraction };
  }

  function gather(source: SourcePage, report?: StageReport): Found {
    const { page, ...extraction } = explore(source, report);
    const names = timed("names", report, () => findNames(extraction, { rulebook }));
    // Speech needs to know who is a person and what is an organisation.
    const attributions = timed("attribution", report, () =>
      findAttributions(extraction, names, { rulebook }),
    );
    return { page, extraction, names, attributions, doubts: findDoubts(source) };
  }

  return Object.assign(gather, { explore });
}

function timed<T>(stage: string, report: StageReport | undefined, work: () => T): T {
  if (report === undefined) return work();
  const start = performance.now();
  const result = work();
  report(stage, performance.now() - start);
  return result;
}
