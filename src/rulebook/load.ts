/** Loads and checks a folder of rules. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "yaml";
import type { z } from "zod";
import { RulebookError } from "./error.ts";
import { expandPattern, namesIn } from "./expand.ts";
import { Lexicon, readEntries } from "./lexicon.ts";
import { hashOfText, NOT_PARSED, type ParsedRules, readShape, writeShapes } from "./parsed.ts";
import { fragmentSource, type Rule, Rulebook } from "./rulebook.ts";
import {
  fragmentsSchema,
  groupFields,
  lexiconSchema,
  type RuleSource,
  ruleSchema,
  valueFields,
  type Way,
  waySchema,
} from "./schema.ts";
import { Shapes } from "./shape.ts";
import { loadYaml } from "./yaml.ts";

/** A YAML file of rules/, parsed, with the means to say where in it something stands. */
interface SourceFile {
  /** Path inside the rules folder, `/` between parts. */
  readonly path: string;
  readonly value: unknown;
  fail(path: readonly PropertyKey[], reason: string): RulebookError;
}

/** A file of the rulebook, in the folder that it is taken from. */
interface RulesPath {
  readonly folder: string;
  readonly path: string;
}

/**
 * Loads a rules folder, and over it another: a file of the same path takes the place of the one below, others are added.
 * What a file is follows from what it holds: `pattern` makes a rule, `forms` or `rows` a lexicon,
 * `fragments` a set of fragments, `way` a way to find a field of a claim. Lexicons under `lexicons/` are called by their file name, others by their path.
 * @param parsed files that need not be parsed again, as long as they are the same
 * @throws RulebookError for the first mistake, with file, line and column.
 */
export function loadRulebook(folder: string, overlay?: string, parsed: ParsedRules = NOT_PARSED): Rulebook {
  const hash = createHash("sha256");
  const lexicons = new Map<string, Lexicon>();
  const fragments = new Map<string, string>();
  const fragmentFiles: SourceFile[] = [];
  const sources: { file: SourceFile; rule: RuleSource }[] = [];
  const ways: Way[] = [];
  const below = listYaml(folder, "");
  const above = overlay === undefined ? [] : listOverlay(overlay);
  for (const { folder: from, path } of laidOver(folder, below, overlay, above)) {
    const text = readFileSync(join(from, path), "utf8");
    hash.update(`${path}\0${text.length}\0${text}\0`);
    const file = takeParsed(path, text, parsed) ?? parseFile(path, text);
    const value = file.value as Record<string, unknown> | null;
    if (value !== null && "pattern" in value) sources.push({ file, rule: readRule(file) });
    else if (value !== null && "fragments" in value) fragmentFiles.push(readFragments(file, fragments));
    else if (value !== null && "way" in value) ways.push(readWay(file, ways));
    else readLexicon(file, lexicons);
  }
  checkNames(fragmentFiles, fragments, lexicons);
  const digest = hash.digest("hex");
  const rules = compileRules(sources, fragments, lexicons, digest === parsed.hash ? parsed.shapes : {});
  const known = new Set(below);
  const own = new Map(
    above.map((path) => [path, known.has(path) ? ("replaced" as const) : ("added" as const)]),
  );
  return new Rulebook({ hash: digest, rules, lexicons, fragments, ways, own });
}

function listOverlay(overlay: string): string[] {
  if (statSync(overlay, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new RulebookError(overlay, 1, 1, "there is no such folder: expected one with rules of your own");
  const paths = listYaml(overlay, "");
  if (paths.length === 0)
    throw new RulebookError(
      overlay,
      1,
      1,
      "the folder has no .yaml file: expected rules, lexicons or fragments, laid out as in the program's rules",
    );
  return paths;
}

/** The files of both folders, in the order in which one folder with all of them would be listed. */
function laidOver(
  folder: string,
  below: readonly string[],
  overlay: string | undefined,
  above: readonly string[],
): RulesPath[] {
  if (overlay === undefined) return below.map((path) => ({ folder, path }));
  const from = new Map([
    ...below.map((path) => [path, folder] as const),
    ...above.map((path) => [path, overlay] as const),
  ]);
  return [...from].map(([path, it]) => ({ folder: it, path })).sort((a, b) => comparePaths(a.path, b.path));
}

function comparePaths(one: string, other: string): number {
  const [a, b] = [one.split("/"), other.split("/")];
  const at = a.findIndex((name, k) => name !== b[k]);
  return at === -1 ? 0 : a[at]! < (b[at] ?? "") ? -1 : 1;
}

function listYaml(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return listYaml(folder, path);
      return entry.name.endsWith(".yaml") ? [path] : [];
    });
}

