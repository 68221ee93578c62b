/** Writes drafts as claims. */

import { hash } from "node:crypto";
import type { ChosenField, Claim, Modality } from "../../../model/claim.ts";
import { multiply, negate } from "../../../model/decimal.ts";
import type { PeriodMention } from "../../../model/mention.ts";
import type { LaidOutPage } from "../../../model/page.ts";
import { yearBefore } from "../../../model/period.ts";
import { overlaps, type Span } from "../../../model/span.ts";
import type { Finder } from "../../../rulebook/finder.ts";
import type { Attribution } from "../../attribution/index.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { Names } from "../../names/index.ts";
import { valueSteps } from "../../repair/index.ts";
import { sentenceAround } from "../../segment/long-sentences.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { startOf } from "../amounts.ts";
import { type Calibration, CLEAR } from "../choosing/calibration.ts";
import type { Choices } from "../choosing/choose.ts";
import { unchosenTrace, writeTrace } from "../choosing/write-trace.ts";
import { choicesOf, fieldFacts } from "../chosen-fields.ts";
import { clausesOf } from "../clauses.ts";
import { asideOf } from "../compared-clauses.ts";
import type { Draft } from "../draft.ts";
import { mayGrow } from "../elided-verbs.ts";
import { mayBeAnother } from "../kind-of-name.ts";
import { misfitsUnit } from "../naming/noun-and-unit.ts";
import { valueIn } from "../one-unit.ts";
import type { PageContext } from "../page-context.ts";
import { saysTime } from "../timing/silence.ts";
import { isDoubtful } from "./low-confidence.ts";
import { findQualifiers } from "./qualifiers.ts";
import type { SourceSpan } from "./source.ts";

/** What writing a claim needs of its page. */
export interface ClaimWriter {
  readonly page: LaidOutPage;
  readonly scene: PageContext;
  readonly names: Names;
  /** The attributions that hold all of a span. */
  readonly covering: (span: Span) => Attribution[];
  /** From a UTF-16 offset of the page's text to code points. */
  readonly points: (offset: number) => number;
  readonly toSource: (span: Span) => SourceSpan[];
  /** What the recogniser was unsure of, in the source text. */
  readonly doubts: readonly Span[];
  /** Where repairs changed what a number says, in the source text. */
  readonly changed: readonly Span[];
}

/**
 * Writes a draft as the contract's claim.
 * @param before the claim before it in its sentence
 */
export function writeClaim(draft: Draft, before: Draft | null, desk: ClaimWriter): Claim {
  const { page, points } = desk;
  const { amount, match, evidence, sentence, named } = draft;
  const quote = (span: Span) => ({
    text: page.text.slice(span.start, span.end),
    start: points(span.start),
    end: points(span.end),
  });
  const text = page.text.slice(evidence.start, evidence.end);
  const source = desk.toSource(evidence);
  const { speaker, source: cited, quoted } = attribute(evidence, desk);
  const { words } = desk.scene;
  const trust = confidenceIn(choicesOf(draft), words.calibration);
  const flags = flagsOf(draft, before, trust, desk.scene);
  if (isRepaired(evidence, desk)) flags.push("ocr-repaired");
  if (isDoubtful(numeralsOf(draft), desk.doubts, page)) flags.push("low-confidence");
  return {
    id: claimId(page.facts.sha256, desk.toSource(amount.span)[0]?.start ?? -1, text, draft.kind),
    page: page.facts.id,
    article: page.articles.find((it) => it.start <= evidence.start && evidence.end <= it.end)?.id ?? null,
    kind: draft.kind,
    indicator: named.indicator ?? "",
    subject: named.subject,
    whole: draft.whole,
    value: amount.value,
    low: amount.low,
    high: amount.high,
    unit: amount.unit,
    approximation: amount.approximation,
    direction: amount.direction,
    basis: draft.basis,
    from: fromOf(draft, desk),
    period: draft.period === null ? null : writePeriod(draft.period.mention, draft.period.inferred, desk),
    modality: modalityOf(draft, desk),
    speaker,
    source: cited,
    quoted,
    evidence: { text, start: points(evidence.start), end: points(evidence.end), source },
    sentence: quote(sentenceAround(page.text, sentence, evidence)),
    rule: match.rule.id,
    confidence: words.confidence(match.rule.id),
    flags,
    qualifiers: findQualifiers(draft, before, desk.scene),
    field_confidence: trust,
    trace: traceOf(draft),
  };
}

/** How each field that is chosen came to be what it is. */
function traceOf(draft: Draft): Claim["trace"] {
  const { named, period, match } = draft;
  const choices = choicesOf(draft);
  const trace = (field: ChosenField, read: string | null) => {
    const [choice, facts] = [choices[field], fieldFacts[field]];
    return choice == null || facts === undefined
      ? unchosenTrace(read, match.rule.id)
      : writeTrace(choice, facts);
  };
  const days = period === null ? null : `${period.mention.from ?? ".."}/${period.mention.to ?? ".."}`;
  return {
    indicator: trace("indicator", named.indicator),
    subject: trace("subject", named.subject),
    period: trace("period", days),
  };
}

