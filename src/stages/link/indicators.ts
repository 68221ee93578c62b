import type { Span } from "../../model/span.ts";
import { inside } from "../../model/spans.ts";
import type { RuleMatch } from "../extract/claims/match.ts";
import { asideOf } from "./asides.ts";
import type { Draft } from "./drafts.ts";
import { type Phrase, phraseAfter, phraseBefore, predicateAfter, topicOf } from "./noun-phrases.ts";
import type { Scene } from "./scene.ts";
import { topicIn, whose } from "./subjects.ts";

/** What is measured, in words, and whose; `inherited` when taken from an earlier statement. */
export interface Named {
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly inherited: boolean;
}

/** Where a match stands among the others. */
export interface Place {
  readonly match: RuleMatch;
  readonly clause: Span;
  /** Clauses before this one in the statement, in order. */
  readonly earlier: readonly Span[];
  /** End of the claim before it in the clause, or the clause's start. */
  readonly from: number;
  /** Start of the next claim in the clause, or the clause's end. */
  readonly to: number;
  /** The next claim in the clause. */
  readonly next: RuleMatch | null;
  /** Claims before it in the sentence, in order. */
  readonly drafts: readonly Draft[];
  /** The last claim of an earlier sentence of the paragraph. */
  readonly memory: Draft | null;
  readonly sentence: Span;
  /** Whom the paragraph is about so far. */
  readonly topic: string | null;
}

/** Names what a claim measures: from the words before the number, after it, or from what was spoken of before. */
export function nameIndicator(place: Place, scene: Scene): Named {
  const { match } = place;
  const { text } = scene.extraction;
  const object = match.groups.object;
  const before =
    object === undefined
      ? phraseBefore(place.from, match.span.start, scene)
      : phraseBefore(object.start, object.end, scene);
  const said = (span: Span | null) => (span === null ? null : text.slice(span.start, span.end));
  const named = whose(before.subject, scene);
  // 排名全球第五: among whom the place is, not whose it is.
  const subject =
    match.rule.kind === "rank" && named !== null && scene.words.rankFields.test(named) ? null : named;
  // 400万元早期资金、｜500万元…: the noun before belongs to the amount before it.
  const isOfLast =
    before.indicator !== null &&
    place.from > place.clause.start &&
    JOINT.test(scene.extraction.folded[match.span.start - 1] ?? "") &&
    place.drafts.at(-1)?.named.indicator === said(before.indicator);
  const isBare =
    isOfLast ||
    (before.indicator !== null &&
      scene.words.barePrepositions.test(
        scene.extraction.folded.slice(before.indicator.start, before.indicator.end),
      ));
  const after = counted(place, isBare ? null : before.indicator, scene);
  if (after !== null)
    return withSubject(
      place,
      ofThese(place, after, scene) ?? withPredicate(place, after, scene),
      subject,
      scene,
    );
  const acted = actedOn(place, scene);
  if (acted !== null) return withSubject(place, said(acted), subject, scene);
  const own = joinNouns(
    isOfLast ? null : measured(before.indicator, match, scene),
    said(match.groups.head ?? null),
  );
  const area = own !== null && subject === null && scene.words.areaNouns.test(own) ? own : null;
  if (own !== null && area === null && !isBareNoun(own, scene)) {
    const line = lineOf(own, place, scene);
    if (line !== null) return withSubject(place, line.indicator + own, subject ?? line.subject, scene);
    if (!isShortFor(own, place)) return withSubject(place, withHead(own, place, scene), subject, scene);
  }
  const quoted = own === null ? quotedName(match, before.subject, scene) : null;
  if (quoted !== null) return { indicator: quoted, subject: null, inherited: false };
  const since = place.drafts.at(-1)?.evidence.end ?? place.sentence.start;
  const firm =
    own === null && subject === null ? topicIn({ start: since, end: match.span.start }, scene) : null;
  if (
    firm !== null &&
    scene.words.quoteVerb.test(scene.extraction.folded.slice(match.span.start, match.span.end))
  )
    return { indicator: firm, subject: null, inherited: false };
  const reached = own === null ? (speedOf(place, scene) ?? reachingVerb(place, scene)) : null;
  if (reached !== null) return withSubject(place, reached, subject, scene);
  // 北交所｜21家: the body that is counted in.
  const body = own === null && isCounted(match) ? bodyOf(before.subject, scene) : null;
  if (body !== null) return { indicator: body, subject: null, inherited: false };
  const byUnit = own === null ? nounOfUnit(match, subject, scene) : null;
  if (byUnit !== null) return withSubject(place, byUnit, subject, scene);
  const above = (own === null ? null : inRespectOf(place, scene)) ?? inherit(place, scene);
  if (above === null) return withSubject(place, own, subject, scene);
  // 二线城市｜环比下降0.4%: the same of another area.
  if (area !== null && above.indicator !== null && match.rule.kind !== "level")
    return { indicator: above.indicator, subject: area, inherited: true };
  const whom = subject ?? above.subject ?? spokenOf(place, scene);
  return {
    indicator: joinNouns(withoutState(above.indicator, own, scene), own),
    subject: whom,
    inherited: true,
  };
}

