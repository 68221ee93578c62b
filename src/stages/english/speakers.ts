/** Who stands behind an English sentence. */

import type { Span } from "../../model/span.ts";
import { type Cast, nameIn, type Speaker } from "./cast.ts";
import type { EnglishWords } from "./words.ts";

/** Who stands behind a sentence. */
export interface Speech {
  readonly speaker: Speaker | null;
  readonly source: string | null;
  /** The parts in quotation marks. */
  readonly quotes: readonly Span[];
  /** Where times only say when something was said: "said on Monday". */
  readonly told: readonly Span[];
}

export interface SpeechPatterns {
  readonly after: RegExp;
  readonly before: RegExp;
  readonly pronoun: RegExp;
  readonly introduced: RegExp;
  readonly titled: RegExp;
  readonly told: RegExp;
  readonly showed: RegExp;
  readonly saidBy: RegExp;
  readonly words: EnglishWords;
}

const CAPITALS = "(?:[A-Z][\\w'’.-]*\\s){0,7}[A-Z][\\w'’-]+";
const NAME = "[A-Z][\\w'’-]+(?:\\s[A-Z][\\w'’.-]*){0,2}\\s[A-Z][\\w'’-]+";
/** A title may hold a full stop inside a company's name, never a clause. */
const ROLE = '(?:(?:Co|Inc|Ltd|Corp|St|No|U\\.S|Dr)\\.(?=[\\s,])|[^,.“”"]|\\.(?=\\w)){3,110}';
/** A post that no comma closes: a spokesperson for the Harbour Office told reporters. */
const POST =
  '(?:(?:an?|the|its|their|head|director|deputy|vice|chief)\\s)(?:[a-z-]+\\s){0,4}(?:of|for|at|with|from)\\s[^,.“”"\\d]{3,90}?';
const WHEN =
  "(?:(?:on|in|late|early|earlier|last|this|also|once|then|further|later|has|had|have|again|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|month|week|year)\\s)*";

/** added 5.9 percent to HK$68.70: a deed, and no saying. */
const GAINED =
  "add(?:s|ed)\\s(?:(?:by|about|around|nearly|over|almost|some|another|an?|just|only|more\\sthan)\\s){0,2}(?:HK|US|NT)?[$€£¥]?\\d";