function confidenceIn(choices: Choices, calibration: Calibration): Claim["field_confidence"] {
  const of = (field: ChosenField) => calibration(field, choices[field] ?? null);
  return { period: of("period"), indicator: of("indicator"), subject: of("subject") };
}

/** The numbers that a claim rests on; of an amount without a numeral (翻番) the words. */
function numeralsOf({ amount, evidence }: Draft): readonly Span[] {
  return amount.numerals.length > 0 ? amount.numerals : [evidence];
}

function claimId(page: string, at: number, evidence: string, kind: string): string {
  return `c${hash("sha256", `${page}\0${at}\0${evidence}\0${kind}`).slice(0, 15)}`;
}

function flagsOf(
  draft: Draft,
  before: Draft | null,
  trust: Claim["field_confidence"],
  scene: PageContext,
): string[] {
  const { named, period } = draft;
  const choices = choicesOf(draft);
  const isClose = (field: "indicator" | "period") => choices[field]?.margin != null && trust[field] < CLEAR;
  const flags: string[] = [];
  if (
    named.indicator === null ||
    isClose("indicator") ||
    mayGrow(draft, before, scene) ||
    mayBeAnother(draft, scene)
  )
    flags.push("indicator-unclear");
  if (named.indicator !== null && misfitsUnit(named.indicator, draft.match, scene))
    flags.push("type-conflict");
  const isUntold = period === null ? saysTime(draft, scene) : !period.mention.resolved;
  if (isUntold) flags.push("period-unresolved");
  else if (isClose("period") || draft.sharesPeriod || lacksStart(draft, scene)) flags.push("period-unclear");
  if (isMoneyAssumed(draft)) flags.push("currency-assumed");
  return flags;
}

/** 元 on a page that does not say whose it is. */
function isMoneyAssumed({ match, amount }: Draft): boolean {
  return (match.marks.amount ?? []).some(
    (mark) =>
      mark.type === "quantity" &&
      mark.quantity.isAssumed === true &&
      mark.quantity.numerals === amount.numerals,
  );
}

/**
 * 截至11月末，销量增长8%; 截至年末，门店860家；净利润1.7亿元: what grew or flowed, and since when nobody says. What is counted
 * up to a day has no beginning.
 */
function lacksStart(
  { kind, basis, period, sentence, evidence, named, match }: Draft,
  { words, extraction }: PageContext,
): boolean {
  if (period === null || period.mention.from !== null || period.mention.to === null) return false;
  const { folded } = extraction;
  if (kind === "growth")
    return basis !== "since" && !words.stocks.test(folded.slice(sentence.start, evidence.end));
  const statement = sentence.statements.find((it) => match.span.start < it.end) ?? sentence;
  if (kind !== "level" || statement.start <= period.mention.start) return false;
  const said = folded.slice(statement.start, evidence.end);
  const flows = named.indicator !== null && words.timing.flows.test(named.indicator);
  return flows && !words.stocks.test(said) && !words.timing.runningTotal.test(said);
}

/** Where repairs changed what a number of the page says, in the source text. */
export const changesOfNumbers = ({ repairs }: LaidOutPage): Span[] =>
  repairs.filter((it) => valueSteps.has(it.step)).map((it) => it.source);

/** Whether a repair changed what a number of the evidence says. */
const isRepaired = (evidence: Span, { page, changed }: ClaimWriter) =>
  changed.length > 0 && page.map.toSource(evidence).some((span) => changed.some((it) => overlaps(it, span)));

function writePeriod(
  mention: PeriodMention,
  inferred: boolean,
  { page }: ClaimWriter,
): NonNullable<Claim["period"]> {
  return {
    text: page.text.slice(mention.start, mention.end),
    start: mention.from,
    end: mention.to,
    inferred,
  };
}

/** The starting point of 从…到…, in the unit of the claim. */
function fromOf(draft: Draft, desk: ClaimWriter): Claim["from"] {
  const { match, amount } = draft;
  const quantity = startOf(match, amount.span);
  if (quantity === undefined) return null;
  const times = quantity.dimension === "times" && amount.unit === "%";
  const own = match.marks.amount?.find((it) => it.type === "quantity");
  const reached = own?.type === "quantity" ? own.quantity : quantity;
  const same = valueIn(quantity, reached, desk.scene.words.unitScales);
  // 由亏损2000户到增收30%: what cannot be told in the claim's unit is no start of it.
  if (same === null && quantity.value !== null) return null;
  const stated = same === null ? null : times ? multiply(same, 100) : same;
  const value = stated !== null && match.fields.startDirection === "down" ? negate(stated) : stated;
  const mark = match.marks.startPeriod?.find((it) => it.type === "period");
  if (mark?.type !== "period") return { value, period: null };
  const written = writePeriod(mark.period, mark.period.inferred, desk);
  const isSameTime = desk.scene.words.sameTime.test(written.text) && draft.period !== null;
  if (!isSameTime) return { value, period: written };
  const { from, to } = yearBefore(draft.period.mention);
  return { value, period: { ...written, start: from, end: to } };
}

