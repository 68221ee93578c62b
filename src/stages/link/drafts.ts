import type { Basis, ClaimKind } from "../../model/claim.ts";
import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { inside } from "../../model/spans.ts";
import type { RuleMatch, Settled } from "../extract/claims/match.ts";
import { divide } from "../extract/quantities/decimal.ts";
import type { Sentence } from "../segment/sentences.ts";
import { type Amount, readAmounts } from "./amounts.ts";
import { asideOf } from "./asides.ts";
import { splitClauses } from "./clauses.ts";
import { splitCoordinated } from "./coordinated.ts";
import type { Draft, Named } from "./draft.ts";
import { elidedGrowth, heldAgainst, namesToCome } from "./ellipsis.ts";
import { nameIndicator } from "./indicators.ts";
import {
  isQuote,
  type LinkedPeriod,
  linkBasis,
  linkPeriod,
  mainPeriods,
  nearest,
  periodOfEach,
} from "./periods.ts";
import type { Scene } from "./scene.ts";
import { topicIn } from "./subjects.ts";
import { linkWhole } from "./wholes.ts";

/** After so many sentences that say no time, a reader has forgotten the last one; a chapter of a report holds it. */
const LONGEST_MEMORY = 6;

/** 党的十八大以来: an era without an end says less of each sentence that follows. */
const ERA_MEMORY = 2;
const ERA_YEARS = 6;

/** How many sentences that say no time a period is remembered for. */
function memoryOf(period: PeriodMention | null, date: string | null): number {
  const isEra = period !== null && period.to === null && period.from !== null && date !== null;
  const years = isEra ? Number(date.slice(0, 4)) - Number(period.from.slice(0, 4)) : 0;
  return years > ERA_YEARS ? ERA_MEMORY : LONGEST_MEMORY;
}

/** Links the matches of a page into claims, sentence by sentence, paragraph by paragraph. */
export function draftClaims(sentences: readonly Sentence[], settled: Settled, scene: Scene): Draft[] {
  const matches = settled.kept.filter((match) => match.rule.kind !== "condition");
  const out: Draft[] = [];
  let block = -1;
  let memory: Draft | null = null;
  let carried: PeriodMention | null = null;
  let age = 0;
  let day: PeriodMention | null = null;
  let topic: string | null = null;
  // What somebody says may go on about the firm named before, not about the figures of others.
  let firm: string | null = null;
  let event: DatedEvent | null = null;
  let rate: Draft | null = null;
  let next = 0;
  for (const sentence of sentences) {
    if (sentence.block !== block || scene.openings.has(sentence.start)) {
      block = sentence.block;
      memory = null;
      event = null;
      rate = null;
      day = null;
      topic = null;
      firm = null;
      const goesOn = scene.words.goesOn.test(scene.extraction.folded.slice(sentence.start, sentence.end));
      carried = scene.chapters.get(block) ?? (goesOn ? carried : null);
    }
    while (next < matches.length && matches[next]!.span.start < sentence.start) next++;
    const first = next;
    while (next < matches.length && matches[next]!.span.start < sentence.end) next++;
    const quotes = isQuote(scene.extraction.folded, sentence.start);
    const own = quotes ? null : memory;
    event = eventIn(sentence, event, scene);
    const opened = day;
    day = dayIn(sentence, scene) ?? null;
    if (opened !== null && isOfSession(sentence, scene)) carried = opened;
    const drafts = draftSentence(
      sentence,
      matches.slice(first, next),
      { memory: own, carried, event, rate, topic: quotes ? firm : topic },
      scene,
    );
    out.push(...drafts);
    const ended = drafts.at(-1);
    const since = { start: ended?.evidence.end ?? sentence.start, end: sentence.end };
    firm = topicIn(sentence, scene) ?? firm;
    topic = topicIn(since, scene) ?? ended?.named.subject ?? topic;
    memory = drafts.at(-1) ?? memory;
    rate = drafts.findLast(({ kind, amount }) => kind === "growth" && amount.unit === "%") ?? rate;
    const said = carryOn(sentence, drafts, carried, scene);
    age = said === carried ? age + 1 : 0;
    carried = age < memoryOf(said, scene.date) || scene.chapters.has(block) ? said : null;
  }
  return out;
}

