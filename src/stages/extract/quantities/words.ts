/** Words of quantities from the rulebook. */

import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { type NumeralWords, numeralWords } from "./numeral-words.ts";
import { Units } from "./units.ts";
import { type PrintWords, printWords } from "./whole.ts";

/** What the scanner needs of the rulebook, made once. */
export interface QuantityWords {
  readonly numerals: NumeralWords;
  readonly units: Units;
  readonly print: PrintWords;
  readonly before: Lexicon;
  readonly beforeScale: Lexicon;
  readonly beforeNot: Lexicon;
  readonly inside: Lexicon;
  readonly after: Lexicon;
  /** 来自, 来源: what looks like vagueness after a unit and opens a word of its own. */
  readonly afterNot: RegExp;
  readonly rankUnits: Lexicon;
  readonly currencyBefore: Lexicon;
  readonly rangeSigns: Lexicon;
  readonly over: RegExp;
  readonly andPart: RegExp;
  readonly andStroked: RegExp;
  readonly andLess: RegExp;
  readonly strokeBefore: RegExp;
  readonly strokeAfter: RegExp;
  readonly strokeNot: RegExp;
  /** By ambiguous unit, the words that tell what it is; one word may tell of several units, each in a lexicon of its own. */
  readonly senses: ReadonlyMap<string | undefined, Lexicon>;
  /** Of what follows the unit, and of the number's last scale with it. */
  readonly sensesAfter: Lexicon;
  readonly numberSenses: Lexicon;
  /** The units that they tell of. */
  readonly ambiguous: ReadonlySet<string | undefined>;
  /** Those that are a grade where nothing tells (45度角). */
  readonly grades: Lexicon;
  /** What a unit of money is before a thing that is none: 一块石碑. */
  readonly coins: Lexicon;
  readonly coinFollows: RegExp;
  /** 年 and 个月, 小时 and 分: which parts of a time may follow which. */
  readonly durationParts: Lexicon;
  /** 破9项纪录: a bound's word that is a verb here. */
  readonly brokenRecord: RegExp;
  readonly negative: Lexicon;
  /** What before a sign makes it none: the 正 of 正负. */
  readonly signNot: RegExp;
  /** Letters behind which a dash is a minus, and no hyphen of a name. */
  readonly beforeSign: Lexicon;
  /** 四万六千, 五千: a last scale that a digit counts, so that it begins no unit. */
  readonly countedScale: RegExp;
  readonly halfUnit: RegExp;
  readonly dimes: RegExp;
  readonly cents: RegExp;
  readonly mils: RegExp;
  /** Behind a degree of heat: 二十七度八. */
  readonly degreeMore: RegExp;
  /** Behind 元, with no unit of their own: 七十四元二五. */
  readonly yuanMore: RegExp;
  readonly andHalf: RegExp;
  readonly decimalsAfter: RegExp;
  readonly ordinal: RegExp;
  /** Around a place that is said without 第: 排在212位的. */
  readonly placeBefore: RegExp;
  readonly placeAfter: RegExp;
  /** The 前 of 居全省前三位, which makes a place of the number after it. */
  readonly yuanSpoken: RegExp;
  readonly yuan: RegExp;
  readonly top: RegExp;
  /** The 前 of 前10名选手, which counts nothing. */
  readonly first: RegExp;
  readonly half: RegExp;
  /** What follows 厘: 四厘半, 三厘七五. */
  readonly interestMore: RegExp;
  /** What before a rate of interest makes it by how much one changed. */
  readonly interestChangedBy: RegExp;
  readonly per: RegExp;
  /** The same behind what is already under the line, and the times that may follow. */
  readonly perAgain: RegExp;
  readonly perTimes: Lexicon;
  /** The + of 1000+家. */
  readonly andMore: RegExp;
  /** 35元1斤: one of a measure right behind a price. */
  readonly oneUnder: RegExp;
  /** How many under the line: 元/500克. */
  readonly many: RegExp;
  /** In which unit a price per 500克 is given. */
  readonly perBases: Lexicon;
  /** What makes of a measure a class or a specification: 5000吨级, 250毫升×12瓶. */
  readonly graded: RegExp;
  readonly fromTo: RegExp;
  /** Verbs of change, and what leads from how much to what was reached. */
  readonly changedBy: RegExp;
  /** The same, of what is a rate itself: 占比提升. */
  readonly rateChangedBy: RegExp;
  readonly reachedBy: RegExp;
  readonly perUnits: Lexicon;
  readonly looseAtMost: RegExp;
  readonly looseAtLeast: RegExp;
  /** A minus that a blank parts from its percentage, or a long dash that is one. */
  readonly looseMinus: RegExp;
  readonly spread: RegExp;
  /** Between two digits that follow each other: 三、四十万. */
  readonly neighbours: RegExp;
  readonly and: RegExp;
  /** 或 between the ends of a range: 25或50个基点. */
  readonly either: RegExp;
}