/** 削减17%｜的预算, 可节约30%的｜成本: what the verb of a rate acts on. Null where it stands before the verb. */
function actedOn({ match, to }: Place, scene: Scene): Span | null {
  const { words, extraction } = scene;
  const { folded } = extraction;
  const { start, end } = match.span;
  if (match.rule.kind !== "growth" || !words.actsOn.test(folded.slice(start, end))) return null;
  return words.actedOn.test(folded.slice(end, end + 4)) ? phraseAfter(end, to, scene) : null;
}

/** 时速｜350公里: the unit that is a name as well. */
function speedOf({ from, match }: Place, { extraction, words }: Scene): string | null {
  const speed = words.speed.exec(extraction.folded.slice(from, match.span.start));
  return speed === null
    ? null
    : extraction.text.slice(from + speed.index, from + speed.index + speed[0].length);
}

/** 惠及｜1800多万人: of people counted without a noun, what is done for them. */
function reachingVerb({ from, match }: Place, { extraction, words }: Scene): string | null {
  const mark = match.marks.amount?.[0];
  const isPeople = mark?.type === "quantity" && words.attending.test(mark.quantity.unit);
  const verb = isPeople ? words.reachingVerb.exec(extraction.folded.slice(from, match.span.start)) : null;
  return verb === null ? null : extraction.text.slice(from + verb.index, from + verb.index + verb[0].length);
}

/** The words of an indicator; null for those that only say what it is compared with (相较传统铜材). */
function measured(indicator: Span | null, { rule }: RuleMatch, scene: Scene): string | null {
  const { extraction, words, isBoundary } = scene;
  if (indicator === null) return null;
  const { start, end } = indicator;
  const said = extraction.folded.slice(start, end);
  if (words.barePrepositions.test(said)) return null;
  const holding = words.holding.exec(said);
  if (holding !== null) return extraction.text.slice(start + holding.index, end);
  const event = words.reachedAt.exec(said);
  if (event !== null && event.index >= 2) return extraction.text.slice(start, start + event.index);
  const changes = rule.kind === "growth" || rule.kind === "change";
  const opening = words.comparison.exec(said)?.[0];
  if (words.proForm.test(said)) return null;
  // 比人工检测速度｜翻倍: the rate that is compared is named in the comparison.
  const compares = opening !== undefined && !words.rateLike.test(said);
  if (compares && changes && isBoundary(start + opening.length)) return null;
  // 作业效率｜较传统播种方式｜提高3倍: what it is compared with is no part of it.
  for (const { index, 0: word } of changes ? said.matchAll(words.comparedWith) : []) {
    const at = start + index;
    if (isBoundary(at) && isBoundary(at + word.length)) return extraction.text.slice(start, at);
  }
  // 该央行将政策利率｜降至2%: what is done to a thing.
  const object = start + (words.disposal.exec(said)?.[0].length ?? 0);
  return extraction.text.slice(isBoundary(object) ? object : start, end);
}

const isCounted = ({ rule, marks }: RuleMatch) => {
  const mark = marks.amount?.at(-1);
  return rule.kind === "level" && mark?.type === "quantity" && mark.quantity.dimension === "count";
};