/** The only day that a sentence names, or the last of several. */
const dayIn = (sentence: Sentence, { periods }: Scene) =>
  inside(periods, sentence).findLast((it) => it.from !== null && it.from === it.to);

/** 3月18日，股指震荡走高。｜截至收盘，…: a sentence about a day of trading that the one before named. */
const isOfSession = (sentence: Sentence, { extraction, periods, words }: Scene) =>
  inside(periods, sentence).length === 0 &&
  words.session.test(extraction.folded.slice(sentence.start, sentence.end));

/** What the sentences before leave for a sentence. */
interface Left {
  readonly memory: Draft | null;
  readonly carried: PeriodMention | null;
  readonly event: DatedEvent | null;
  /** The last rate of growth. */
  readonly rate: Draft | null;
  /** Whom the paragraph is about so far. */
  readonly topic: string | null;
}

function draftSentence(
  sentence: Sentence,
  matches: readonly RuleMatch[],
  { memory, carried, event, rate, topic }: Left,
  scene: Scene,
): Draft[] {
  const drafts: Draft[] = [];
  const bases = new BasisMemory(rate);
  let coming: readonly Named[] = [];
  matches.forEach((match, k) => {
    const amounts = readAmounts(match);
    if (amounts.length === 0) return;
    const statement = sentence.statements.find((it) => match.span.start < it.end) ?? sentence;
    const clauses = splitClauses(scene.extraction.folded, statement);
    const at = Math.max(
      0,
      clauses.findIndex((it) => match.span.start < it.end),
    );
    const clause = clauses[at] ?? statement;
    const from = Math.max(clause.start, matches[k - 1]?.span.end ?? 0);
    const to = Math.min(Math.max(clause.end, match.span.end), matches[k + 1]?.span.start ?? clause.end);
    const following = matches[k + 1];
    const next = following !== undefined && following.span.start < clause.end ? following : null;
    const place = {
      match,
      clause,
      earlier: clauses.slice(0, at),
      from,
      to,
      next,
      drafts,
      memory,
      sentence,
      topic,
    };
    const named = nameIndicator(place, scene);
    if (from === clause.start)
      coming = namesToCome(match, named, matches.slice(k + 1), clause.end, scene) ?? [];
    const isPrice = scene.words.priceMoves.test(
      scene.extraction.folded.slice(match.span.start, match.span.end),
    );
    const whole = linkWhole(place, scene);
    const names = coming.length > 0 ? coming : alignNames(named, amounts.length, drafts, scene);
    coming = coming.slice(amounts.length);
    const sameName = amounts.length > 1 && names.every((it) => it.indicator === names[0]!.indicator);
    amounts.forEach((read, which) => {
      const evidence = evidenceOf(match, read, which);
      const linked = linkPeriod(
        match,
        evidence,
        sentence,
        clause,
        carriedTo(match, evidence, sentence, { carried, event }, scene),
        scene,
      );
      const period = sameName
        ? (periodOfEach(linked, sentence, match.span, amounts.length, which, scene) ?? linked)
        : linked;
      const elided =
        elidedGrowth(match, read, names[which]!, drafts.at(-1), scene) ??
        heldAgainst(match, read, drafts.at(-1));
      const basis = bases.settle(match, linkBasis(match, period, sentence, scene, which), period, isPrice);
      drafts.push({
        kind: elided?.kind ?? (match.rule.kind as ClaimKind),
        match,
        amount: elided?.amount ?? perUnit(read, match, from, drafts, scene),
        evidence,
        sentence,
        named: names[which]!,
        period,
        basis: elided?.basis ?? basis,
        whole,
      });
    });
  });
  return drafts;
}

/**
 * The period that a sentence leaves for the next one: the last it says. A single day only when several figures were of
 * that day (a market's close); else it dates an event of its own.
 */
function carryOn(
  sentence: Sentence,
  drafts: readonly Draft[],
  carried: PeriodMention | null,
  scene: Scene,
): PeriodMention | null {
  const { folded } = scene.extraction;
  const said = inside(scene.periods, sentence).filter((it) => !isAside(it, sentence, scene));
  const last = nearest(mainPeriods(said, carried, scene));
  // 眼下，各地正…: from here on the text speaks of now.
  if (last === undefined && scene.words.nowFirst.test(folded.slice(sentence.start, sentence.end)))
    return null;
  if (last === undefined) return carried;
  // 2019年1月，某地率先试点: a month long past, of which the sentence gives no figure, dates an event of its own.
  const isUsed = drafts.some((it) => it.period?.mention === last);
  if (!isUsed && isLongPast(last, scene.date)) return null;
  const isDay = last.from !== null && last.from === last.to;
  if (isDay && scene.words.session.test(scene.extraction.folded.slice(last.end, sentence.end))) return last;
  return isDay && drafts.filter((it) => it.period?.mention === last).length < 2 ? carried : last;
}

