/** Runs single rules on sentences. */

import type { LaidOutPage } from "../../model/page.ts";
import type { Rule, Rulebook } from "../../rulebook/rulebook.ts";
import type { EnglishClaim } from "../../stages/english/model.ts";
import { type Extraction, extract, extractRules } from "../../stages/extract/index.ts";
import { PROTECTING } from "../../stages/extract/non-statistical-spans.ts";
import { foldText } from "../../stages/segment/fold.ts";

/** A place where a rule matched and stood against the others. */
export interface Hit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Runs rules on bare sentences: one rulebook, made ready once. */
export class RuleRunner {
  private readonly ready: ReturnType<typeof extractRules>;
  private readonly date: string;

  /** @param date the page's date, `YYYY-MM-DD`, against which periods are resolved */
  constructor(rulebook: Rulebook, date = "2023-11-30") {
    this.ready = extractRules(rulebook);
    this.date = date;
  }

  /** The places of one paragraph where `rule` holds, in order. */
  hits(rule: Rule, text: string): Hit[] {
    const found = this.extract(text);
    const cut = (start: number, end: number, fields = {}) => ({
      text: text.slice(start, end),
      start,
      end,
      fields,
    });
    if (rule.kind === "period") {
      return found.periods.filter((it) => it.rule === rule.id).map((it) => cut(it.start, it.end));
    }
    if (PROTECTING.some((kind) => kind === rule.kind)) {
      return found.protected.filter((it) => it.rule === rule.id).map((it) => cut(it.start, it.end));
    }
    if (rule.language === "english") {
      const english = found.english.claims.filter((it) => it.rule === rule.id);
      return english.map((it) => cut(it.evidence.start, it.evidence.end, fieldsOf(it)));
    }
    const claims = found.matches.kept.filter((it) => it.rule.id === rule.id);
    if (claims.length > 0 || this.ready.claims.has(rule)) {
      return claims.map((it) => cut(it.span.start, it.span.end, it.fields));
    }
    const matches = [...foldText(text).matchAll(rule.regex)];
    return matches.map((it) => cut(it.index, it.index + it[0].length, it.groups ?? {}));
  }

  /** Everything that the rules find in one paragraph. */
  extract(text: string): Extraction {
    const block = { type: "paragraph" as const, start: 0, end: text.length };
    const facts = {
      id: "",
      source: "",
      sha256: "",
      encoding: "utf-8",
      paper: null,
      date: this.date,
      number: null,
    };
    const articles: LaidOutPage["articles"] = [
      { id: "a1", title: null, bylines: [], start: 0, end: text.length, blocks: [block] },
    ];
    return extract({ text, articles, loose: [], facts }, this.ready);
  }
}

/** What an example may say of an English claim: every field that is a word. */
function fieldsOf(claim: EnglishClaim): Record<string, string> {
  const {
    kind,
    value,
    low,
    high,
    unit,
    approximation,
    direction,
    basis,
    indicator,
    subject,
    whole,
    modality,
  } = claim;
  const fields = {
    kind,
    value,
    low,
    high,
    unit,
    approximation,
    direction,
    basis,
    indicator,
    subject,
    whole,
    modality,
  };
  return Object.fromEntries(Object.entries(fields).filter((it): it is [string, string] => it[1] !== null));
}