/** Whether the words before the number make it a forecast or a plan; the last said decides. */
function modalityOf({ match, sentence, period }: Draft, { scene, page }: ClaimWriter): Modality {
  const statement = sentence.statements.find((it) => match.span.start < it.end) ?? sentence;
  const aside = asideOf(scene, match.span);
  const span = { start: aside?.start ?? statement.start, end: match.span.end };
  const plan = lastWord(scene.words.planned, span, scene);
  const guess = lastWord(scene.words.forecast, span, scene);
  const last = Math.max(plan, guess);
  const isBack =
    last >= 0 && scene.words.backToNow.test(scene.extraction.folded.slice(span.start + last, span.end));
  if (last >= 0 && !isBack) return plan >= guess ? "planned" : "forecast";
  if (isBack) return "reported";
  // 工程建成后，三峡枢纽…；葛洲坝枢纽将…达3.6亿吨: what a sentence opens with holds for all its statements.
  const opening = scene.extraction.folded.slice(sentence.start, statement.start);
  if (scene.words.finished.test(opening) && lastWord(scene.words.ahead, span, scene) >= 0) return "forecast";
  const { date } = page.facts;
  if (date === null || period === null || !((period.mention.to ?? "") > date)) return "reported";
  const isTarget = scene.chapters.get(sentence.start) === period.mention || isGoal(match, sentence, scene);
  return isTarget || isAhead(match, period.mention, statement, scene) ? "planned" : "reported";
}

/** 今年主要预期目标是：…；…: what the paragraph lists after its goals were named. */
function isGoal({ span }: RuleMatch, { block }: Sentence, { extraction, words }: PageContext): boolean {
  const { start } = extraction.blocks[block]!;
  return words.goals.test(extraction.folded.slice(start, span.start));
}

/** Where the last of the words stands that is a word of its own, -1 for none: 料 is none in 材料. */
function lastWord(words: Finder, { start, end }: Span, scene: PageContext): number {
  const { extraction, isBoundary } = scene;
  let last = -1;
  words.some(extraction.folded.slice(start, end), (from, to) => {
    const at = { start: start + from, end: start + to };
    if (!isBoundary(at.start) || !isBoundary(at.end)) return false;
    // 预期升0.9%，…: of what is expected, not of what follows.
    const aside = asideOf(scene, at);
    if (aside === undefined || aside.start <= start) last = from;
    return false;
  });
  return last;
}

/** 今年将达65%: of a time that is not over, the clause itself must say that its figure is still to come. */
function isAhead({ span }: RuleMatch, period: PeriodMention, statement: Span, scene: PageContext): boolean {
  const { words, date } = scene;
  const isToCome = date !== null && (period.from ?? period.to ?? "") > date;
  const clause = clausesOf(statement, scene).find((it) => span.start < it.end);
  const { start } = isToCome || clause === undefined ? statement : clause;
  return lastWord(words.ahead, { start, end: span.end }, scene) >= 0;
}

/** Who stands behind the claim: the attributions that cover its evidence, the narrowest first. */
function attribute(
  evidence: Span,
  { covering, names }: ClaimWriter,
): Pick<Claim, "speaker" | "source" | "quoted"> {
  const found = covering(evidence).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const index = found.find((it) => it.speaker !== null)?.speaker ?? null;
  const person = index === null ? undefined : names.people[index];
  const role = person?.roles[0];
  const isQuoted = (it: Attribution) =>
    it.quoted.some((span) => span.start <= evidence.start && evidence.end <= span.end);
  return {
    speaker:
      person === undefined
        ? null
        : { name: person.name, role: role?.role ?? null, organisation: role?.organisation ?? null },
    source: found.find((it) => it.source !== null)?.source ?? null,
    quoted: found.some(isQuoted),
  };
}

/** Looks attributions up by the stretches of the text that they reach into, so that each claim asks only a few. */
export function coverageOf(attributions: readonly Attribution[]): (span: Span) => Attribution[] {
  const stretches = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    for (let k = attribution.span.start >> STRETCH; k <= attribution.span.end >> STRETCH; k++) {
      const here = stretches.get(k);
      if (here === undefined) stretches.set(k, [attribution]);
      else here.push(attribution);
    }
  }
  return ({ start, end }) =>
    (stretches.get(start >> STRETCH) ?? []).filter(({ span }) => span.start <= start && end <= span.end);
}

/** Stretches of 1,024 units. */
const STRETCH = 10;