/** 其中6月当月增长11.3%, 6月终值升2.2%: a time said aside is not that of the next sentence. */
function isAside(period: PeriodMention, { start }: Sentence, scene: Scene): boolean {
  if (asideOf(scene, period) !== undefined) return true;
  const before = scene.extraction.folded.slice(start, period.start);
  return scene.words.amongThem.test(
    before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf(",")) + 1),
  );
}

/** Whether a month ended longer ago than its statistics take to come out, or a year than reports look back. */
function isLongPast({ from, to }: PeriodMention, date: string | null): boolean {
  if (date === null || from === null || to === null) return false;
  const days = (Date.parse(date) - Date.parse(to)) / 86_400_000;
  return days > (from.slice(0, 7) === to.slice(0, 7) ? 62 : 800) && from.slice(0, 4) === to.slice(0, 4);
}

/** Something that took place on a day (今天在杭州举行), and for how many more sentences all is told of it. */
interface DatedEvent {
  readonly day: PeriodMention;
  /** Where the event is named: what was counted before is not of it. */
  readonly at: number;
  readonly left: number;
}

/** The event that a sentence is about: its own, or the one before while the sentence says no other time. */
function eventIn(sentence: Sentence, before: DatedEvent | null, scene: Scene): DatedEvent | null {
  const { extraction, words, date } = scene;
  const { folded } = extraction;
  const day = inside(extraction.periods, sentence).at(-1);
  if (day === undefined) {
    const isOver = before === null || words.nowFirst.test(folded.slice(sentence.start));
    return isOver ? null : { ...before, left: before.left - 1 };
  }
  // Another time, 今年…: what follows is told of that; who took part is still of the event's day.
  if (day.from === null || day.from !== day.to) {
    const isAround = before !== null && isMonthOf(day, before.day);
    return before && { ...before, left: isAround ? before.left : -1 };
  }
  if (date === null || day.from > date) return null;
  const said = words.event.exec(folded.slice(day.end, sentence.end));
  return said === null ? null : { day, at: day.end + said.index, left: EVENT_MEMORY };
}

/** 十一月的海港…: the month of a day tells of no other time. */
const isMonthOf = ({ from, to }: PeriodMention, { from: day }: PeriodMention) =>
  from !== null &&
  to !== null &&
  day !== null &&
  from.slice(0, 7) === to.slice(0, 7) &&
  from <= day &&
  day <= to;

/** So many sentences after it tell of an event. */
const EVENT_MEMORY = 2;

const LONGEST_FATE = 4;

/** What holds of a match without a time of its own: what was carried; of people counted, the day of an event. */
function carriedTo(
  match: RuleMatch,
  evidence: Span,
  sentence: Span,
  { carried, event }: Pick<Left, "carried" | "event">,
  { extraction, words }: Scene,
): PeriodMention | null {
  if (event === null || evidence.start < event.at) return carried;
  const told = extraction.folded.slice(sentence.start, sentence.end);
  if (event.left < 0 && !words.takesPart.test(told)) return carried;
  const mark = match.marks.amount?.[0];
  if (mark?.type !== "quantity" || mark.quantity.dimension !== "count") return carried;
  if (!words.attending.test(mark.quantity.unit) && !words.atEvent.test(told)) return carried;
  // 造成6人死亡, told in court: what befell people was before.
  const befell = words.fate.test(extraction.folded.slice(evidence.end, evidence.end + LONGEST_FATE));
  return befell ? carried : event.day;
}