/** The organisation that a phrase wholly is; null for places and for words that stand for one. */
function bodyOf(subject: Span | null, { extraction, organisations, words }: Scene): string | null {
  if (subject === null || words.anaphors.has(extraction.folded.slice(subject.start, subject.end)))
    return null;
  const isNamed = inside(organisations, subject).some(
    (it) => it.start === subject.start && it.end === subject.end,
  );
  return isNamed ? extraction.text.slice(subject.start, subject.end) : null;
}

/** 智能电表业务受订单拉动，｜收入｜增长三成: of which line of business a bare figure is, where a clause since the last claim says so. */
function lineOf(
  own: string,
  { earlier, drafts }: Place,
  scene: Scene,
): { indicator: string; subject: string | null } | null {
  const { words, extraction } = scene;
  if (own.length > LONGEST_BARE || words.heads.longestBefore(own, own.length) === undefined) return null;
  const clause = earlier.at(-1);
  if (clause === undefined || clause.start < (drafts.at(-1)?.evidence.end ?? 0)) return null;
  const { indicator, subject } = topicOf(clause, scene);
  if (indicator === null) return null;
  const line = extraction.text.slice(indicator.start, indicator.end);
  return words.lineNouns.test(line) ? { indicator: line, subject: whose(subject, scene) } : null;
}

/** 收入, 销量, 净利润: figures that anything may have. */
const LONGEST_BARE = 3;

/** 半导体散热设备｜500亿元｜市场规模: the head noun of what is measured may stand after its amount. */
function withHead(own: string, { match }: Place, { words, extraction }: Scene): string {
  const mark = match.marks.amount?.at(-1);
  if (match.rule.id !== AMOUNT || mark?.type !== "quantity" || mark.quantity.dimension === "count")
    return own;
  const { folded } = extraction;
  const at = match.span.end + (folded[match.span.end] === POSSESSIVE ? 1 : 0);
  const head = words.heads.longestAt(folded, at);
  const closed = head !== undefined && CLAUSE_END.test(folded[at + head.length] ?? "，");
  return closed && !own.endsWith(head) ? own + head : own;
}

/** The rule of an amount that nothing else explains. */
const AMOUNT = "level/amount";

const CLAUSE_END = /[，。；：！？,;\n]/;

/** 小鹏汽车｜涨2.47%: of an organisation that rises or falls, its price is quoted by its name. */
function quotedName({ span }: RuleMatch, subject: Span | null, scene: Scene): string | null {
  const { extraction, organisations, words } = scene;
  if (subject === null || !words.quoteVerb.test(extraction.folded.slice(span.start, span.end))) return null;
  const isNamed = inside(organisations, subject).some((it) => it.start === subject.start);
  return isNamed ? extraction.text.slice(subject.start, subject.end) : null;
}