/** A folder of rules as it is read, for the build to keep. */
export function parseRules(folder: string): ParsedRules {
  const files = Object.fromEntries(
    listYaml(folder, "").map((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      return [path, { hash: hashOfText(text), value: parseFile(path, text).value }];
    }),
  );
  const { hash, rules } = loadRulebook(folder);
  return { files, hash, shapes: writeShapes(rules) };
}

/** A file that was parsed before, null where it is another by now. What is wrong with it is looked up in its text. */
function takeParsed(path: string, text: string, parsed: ParsedRules): SourceFile | null {
  const known = parsed.files[path];
  if (known === undefined || known.hash !== hashOfText(text)) return null;
  return { path, value: known.value, fail: (at, reason) => parseFile(path, text).fail(at, reason) };
}

function parseFile(path: string, text: string): SourceFile {
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number) => lines.linePos(offset);
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = place(error.pos[0]);
    throw new RulebookError(path, line, col, error.message.split("\n")[0] ?? "not YAML");
  }
  return {
    path,
    value: document.toJS(),
    fail: (at, reason) => {
      const { line, col } = place(offsetOf(document, at));
      return new RulebookError(path, line, col, reason);
    },
  };
}

/** The offset of the node at a path, or of the nearest parent that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const { isNode } = loadYaml();
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function check<T extends z.ZodType>(file: SourceFile, schema: T): z.infer<T> {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const unknown = issue?.code === "unrecognized_keys" ? [...path, issue.keys[0] ?? ""] : path;
  const where = path.length > 0 ? `${path.map(String).join(".")}: ` : "";
  throw file.fail(unknown, `${where}${issue?.message ?? "not valid"}`);
}

function readRule(file: SourceFile): RuleSource {
  const rule = check(file, ruleSchema);
  const expected = file.path.replace(/\.yaml$/, "");
  if (rule.id !== expected)
    throw file.fail(["id"], `expected the id ${expected}, as the file is called; got ${rule.id}`);
  return rule;
}

function readWay(file: SourceFile, before: readonly Way[]): Way {
  const way = check(file, waySchema);
  const expected = file.path.replace(/^.*\/|\.yaml$/g, "");
  if (way.way !== expected)
    throw file.fail(["way"], `expected the way ${expected}, as the file is called; got ${way.way}`);
  if (before.some((it) => it.field === way.field && it.way === way.way))
    throw file.fail(["way"], `the way ${way.way} to find the ${way.field} is described twice`);
  for (const kind of ["examples", "not"] as const)
    for (const [k, { text, at }] of way[kind].entries())
      if (!text.includes(at)) throw file.fail([kind, k, "at"], `${kind}.${k}: the text does not hold ${at}`);
  return way;
}

function readFragments(file: SourceFile, fragments: Map<string, string>): SourceFile {
  for (const [name, pattern] of Object.entries(check(file, fragmentsSchema).fragments)) {
    if (fragments.has(name)) throw file.fail(["fragments", name], `the fragment ${name} is defined twice`);
    fragments.set(name, pattern);
  }
  return file;
}

/** Every fragment and lexicon that a fragment names must be there, also where no rule uses the fragment. */
function checkNames(
  files: readonly SourceFile[],
  fragments: ReadonlyMap<string, string>,
  lexicons: ReadonlyMap<string, Lexicon>,
): void {
  for (const file of files)
    for (const [name, pattern] of Object.entries(check(file, fragmentsSchema).fragments))
      for (const wanted of namesIn(pattern))
        if (!fragments.has(wanted) && !lexicons.has(wanted))
          throw file.fail(["fragments", name], `no fragment or lexicon is called ${wanted}`);
}