/** 每亩｜产量389.7公斤: an amount for each of something is in a compound unit, wherever in the clause 每亩 stands. */
function perUnit(
  amount: Amount,
  match: RuleMatch,
  from: number,
  drafts: readonly Draft[],
  scene: Scene,
): Amount {
  const mark = match.marks.amount?.[0];
  if (mark?.type !== "quantity" || amount.unit.includes("/")) return amount;
  if (!["money", "measure", "count"].includes(mark.quantity.dimension) || match.rule.kind === "share")
    return amount;
  const start = Math.min(from, match.span.start);
  const form = scene.words.per.exec(scene.extraction.folded.slice(start, amount.span.start))?.[1];
  if (form === undefined) return { ...amount, unit: sharedUnit(amount, match, drafts, scene) };
  const { unit, factor } = scene.words.perUnits.get(form)!;
  const each = (value: string | null) => (value === null || factor === "1" ? value : divide(value, factor!));
  const { value, low, high } = amount;
  return { ...amount, value: each(value), low: each(low), high: each(high), unit: `${amount.unit}/${unit}` };
}

/** 每股收益5.16美元，预期4.72美元; 每盎司27.4美元和28.5美元: what the figure before is of, this one is of too. */
function sharedUnit(amount: Amount, match: RuleMatch, drafts: readonly Draft[], scene: Scene): string {
  const aside = asideOf(scene, match.span);
  const last = drafts.findLast((it) => aside === undefined || asideOf(scene, it.evidence) === undefined);
  if (last === undefined || !last.amount.unit.startsWith(`${amount.unit}/`)) return amount.unit;
  const between = scene.extraction.folded.slice(last.evidence.end, match.span.start);
  return aside !== undefined || /^[和、与及]$/.test(between) ? last.amount.unit : amount.unit;
}

/** The words of a claim: from the match's first word to its number; of a list, each further number alone. */
function evidenceOf(match: RuleMatch, amount: Amount, which: number): Span {
  if (which > 0) return amount.span;
  return {
    start: match.span.start,
    end: Math.max(amount.span.end, match.groups.amount?.start ?? amount.span.end),
  };
}

/** One name for each number: 分别增长 x 和 y belongs to the last two indicators; A、B分别为 x、y to its parts. */
function alignNames(named: Named, count: number, drafts: readonly Draft[], scene: Scene): Named[] {
  if (count === 1) return [named];
  const parts = named.indicator === null ? null : splitCoordinated(named.indicator, count, scene);
  if (parts !== null) return parts.map((indicator) => ({ ...named, indicator }));
  const levels = drafts.filter((it) => it.match.rule.kind === "level").slice(-count);
  if (named.inherited && levels.length === count) return levels.map((it) => it.named);
  // 供应、成交环比分别下降2%和3%，同比分别下降5%和4%: the last list of as many.
  const list = drafts.slice(-count);
  const isList = list.length === count && list.every((it) => it.match === list[0]!.match);
  if (named.inherited && isList) return list.map((it) => it.named);
  return Array.from({ length: count }, () => named);
}

/** The rule of a rate that became another (前值从降2.1%修正为降1.9%). */
const TURNED = "growth/turn";

/**
 * A basis said once holds for the rates of growth that follow in its sentence (同比增长5.6%，其中出口增长3%); 同比 also for
 * those of the same time in the sentences after.
 */
class BasisMemory {
  private growth: Basis | null = null;
  private change: Basis | null = null;

  private readonly before: Draft | null;

  constructor(before: Draft | null) {
    this.before = before;
  }

  settle(
    { rule, groups, marks }: RuleMatch,
    own: Basis | null,
    period: LinkedPeriod | null,
    isPrice: boolean,
  ): Basis | null {
    if (own !== null) {
      // 周跌0.37% is of its own week: the day's rates after it are not.
      if (rule.id === "growth/compact" && own === "mom") return own;
      if (rule.kind === "growth") this.growth = own;
      else this.change = own;
      return own;
    }
    const mark = marks.amount?.[0];
    const isRate = mark?.type === "quantity" && mark.quantity.dimension === "percent";
    const isFromTo = groups.start !== undefined && rule.id !== TURNED;
    if (rule.kind !== "growth" || isFromTo || !isRate) return null;
    const shared =
      this.growth ?? (this.change === "yoy" ? this.change : null) ?? (isPrice ? null : this.left(period));
    return shared === "since" ? null : shared;
  }

  private left(period: LinkedPeriod | null): Basis | null {
    const { basis, period: earlier } = this.before ?? {};
    if (basis !== "yoy" || earlier == null || period === null) return null;
    const [a, b] = [earlier.mention, period.mention];
    return a.from === b.from && a.to === b.to ? basis : null;
  }
}