/** @param region whose measures are meant, where it is not the mainland */
export function quantityWords(rulebook: Rulebook, region: string | null = null): QuantityWords {
  const senses = [
    rulebook.lexicon("quantity/unit-senses"),
    rulebook.lexicon("quantity/unit-senses-points"),
    rulebook.lexicon("quantity/unit-senses-from"),
  ];
  const sensesAfter = rulebook.lexicon("quantity/unit-senses-after");
  const numberSenses = rulebook.lexicon("quantity/unit-senses-number");
  return {
    ...signWords(rulebook),
    numerals: numeralWords(rulebook),
    units: new Units(rulebook, region),
    print: printWords(rulebook),
    before: rulebook.lexicon("quantity/approximation-before"),
    beforeScale: rulebook.lexicon("quantity/approximation-before-scale"),
    beforeNot: rulebook.lexicon("quantity/approximation-not"),
    inside: rulebook.lexicon("quantity/approximation-inside"),
    after: rulebook.lexicon("quantity/approximation-after"),
    afterNot: rulebook.compile("{{after-not}}", "y"),
    countedScale: rulebook.compile("{{counted-scale}}", ""),
    rankUnits: rulebook.lexicon("quantity/rank-units"),
    currencyBefore: rulebook.lexicon("quantity/currency-before"),
    rangeSigns: rulebook.lexicon("quantity/ranges"),
    over: rulebook.compile("{{part-of}}", "y"),
    andPart: rulebook.compile("{{and-part}}", "y"),
    andStroked: rulebook.compile("{{and-stroked}}", "y"),
    andLess: rulebook.compile("^(?:{{and-less}})?$", ""),
    strokeBefore: rulebook.compile("{{stroke-before}}", ""),
    strokeAfter: rulebook.compile("{{stroke-after}}", "y"),
    strokeNot: rulebook.compile("{{stroke-not}}", "y"),
    senses: new Map(senses.toReversed().flatMap((it) => unitsToldBy(it).map((unit) => [unit, it]))),
    sensesAfter,
    numberSenses,
    ambiguous: new Set([...senses, sensesAfter, numberSenses].flatMap(unitsToldBy)),
    grades: rulebook.lexicon("quantity/unit-grades"),
    coins: rulebook.lexicon("quantity/coins"),
    coinFollows: rulebook.compile("{{coin-follows}}", ""),
    durationParts: rulebook.lexicon("quantity/duration-parts"),
    brokenRecord: rulebook.compile("{{broken-record}}", "y"),
    andHalf: rulebook.compile("{{and-half}}", "y"),
    decimalsAfter: rulebook.compile("{{decimals-after-unit}}", "y"),
    dimes: rulebook.compile("{{dimes}}", "y"),
    mils: rulebook.compile("{{mils}}", "y"),
    degreeMore: rulebook.compile("{{degree-more}}", "y"),
    yuanMore: rulebook.compile("{{yuan-more}}", "y"),
    cents: rulebook.compile("{{cents}}", "y"),
    halfUnit: rulebook.compile("{{half-unit}}", "y"),
    ordinal: rulebook.compile("{{ordinal-sign}}", "y"),
    placeBefore: rulebook.compile("{{place-before}}", ""),
    placeAfter: rulebook.compile("{{place-after}}", ""),
    yuanSpoken: rulebook.compile("^{{yuan-spoken}}", ""),
    yuan: rulebook.compile("^{{yuan}}$", ""),
    top: rulebook.compile("{{top-sign}}", "y"),
    first: rulebook.compile("{{first-sign}}", "y"),
    half: rulebook.compile("{{half-more}}", "y"),
    interestMore: rulebook.compile("{{interest-more}}", "y"),
    interestChangedBy: rulebook.compile("(?:{{interest-changed-by}})$", ""),
    graded: rulebook.compile("{{graded}}", ""),
    per: rulebook.compile("{{per}}", "y"),
    perAgain: rulebook.compile("{{per-again}}", "y"),
    perTimes: rulebook.lexicon("quantity/per-times"),
    andMore: rulebook.compile("{{and-more}}", "y"),
    oneUnder: rulebook.compile("{{one-under}}", "y"),
    many: rulebook.compile("{{per-many}}", "y"),
    perBases: rulebook.lexicon("quantity/per-bases"),
    spread: rulebook.compile("{{spread}}", ""),
    neighbours: rulebook.compile("^(?:{{neighbours}})$", ""),
    and: rulebook.compile("^(?:{{and}})$", ""),
    either: rulebook.compile("^(?:{{either}})$", ""),
    looseAtMost: rulebook.compile("{{loose-at-most}}$", ""),
    looseAtLeast: rulebook.compile("{{loose-at-least}}$", ""),
    perUnits: rulebook.lexicon("claims/per"),
    changedBy: rulebook.compile("(?:{{changed-by}})$", ""),
    rateChangedBy: rulebook.compile("(?:{{rate-changed-by}})$", ""),
    reachedBy: rulebook.compile("^(?:{{reached-by}})$", ""),
    fromTo: rulebook.compile("(?:{{from-sign}})$", ""),
  };
}

/** Words of what makes a number negative. */
const signWords = (rulebook: Rulebook) => ({
  negative: rulebook.lexicon("quantity/minus"),
  signNot: rulebook.compile("(?:{{sign-not}})$", ""),
  beforeSign: rulebook.lexicon("quantity/letters-before-sign"),
  looseMinus: rulebook.compile("{{loose-minus}}$", ""),
});

/** The units that a lexicon of senses tells of. */
const unitsToldBy = ({ entries }: Lexicon) => [...entries.values()].map(({ of }) => of);