function readLexicon(file: SourceFile, lexicons: Map<string, Lexicon>): void {
  const source = check(file, lexiconSchema);
  const { entries, problems } = readEntries(source);
  const problem = problems[0];
  if (problem !== undefined) {
    const at = file.fail([source.rows === undefined ? "forms" : "rows"], problem.reason);
    const row = source.rows === undefined ? 0 : problem.row + 1;
    throw new RulebookError(file.path, at.line + row, at.column, problem.reason);
  }
  const name = file.path.replace(/\.yaml$/, "").replace(/^lexicons\//, "");
  if (lexicons.has(name)) throw file.fail([], `the lexicon ${name} is there twice`);
  lexicons.set(name, new Lexicon(name, entries));
}

function compileRules(
  sources: readonly { file: SourceFile; rule: RuleSource }[],
  fragments: ReadonlyMap<string, string>,
  lexicons: ReadonlyMap<string, Lexicon>,
  known: ParsedRules["shapes"],
): Rule[] {
  const shapes = new Shapes(fragments, lexicons);
  const rules = sources.map(({ file, rule }): Rule => {
    let regex: RegExp;
    try {
      regex = new RegExp(expandPattern(rule.pattern, fragmentSource(fragments, lexicons)), "dgu");
    } catch (error) {
      throw file.fail(["pattern"], error instanceof Error ? error.message : String(error));
    }
    checkGroups(file, rule, regex, lexicons);
    const shape = known[rule.id];
    // Written out: spread over what the schema gives, each of 260 rules has a hidden class of its own, and every look at a
    // rule is a search.
    return {
      id: rule.id,
      kind: rule.kind,
      language: rule.language,
      summary: rule.summary,
      priority: rule.priority,
      pattern: rule.pattern,
      traits: rule.traits,
      value: rule.value,
      examples: rule.examples,
      not: rule.not,
      knownFailing: rule.knownFailing,
      file: file.path,
      regex,
      scan: new RegExp(regex.source, "gu"),
      here: new RegExp(regex.source, "yu"),
      shape: shape === undefined ? shapes.of(rule.pattern) : readShape(shape),
    };
  });
  return rules.sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
}

/** Every named group must be used by a field, every field must name a group and a lexicon column that exist. */
function checkGroups(
  file: SourceFile,
  rule: RuleSource,
  regex: RegExp,
  lexicons: ReadonlyMap<string, Lexicon>,
): void {
  const named = new Set([...regex.source.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map((match) => match[1]!));
  const used = new Set<string>(groupFields[rule.kind]);
  const known = valueFields[rule.kind];
  for (const [field, from] of Object.entries(rule.value)) {
    if (known !== undefined && !known.includes(field))
      throw file.fail(
        ["value", field],
        `nothing reads the field ${field} of rules of the kind ${rule.kind}: expected one of ${known.join(", ")}`,
      );
    if ("const" in from) continue;
    used.add(from.group);
    if (!named.has(from.group))
      throw file.fail(["value", field], `the pattern has no group called ${from.group}`);
    if (from.lookup === undefined) continue;
    const [lexicon = "", column = ""] = from.lookup.split(".");
    const entries = lexicons.get(lexicon)?.entries;
    if (entries === undefined) throw file.fail(["value", field], `no lexicon is called ${lexicon}`);
    const [first] = entries.values();
    if (first === undefined || !(column in first)) {
      throw file.fail(["value", field], `the lexicon ${lexicon} has no column ${column}`);
    }
  }
  for (const name of named) {
    if (!used.has(name)) throw file.fail(["pattern"], `nothing uses the group ${name}`);
  }
}