/** The noun that a count counts, or that a share is a share of; null where the number needs none after it. */
function counted({ match, to, next, clause }: Place, before: Span | null, scene: Scene): Span | null {
  const mark = match.marks.amount?.at(-1);
  if (PART_OF.has(match.rule.id)) return phraseAfter(match.span.end, to, scene);
  // 净增10万吨竹材: what a change adds has no other name where none stands before it.
  const adds = match.rule.id === ADDED && before === null;
  if ((match.rule.kind !== "level" && !adds) || mark?.type !== "quantity") return null;
  const shared = nounOfList(match, next, clause, scene);
  if (shared !== null) return shared;
  const { dimension } = mark.quantity;
  const { folded } = scene.extraction;
  const attributive = folded[match.span.start - 1] === POSSESSIVE;
  // 种植了1500多亩芦苇: what the verb was done to stands after its amount.
  const object = PERFECTIVE.test(folded.slice(Math.max(0, match.span.start - 4), match.span.start));
  // 处以6000万美元的罚款, 2%的通胀目标: what is given, or has no other name, stands after 的.
  const said = before === null ? "" : folded.slice(before.start, before.end);
  // 将利率维持在5.25%: what is stated needs nothing after it.
  const isStated = scene.words.stated.test(folded.slice(match.span.start - 1, match.span.start));
  // 向乙国提供1亿元援助: the verb stands right before the amount, outside the noun phrase.
  const spoken = before === null ? "" : folded.slice(before.start, match.span.start);
  const given = before === null || scene.words.giving.test(spoken);
  const reached = !isStated && (scene.words.releasing.test(spoken) || scene.words.verbal.test(said));
  const owned = (folded[match.span.end] === POSSESSIVE && given) || reached;
  const amount = dimension === "money" || dimension === "measure" || (dimension === "percent" && owned);
  const isPeople = match.rule.id === PEOPLE;
  // 各界人士200余人出席活动: people named before their number; what follows is what they did.
  const opener = scene.words.phraseStops.longestAt(folded, match.span.end);
  if (scene.words.quoted.test(folded.slice(match.span.start - 4, match.span.start))) return null;
  const verb = folded.slice(match.span.start - LONGEST_VERB, match.span.start);
  const isObject =
    amount && opener === undefined && (scene.words.obtaining.test(verb) || scene.words.paid.test(verb));
  const acts = opener !== undefined && scene.words.phraseStops.get(opener)?.type !== "function";
  if (acts && before !== null && before.end === match.span.start && scene.words.people.test(said))
    return null;
  if (
    dimension !== "count" &&
    !isPeople &&
    !(amount && (before === null || attributive || object || owned || isObject))
  )
    return null;
  const { countedClass, attributeNouns, copula } = scene.words;
  // 其中4家｜为｜城商行: what they are is what is counted.
  const is = copula.exec(folded.slice(match.span.end, match.span.end + 2))?.[0];
  if (is !== undefined) return phraseAfter(match.span.end + is.length, to, scene);
  const group = countedClass.exec(folded.slice(match.span.end, match.span.end + LONGEST_CLASS))?.[0];
  if (group !== undefined) return { start: match.span.end, end: match.span.end + group.length };
  // 300台｜单机容量10兆瓦的｜风电机组: the counted noun stands after what is said of it.
  const attributed =
    next !== null &&
    folded[next.span.end] === POSSESSIVE &&
    attributeNouns.test(folded.slice(match.span.end, next.span.start));
  return attributed
    ? phraseAfter(next.span.end + 1, clause.end, scene)
    : phraseAfter(match.span.end, to, scene);
}

const LONGEST_CLASS = 32;

/** 匹配2050年2.5亿吨、2060年3亿吨的｜货运需求: amounts of several times, and then of what. */
function nounOfList(match: RuleMatch, next: RuleMatch | null, clause: Span, scene: Scene): Span | null {
  const { folded, periods } = scene.extraction;
  if (next === null || folded[match.span.end] !== "、" || folded[next.span.end] !== POSSESSIVE) return null;
  const between = { start: match.span.end + 1, end: next.span.start };
  const time = inside(periods, between)[0];
  const isTime = time !== undefined && time.start === between.start && time.end === between.end;
  return isTime ? phraseAfter(next.span.end + 1, clause.end, scene) : null;
}

/** 1497家｜公司｜实现盈利 counts 实现盈利的公司: what is said of the counted things belongs to the indicator. */
function withPredicate({ to }: Place, noun: Span, scene: Scene): string {
  const { text, folded } = scene.extraction;
  const name = text.slice(noun.start, noun.end);
  const rest = predicateAfter(noun.end, to, scene) ?? saidOfClass(noun, to, scene);
  if (rest === null) return name;
  return folded[rest.start] === POSSESSIVE
    ? name
    : text.slice(rest.start, rest.end).replace(ASPECT, "$1") + POSSESSIVE + name;
}

/** 58家公司｜净利润超过10亿元: what holds of each of a class, though no verb opens it. */
function saidOfClass(noun: Span, to: number, { extraction, words }: Scene): Span | null {
  const { folded } = extraction;
  const group = words.countedClass.exec(folded.slice(noun.start, noun.start + LONGEST_CLASS))?.[0];
  if (group?.length !== noun.end - noun.start) return null;
  let end = noun.end;
  while (end < to && !CLAUSE_END.test(folded[end]!)) end++;
  const length = end - noun.end;
  return length >= 2 && length <= LONGEST_SAID ? { start: noun.end, end } : null;
}

