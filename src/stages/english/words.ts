/** Words of English from the rulebook. */

import { escapeRegex } from "../../model/escape-regex.ts";
import type { LexiconName } from "../../rulebook/contract.ts";
import type { LexiconEntry } from "../../rulebook/lexicon.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";

/** A lexicon of English, its forms in lower case with spaces, and the pattern for them, longest first. */
export interface WordTable<T> {
  readonly get: (form: string) => T | undefined;
  readonly pattern: string;
}

/** All that the rulebook knows of English, ready to match. */
export interface EnglishWords {
  readonly changes: WordTable<string>;
  readonly changeNouns: WordTable<string>;
  readonly multiples: WordTable<string>;
  readonly fractions: WordTable<string>;
  readonly approximations: WordTable<string>;
  readonly scales: WordTable<string>;
  readonly signs: WordTable<string>;
  readonly units: WordTable<EnglishUnit>;
  readonly bases: WordTable<string>;
  /** than during the same period, over the year-earlier quarter: a change against the year before. */
  readonly sameTime: string;
  readonly months: WordTable<string>;
  readonly ordinals: WordTable<string>;
  readonly nominals: WordTable<string>;
  /** Those whom a verb befell: killing 14, people killed. */
  readonly casualties: WordTable<string>;
  /** Ranks that stand before a name. */
  readonly titles: ReadonlySet<string>;
  /** Words of saying, of people; and of showing, of bodies and reports. */
  readonly says: string;
  readonly shows: string;
  readonly perUnits: WordTable<string>;
  /** Parts of speech of words that compromise takes for others. */
  readonly parts: WordTable<string>;
  readonly forecast: RegExp;
  readonly planned: RegExp;
  /** did not reach, failed to hit, right before a figure. */
  readonly negated: RegExp;
  /** did not exceed. */
  readonly unpassed: RegExp;
  /** "Shanghai will create": what somebody says they will do. */
  readonly undertakes: RegExp;
  readonly organisation: RegExp;
  /** Persons and cases, counted however few they are. */
  readonly persons: RegExp;
  /** dead, missing, injured: what became of those counted. */
  readonly fates: string;
  /** Rain, a crash: what befalls, and bears no figure. */
  readonly forces: RegExp;
  /** Deeds, goods and moves, which bear no figure of what they bring about. */
  readonly deeds: RegExp;
  /** Verbs of saying and showing. */
  readonly speaks: RegExp;
  /** sales, output, the index: what is measured, and bears nothing itself. */
  readonly quantity: RegExp;
  /** "did not exceed", "failed to reach", right before a figure. */
  readonly denied: RegExp;
  /** Gini coefficient, price index: what is measured without a unit. */
  readonly unitless: RegExp;
  /** Revenue, profit, deliveries: what a company accounts for. */
  readonly accounts: RegExp;
  readonly nots: readonly (readonly ["name" | "reference" | "contact", RegExp])[];
}

export interface EnglishUnit {
  readonly code: string;
  readonly factor: string;
  readonly dimension: string;
}

export function englishWords(rulebook: Rulebook): EnglishWords {
  const table = <T>(name: LexiconName, read: (entry: LexiconEntry) => T) => wordTable(rulebook, name, read);
  const column = (name: LexiconName, key: string) => table(name, (entry) => entry[key]!);
  const word = (pattern: string) => rulebook.compile(`\\b(?:${pattern})\\b`, "i");
  return {
    changes: column("english/change-verbs", "direction"),
    changeNouns: column("english/change-nouns", "direction"),
    multiples: column("english/multiples", "value"),
    fractions: column("english/fractions", "value"),
    approximations: column("english/approximations", "approximation"),
    scales: column("english/scales", "factor"),
    signs: column("english/currency-signs", "unit"),
    units: table("english/units", ({ unit, factor, dimension }) => ({
      code: unit!,
      factor: factor!,
      dimension: dimension!,
    })),
    bases: column("english/bases", "basis"),
    sameTime: rulebook.fragment("english-same-time"),
    months: column("english/months", "month"),
    ordinals: column("english/ordinals", "value"),
    nominals: column("english/nominals", "noun"),
    casualties: table("english/casualties", ({ noun }) => noun!.replaceAll("_", " ")),
    titles: new Set(rulebook.lexicon("english/titles").entries.keys()),
    says: rulebook.fragment("english-says"),
    shows: rulebook.fragment("english-shows"),
    perUnits: column("english/per-units", "unit"),
    parts: column("english/parts", "part"),
    forecast: word("{{english-forecast}}"),
    planned: word("{{english-planned}}"),
    negated: rulebook.compile("{{english-negated}}", "i"),
    unpassed: rulebook.compile("{{english-unpassed}}", "i"),
    undertakes: rulebook.compile("{{english-undertakes}}", ""),
    organisation: word("{{english-organisation}}"),
    persons: word("{{english-persons}}"),
    deeds: rulebook.compile("(?:^|[\\s-])(?:{{english-deeds}})$", "i"),
    forces: rulebook.compile("(?:^|\\s)(?:{{english-forces}})$", "i"),
    speaks: rulebook.compile(
      "^(?:{{english-says}}|{{english-shows}}|releas(?:e|es|ed)|publish(?:es|ed)?|issued?)$",
      "i",
    ),
    accounts: word("{{english-accounts}}"),
    denied: rulebook.compile("{{english-denied}}$", "i"),
    unitless: word("{{english-unitless}}"),
    quantity: rulebook.compile("(?:^|\\s)(?:{{english-quantities}})$", "i"),
    fates: rulebook.fragment("english-fates"),
    nots: [
      ["contact", rulebook.compile("{{english-not-contact}}", "g")],
      ["reference", rulebook.compile("{{english-not-reference}}", "g")],
      ["name", rulebook.compile("{{english-not-name}}", "g")],
    ],
  };
}

/** A lexicon as a table: forms with spaces, and what is read of each. */
function wordTable<T>(rulebook: Rulebook, name: LexiconName, read: (entry: LexiconEntry) => T): WordTable<T> {
  const rows = [...rulebook.lexicon(name).entries].map(
    ([form, entry]) => [form.replaceAll("_", " "), read(entry)] as const,
  );
  const exact = new Map(rows);
  const lower = new Map(rows.map(([form, value]) => [form.toLowerCase(), value]));
  const forms = rows.map(([form]) => form).sort((a, b) => b.length - a.length);
  return {
    get: (form) => exact.get(form) ?? lower.get(form.toLowerCase().replace(/\s+/g, " ")),
    pattern: forms.map(escapeForm).join("|"),
  };
}

const escapeForm = (form: string) => escapeRegex(form).replaceAll(" ", "\\s");