export function speechPatterns(words: EnglishWords): SpeechPatterns {
  const { says, shows } = words;
  return {
    after: new RegExp(`\\b(?:${says}|according to)\\s(?<run>${CAPITALS})(?:,\\s(?<role>${ROLE}))?`, "d"),
    before: new RegExp(
      `(?<![\\w’'-])(?<!\\b(?:in|of|at|from|near|to)\\s)(?<run>${CAPITALS})(?:,\\s(?<role>${ROLE}),|,\\s(?<role2>${POST}))?\\s${WHEN}(?!${GAINED})(?:${says})\\b`,
      "d",
    ),
    pronoun: new RegExp(
      `(?:^|[\\s“"”])(?:[Ss]he|[Hh]e)\\s${WHEN}(?:${says})\\b|\\b(?:${says})\\s(?:she|he)\\b`,
    ),
    titled: /(?<![\w-])(?<run>(?:[A-Z][\w'’.-]*\s){1,6}[A-Z][\w'’-]+)/dg,
    introduced: new RegExp(
      `(?<![\\w-])(?<run>${NAME})(?<rest>,\\s(?<role>(?:an?\\s|the\\s)?[a-z][\\w-]*(?:\\s[\\w-]+){0,3}\\s(?:of|at|for|with)\\s(?:the\\s)?[A-Z][\\w&.'’-]*(?:\\s(?:of\\s|and\\s|for\\s|the\\s)*[A-Z][\\w&'’-]*){0,6}))`,
      "dg",
    ),
    told: /\b(?:[Ss]peaking|warned|announced|revealed|disclosed|said|says|saying|told|added|noted|showed|shows|released|published|issued|according to|quoted|statement|interview|remarks)(?![\w-])(?<between>(?:[^,.;“”"]|,(?=\d)){0,110})$/i,
    showed: new RegExp(
      `(?:^|[,.;:]\\s|\\bthat\\s|["”]\\s)(?<who>(?:U\\.S\\.|[^,.;“”"]){3,80}?)\\s${WHEN}(?:${shows})(?![\\w-])`,
    ),
    saidBy: new RegExp(
      `\\b(?:${says}|(?:as\\s)?(?:reported|released|published|issued|announced|disclosed|compiled|provided|estimated)\\sby|data from|statistics from|figures from|quoting|citing|quoted)\\s(?<who>(?:(?:the|an?|local|state|official)\\s|[A-Z])[^,.;“”"]{2,80})`,
    ),
    words,
  };
}

/** Reads who says a sentence: “…,” said Li Wenhao, deputy manager; she expects; according to the bureau. */
export function readSpeech(text: string, sentence: Span, cast: Cast, patterns: SpeechPatterns): Speech {
  const said = text.slice(sentence.start, sentence.end);
  const quotes = [...said.matchAll(/[“"][^“”"]*[”"]/g)].map((it) => ({
    start: sentence.start + it.index,
    end: sentence.start + it.index + it[0].length,
  }));
  for (const match of said.matchAll(patterns.introduced))
    introduce(match, sentence.start, cast, patterns.words);
  for (const match of said.matchAll(patterns.titled)) present(match, sentence.start, cast, patterns.words);
  const told = [patterns.after, patterns.before]
    .map((pattern) => personOf(pattern.exec(said), sentence.start, cast, patterns.words))
    .find((it) => it !== null);
  const speaker = told ?? (patterns.pronoun.test(said) ? cast.last : null);
  if (speaker !== null) cast.last = speaker;
  return {
    speaker,
    source: sourceOf(said, speaker, patterns),
    quotes,
    told: toldIn(said, sentence.start, patterns),
  };
}

/** Clara Benning, an economist at Norwick Bank: known from now on by name, role and organisation. */
function introduce(match: RegExpMatchArray, by: number, cast: Cast, words: EnglishWords): void {
  const found = nameIn(match.groups!.run!, words);
  if (found === null || !found.name.includes(" ") || words.organisation.test(found.name)) return;
  const [start] = match.indices!.groups!.run!;
  const place = { start: by + start + found.at, end: by + start + match.groups!.run!.length };
  cast.meet({ name: found.name, ...postOf(match.groups!.role!) }, place);
}

/** Chinese Premier Li Keqiang: "he said" may mean whoever was presented last. */
function present(match: RegExpMatchArray, by: number, cast: Cast, words: EnglishWords): void {
  const found = nameIn(match.groups!.run!, words);
  if (
    found?.title == null ||
    !/\s/.test(found.name) ||
    words.organisation.test(match.groups!.run!) ||
    NO_NAME.test(found.name)
  )
    return;
  const before = match.groups!.run!.split(" ").at(-found.name.split(" ").length - 1) ?? "";
  if (
    !/^(?:President|Premier|Minister|Secretary|Chancellor|Governor|Mayor|Senator|Ambassador|Chairman|Chairwoman|Director|Manager|Executive|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Spokes(?:man|woman|person)|Adviser|Economist|Analyst|CEO|Commissioner|Lawmaker|Councillor)$/.test(
      before,
    )
  )
    return;
  const [start] = match.indices!.groups!.run!;
  cast.last = cast.meet(
    { name: found.name, role: found.title, organisation: null },
    { start: by + start + found.at, end: by + start + match.groups!.run!.length },
  );
}

function personOf(
  match: RegExpExecArray | null,
  by: number,
  cast: Cast,
  words: EnglishWords,
): Speaker | null {
  if (match === null) return null;
  const { run } = match.groups!;
  const role = match.groups!.role ?? match.groups!.role2;
  const found = nameIn(run!, words);
  if (found === null || words.organisation.test(found.name) || NO_NAME.test(found.name)) return null;
  if (!found.name.includes(" ")) return cast.known(found.name);
  const [start] = match.indices!.groups!.run!;
  const rank = RANK.exec(match.input.slice(0, start))?.groups?.rank ?? null;
  const post =
    role === undefined || !isRole(role) ? { role: found.title ?? rank, organisation: null } : postOf(role);
  return cast.meet(
    { name: found.name, ...post },
    { start: by + start + found.at, end: by + start + run!.length },
  );
}

/** health minister Karl Brandt: a rank in small letters before the name. */
const RANK =
  /(?<rank>(?:[a-z]+\s){0,2}(?:minister|president|spokes(?:man|woman|person)|director|manager|chief|secretary|governor|mayor|analyst|economist|professor|chairman|chairwoman|official|researcher|founder|head|farmer|villager|owner|engineer|executive|resident|teacher|doctor|scientist|expert))\s$/;
const NO_NAME =
  /^(?:The|This|That|It|In|On|At|He|She|They|We|But|And|As|For|Its|China|Beijing|Washington|Hong Kong|United States|United Nations|Xinhua|Reuters|Britain|Japan|Russia)\b/;
/** "adding that …", "as the country …" are no roles. */
const isRole = (role: string) =>
  !/^(?:adding|noting|saying|as|who|which|and|but|while|with|citing|after|when|in|on|at|up|down|or|according|that|referring|calling|urging|speaking)\b/.test(
    role,
  );

/** "an economist at Norwick Bank" → economist, Norwick Bank; "head of the dealership" stays whole. */
function postOf(role: string): Pick<Speaker, "role" | "organisation"> {
  const bare = role
    .trim()
    .replace(/^(?:its|their|his|her|the)\s/, "")
    .replace(/\s(?:on|in|at)\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/, "");
  const parts =
    /^(?:an?\s|the\s)?(?<role>.+?)\s(?:of|at|with|for)\s(?:the\s)?(?<organisation>[A-Z][\w&.'’-]*(?:\s.+)?)$/.exec(
      bare,
    );
  if (parts === null) return { role: bare, organisation: null };
  return { role: parts.groups!.role!, organisation: parts.groups!.organisation! };
}

function sourceOf(
  said: string,
  speaker: Speaker | null,
  { showed, saidBy, words }: SpeechPatterns,
): string | null {
  const cited =
    /\b[Aa]ccording to (?:(?:data|figures|statistics|a report|the report|a statement|reports?|estimates)\s(?:(?:released|published|issued|provided)\s)?(?:by|from)\s)?(?<who>(?:[^,;.“”"]|,(?=\d)){2,90}(?:\.[A-Z]\.[^,;.“”"]{0,60})?)/.exec(
      said,
    )?.groups?.who;
  if (cited !== undefined) return trimmed(cited);
  const by = saidBy.exec(said)?.groups?.who;
  if (
    by !== undefined &&
    speaker === null &&
    (words.organisation.test(by) || /^(?:the\s)?[A-Z]{2,}\b/.test(by))
  )
    return trimmed(by);
  const who = showed.exec(said)?.groups?.who;
  if (who !== undefined && speaker === null && isBody(who, words)) return trimmed(who);
  return null;
}

const isBody = (who: string, words: EnglishWords) =>
  who.split(" ").length <= 10 &&
  (words.organisation.test(who) || /\b[A-Z]{2,}\)?$/.test(who)) &&
  !/\b(?:rose|fell|was|were|is|are)\b/.test(who);

const trimmed = (who: string) =>
  who
    .replace(
      /^(?:an?\s|the\s)?(?:spokes(?:man|woman|person)|official|representative)\s(?:for|of|from|at|with)\s(?:the\s)?/,
      "",
    )
    .replace(/\s(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:\s\d.*)?$/, "")
    .replace(/\s(?:showed|shows|show|said|says|indicated)$/, "")
    .replace(
      /\s(?:on|in|late|last|this|earlier|released|published|said|as|at|that|to|has|have|had)\s.*$|\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b.*$/,
      "",
    )
    .trim();

/** Another verb between: said sales fell on Monday. */
const CLAUSE =
  /\b(?:that|rose|fell|grew|was|were|is|are|has|have|had|will|would|reached|reaches|hit|stood|[a-z]{3,}ed)\b/;

/** Where a time stands behind a word of saying. */
function toldIn(said: string, by: number, { told }: SpeechPatterns): Span[] {
  return [
    ...said.matchAll(
      /\b(?:on\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|last (?:week|month|year)|[A-Z][a-z]{2,8}\.?\s\d{1,2})\b/g,
    ),
  ]
    .filter((it) => {
      const before = said.slice(0, it.index);
      const between = told.exec(before)?.groups?.between;
      return (
        between !== undefined &&
        !/\d/.test(between) &&
        !CLAUSE.test(between) &&
        !/\b(?:were|was|been|is|are)\s[a-z]+\s$/.test(before)
      );
    })
    .map((it) => ({ start: by + it.index, end: by + it.index + it[0].length }));
}