const LONGEST_SAID = 24;

/** 其中71家｜预喜: of the things counted just before, those of which the verb holds. */
function ofThese({ drafts, match }: Place, after: Span, { extraction, words }: Scene): string | null {
  const last = drafts.at(-1);
  const verb = extraction.folded.slice(after.start, after.end);
  const mark = match.marks.amount?.at(-1);
  const alike = mark?.type === "quantity" && mark.quantity.unit === last?.amount.unit;
  if (last?.named.indicator == null || !alike || words.phraseStops.get(verb)?.type !== "verb") return null;
  // 26人死亡、34人受伤: two fates, none part of the other.
  if (words.fate.test(verb)) return null;
  const noun = last.named.indicator.split(POSSESSIVE).at(-1);
  return extraction.text.slice(after.start, after.end) + POSSESSIVE + noun;
}

const LONGEST_VERB = 4;

/** The rule of people counted without a measure word: the noun follows. */
const PEOPLE = "level/people";

/** The rule of changes by an amount (净增10万吨). */
const ADDED = "change/amount";

/** A verb and the particle of a completed act, or 将 and 把 with their object, right before an amount. */
const PERFECTIVE = /(?:[^\u9664\u4e3a]\u4e86|\u5c06|\u628a)(?:\u6bcf[\u5e74\u6708\u5929\u65e5])?$/;

/** The aspect particle after a verb: 签署了备忘录 → 签署备忘录. */
const ASPECT = /^(?!\u901a\u8fc7)(.{1,3})[\u4e86\u7740\u8fc7]/;

const POSSESSIVE = "\u7684";

const JOINT = /[\u3001\u548c\u53ca\u4e0e]/;

/** The rules whose number stands before what it is a share of (近三成企业). */
export const PART_OF: ReadonlySet<string> = new Set(["share/part-of", "share/half-before"]);

/** 全村｜1736人: a place's people and households need no other noun. */
function nounOfUnit(match: RuleMatch, subject: string | null, { words }: Scene): string | null {
  const mark = match.marks.amount?.at(-1);
  if (match.rule.kind !== "level" || subject === null || mark?.type !== "quantity") return null;
  return words.defaultNouns.get(mark.quantity.unit)?.noun ?? null;
}

/** 余额 right after 贷款余额 is the same thing said shorter. */
const isShortFor = (own: string, { drafts }: Place) =>
  own.length <= 2 && drafts.at(-1)?.named.indicator?.endsWith(own) === true;

/** 占比, 增速: nouns that say of an indicator what is meant and are none themselves. */
const isBareNoun = (noun: string, scene: Scene) =>
  scene.words.shareNouns.test(noun) || scene.words.rateNouns.test(noun);

/** GDP初值…，第一季度｜终值: one state of a figure takes the place of another. */
const withoutState = (above: string | null, own: string | null, { words }: Scene) =>
  above !== null && own !== null && words.stateOfFigure.test(own)
    ? above.replace(words.stateOfFigure, "")
    : above;

const joinNouns = (above: string | null, own: string | null) =>
  above === null ? own : own === null || above.endsWith(own) ? above : above + own;

/** An indicator of its own; whose it is may stand earlier in the paragraph. */
function withSubject(place: Place, indicator: string | null, subject: string | null, scene: Scene): Named {
  if (subject === null && indicator !== null && scene.words.traded.test(indicator))
    return { indicator, subject, inherited: false };
  return { indicator, subject: subject ?? spokenOf(place, scene), inherited: false };
}

/** Whose figures are spoken of: who was named since the last claim, else whose that was, else whom the paragraph is about. */
function spokenOf({ drafts, sentence, match, topic }: Place, scene: Scene): string | null {
  const last = drafts.at(-1);
  const since = { start: last?.evidence.end ?? sentence.start, end: match.span.start };
  return topicIn(since, scene) ?? (last === undefined ? topic : last.named.subject);
}

