/** The check's report as text. */

import type { GroupReport } from "./check-pages.ts";
import type { SentencesReport } from "./check-sentences.ts";
import { fieldNames } from "./fields.ts";
import { writeGenres } from "./genre-table.ts";
import { addCounts, f1, precision, type Retrieval, recall, type Share, shareOf } from "./measures.ts";
import type { Mistake } from "./mistakes.ts";
import type { CheckReport } from "./score.ts";
import type { ContentScores } from "./score-page.ts";
import { formatTable } from "./table.ts";

/** The report as tables for a person. `mistakes` also lists every mistake of the pages that may be looked at. */
export function writeReport(report: CheckReport, mistakes: boolean): string {
  return [
    ...report.groups.map(writeGroup),
    report.sentences.length === 0 ? "" : writeSentences(report.sentences),
    writeGenres(report.genres),
    mistakes ? writeMistakes(report) : "",
    writeStrict(report),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function writeGroup(group: GroupReport): string {
  const { scores } = group;
  const plain = Object.entries(group.baselines);
  const beside = (pick: (scores: ContentScores) => string) => plain.map(([, baseline]) => pick(baseline));
  const retrieval = (name: string, pick: (scores: ContentScores) => Retrieval) => {
    const own = pick(scores);
    const counts = `${own.matched} of ${own.labelled}, ${own.given} given`;
    return [
      name,
      percent(precision(own)),
      percent(recall(own)),
      percent(f1(own)),
      ...beside((s) => percent(f1(pick(s)))),
      counts,
    ];
  };
  const share = (name: string, pick: (scores: ContentScores) => Share) => {
    const own = pick(scores);
    return [
      name,
      "",
      "",
      percent(shareOf(own)),
      ...beside((s) => percent(shareOf(pick(s)))),
      `${own.right} of ${own.of}`,
    ];
  };
  const table = formatTable([
    [
      `${group.name}, ${group.count} page${group.count === 1 ? "" : "s"}`,
      "precision",
      "recall",
      "F1",
      ...plain.map(([name]) => name),
      "",
    ],
    retrieval("found", (s) => s.found),
    retrieval("whole record", (s) => s.record),
    ...fieldNames.map((name) => share(`  ${name}`, (s) => s.fields[name])),
    retrieval("people", (s) => s.people),
    share("  roles", (s) => s.roles),
    retrieval("organisations", (s) => s.organisations),
    ...textRows(scores).map(([name, value, note]) => [name, "", "", value, ...plain.map(() => ""), note]),
  ]);
  return group.pages === null || group.pages.length < 2 ? table : `${table}\n\n${writePages(group.pages)}`;
}

/** How well text, titles, captions and ledger came out: name, figure, note. */
function textRows({ body, titles, captions, ledger }: GroupReport["scores"]): [string, string, string][] {
  return [
    [
      "text errors",
      body.length === 0 ? "–" : `${((100 * body.edits) / body.length).toFixed(2)} %`,
      `${body.edits} of ${body.length} characters`,
    ],
    ["titles over their bodies", percent(shareOf(titles)), `${titles.right} of ${titles.of}`],
    ["captions whole", percent(shareOf(captions)), `${captions.right} of ${captions.of}`],
    ["ledger", "", `${ledger.missing} of ${ledger.runs} numbers in no row, ${ledger.doubled} in several`],
  ];
}

function writePages(pages: NonNullable<GroupReport["pages"]>): string {
  return formatTable([
    ["page", "found F1", "record F1", "people F1", "organisations F1", "text errors"],
    ...pages.map(({ name, scores: { found, record, people, organisations, body } }) => [
      name,
      ...[found, record, people, organisations].map((counts) => percent(f1(counts))),
      body.length === 0 ? "–" : `${((100 * body.edits) / body.length).toFixed(2)} %`,
    ]),
  ]);
}

function writeSentences(files: readonly SentencesReport[]): string {
  const row = (name: string, { scores, sentences }: Pick<SentencesReport, "scores" | "sentences">) => {
    const { found, record } = scores;
    const right = `${sentences.right} of ${sentences.of}`;
    return [
      name,
      percent(precision(found)),
      percent(recall(found)),
      percent(f1(found)),
      percent(f1(record)),
      right,
    ];
  };
  const total = files.map(({ scores, sentences }) => ({ scores, sentences })).reduce(addCounts);
  return formatTable([
    ["sentences", "precision", "recall", "F1", "record F1", "all right"],
    ...files.map((file) => row(file.name, file)),
    row("all", total),
  ]);
}

function writeMistakes(report: CheckReport): string {
  const show = (place: string, { line, evidence, cause }: Mistake) =>
    `${place}${line === null ? "" : `:${line}`} ${JSON.stringify(evidence)} ${cause}`;
  const pages = report.groups.flatMap(({ pages }) => pages ?? []);
  return [
    ...pages.flatMap(({ name, mistakes }) => mistakes.map((mistake) => show(name, mistake))),
    ...report.sentences.flatMap(({ name, mistakes }) =>
      mistakes.map((mistake) => `${show(name, { ...mistake, line: null })}\n    ${mistake.text.trim()}`),
    ),
    ...report.genres.halves.flatMap(({ mistakes }) =>
      (mistakes ?? []).map((mistake) => show(mistake.text, { ...mistake, line: null })),
    ),
  ].join("\n");
}

function writeStrict({ negative, knownFailing, failures, breaches, thresholds, holds }: CheckReport): string {
  const untouched = negative.count - new Set(negative.changed.map(({ name }) => name)).size;
  return [
    negative.count === 0 ? "" : `negative: ${untouched} of ${negative.count} left alone`,
    ...negative.changed.map(({ name, reason }) => `  ${name}: ${reason}`),
    knownFailing.count === 0
      ? ""
      : `known failures: ${knownFailing.count - knownFailing.passing.length} of ${knownFailing.count} still fail`,
    ...knownFailing.passing.map(({ name, promote }) => `  ${name}: ${promote}`),
    ...failures.map(({ name, reason }) => `failed: ${name}: ${reason}`),
    ...breaches.map(
      ({ group, score, value, threshold }) =>
        `beyond its threshold: ${group} ${score} is ${round(value)}, threshold ${threshold}`,
    ),
    writeVerdict(holds, thresholds),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function writeVerdict(holds: boolean, thresholds: boolean): string {
  if (!holds) return "the check does not hold";
  return thresholds ? "the check holds" : "nothing failed; there are no thresholds here to hold it to";
}

function percent(value: number | null): string {
  return value === null ? "–" : (100 * value).toFixed(1);
}

function round(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