/** 净息差方面，…，平均值为1.42%: what a statement opens with as its respect is what its bare nouns are of. */
function inRespectOf({ earlier }: Place, { extraction, words }: Scene): Named | null {
  const first = earlier[0];
  const said =
    first === undefined ? null : words.respect.exec(extraction.folded.slice(first.start, first.end));
  const indicator = said?.[1];
  return indicator === undefined ? null : { indicator, subject: null, inherited: true };
}

/** What was spoken of: the claim before in the sentence, the topic of an earlier clause, the claim of a sentence before. */
function inherit(place: Place, scene: Scene): { indicator: string | null; subject: string | null } | null {
  const { text, folded } = scene.extraction;
  const last = place.drafts.findLast((it) => asideOf(scene, it.evidence) === undefined);
  const since = place.drafts.at(-1)?.evidence.end ?? 0;
  // 有色金属、煤炭行业的募资金额居前，分别为…: what is said respectively belongs to the list just before.
  const respective = scene.words.respectively.test(
    folded.slice(place.match.span.start, place.match.span.end),
  );
  for (const clause of place.earlier.toReversed()) {
    if (clause.start < since) break;
    // 从同比看，…: a point of view is no topic.
    if (scene.words.goesOn.test(folded.slice(clause.start, clause.end + 1))) continue;
    const topic: Phrase = topicOf(clause, scene);
    const isFree =
      last === undefined || (respective && /[、和]/.test(folded.slice(clause.start, clause.end)));
    if (topic.indicator !== null && topic.indicator.end - topic.indicator.start >= 2 && isFree) {
      const { indicator, subject } = topic;
      return { indicator: text.slice(indicator.start, indicator.end), subject: whose(subject, scene) };
    }
  }
  const named = last?.named ?? place.memory?.named;
  if (named === undefined) return null;
  const { indicator, subject } = named;
  // 价格降幅收窄；二线城市下降0.4%: what falls is the price, not the pace.
  const pace = place.match.rule.kind === "growth" ? scene.words.paceNouns.exec(indicator ?? "") : null;
  const whole = pace !== null && pace.index > 0 ? indicator!.slice(0, pace.index) : indicator;
  return { indicator: whole, subject };
}

/** Parts of a list that share the end of the last are short themselves. */
const LONGEST_OF_LIST = 6;

/**
 * Splits 出口、进口 or 产销量 (分别为…) into its parts, when there are as many as numbers; a head noun said once at the end
 * belongs to all (第三产业、居民生活用电量).
 */
export function splitCoordinated(indicator: string, count: number, { words }: Scene): string[] | null {
  const compound = words.compounds.longestBefore(indicator, indicator.length);
  if (compound !== undefined && count === 2) {
    const { first, second } = words.compounds.get(compound)!;
    const before = indicator.slice(0, -compound.length);
    return [before + first, before + second];
  }
  // 有色、煤炭、电子三大行业｜增加值: a list counted up, then what is measured of each.
  const counted = words.countedList.exec(indicator)?.groups;
  const listed = counted?.list?.split(/[\u3001\u548c\u53ca]/);
  if (listed?.length === count) return listed.map((part) => part + counted!.rest);
  const parts = indicator.split(/[、和及与]/).filter((part) => part !== "");
  if (parts.length !== count) return null;
  // 国家级、部级创新平台: the noun after the last degree is that of all.
  const graded = words.degree.exec(parts.at(-1)!)?.[1];
  if (graded !== undefined && parts.slice(0, -1).every((part) => words.degreeOnly.test(part)))
    return parts.map((part, k) => (k < count - 1 ? part + graded : part));
  // 电子、汽车、基础化工｜行业的企业数量: what the last part alone is followed by belongs to all.
  const shared = words.sharedClass.exec(parts.at(-1)!)?.[0];
  if (
    shared !== undefined &&
    parts.slice(0, -1).every((part) => !words.sharedClass.test(part) && part.length <= LONGEST_OF_LIST)
  )
    return parts.map((part, k) => (k < count - 1 ? part + shared : part));
  const head = words.heads.longestBefore(indicator, indicator.length);
  const headless = (part: string) => words.heads.longestBefore(part, part.length) === undefined;
  return parts.map((part) => (head !== undefined && headless(part) ? part + head : part));
}
