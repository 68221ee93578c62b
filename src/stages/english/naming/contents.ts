/** Names English sums and measures by what they are of or for. */

import { governorOf } from "../clause.ts";
import { type Named, named } from "../named.ts";
import { isTimely, phraseFrom } from "../phrase.ts";
import { bearerLeft, isPlace } from "./bearers.ts";
import { ALL, type Claimed, DETAIL, type NamingContext } from "./context.ts";
import { overBracket, withVerb } from "./counts.ts";
import { modifierBehind, withModifier } from "./modifiers.ts";
import { placeAfter, placeInFront } from "./places.ts";

/** 40 gigawatts of wind power; 10 trillion yuan in financing; brackets between are stepped over. */
export function nameContent({ left, right, event, state, it }: Claimed): Named | null {
  const { text, pieces } = it;
  const spent = state.kind === "level" && event.dimension === "money" ? spentOn(right, left, it) : null;
  if (spent !== null) return spent;
  const next = overBracket(
    pieces,
    state.kind === "level" ? right + 1 : pieces.findIndex((piece) => piece.start >= state.evidence.end),
  );
  if (next < 0) return null;
  const link = pieces[next]?.text ?? "";
  const isChange = state.kind === "growth" || state.kind === "change";
  if (isChange ? link !== "in" : !/^(?:of|in|worth)$/.test(link)) return null;
  const verb = pieces[governorOf(pieces, left).at];
  if (
    isChange &&
    verb?.part === "verb" &&
    state.change !== null &&
    state.change.start < pieces[left]!.start &&
    !state.traits.includes("noun-of-change")
  )
    return null;
  // a yield of 7,500 tons of leaves: the yield
  if (
    !isChange &&
    link === "of" &&
    governorOf(pieces, left).link === "of" &&
    verb?.part === "noun" &&
    MEASURED.test(verb.text)
  )
    return null;
  const start = pieces[next + 1]?.text === "of" ? next + 2 : next + 1;
  const nouns = phraseFrom(pieces, start, isChange ? ALL : DETAIL);
  if (nouns === null || isPlace(text, pieces, nouns) || isTimely(pieces, start)) return null;
  if (event.unit === "%" && state.kind === "level") return null;
  const modifier = link === "of" ? modifierBehind(nouns, left, it) : nouns.to;
  const said = named(text, pieces, [nouns]);
  const plain = modifier > nouns.to ? withModifier(said, nouns, modifier, it) : said;
  const opens = governorOf(pieces, left).at < 0 && plain !== null && state.kind === "level";
  const indicator = opens ? withVerb(plain, nouns.to, it, plain.length + 25) : plain;
  if (link === "in" && !isChange && event.dimension !== "money") return null;
  if (
    link === "in" &&
    /^(?:length|width|height|depth|diameter|size|weight|total|cash)$/.test(pieces[nouns.to - 1]!.text)
  )
    return null;
  const nominal = link === "in" && verb?.part === "verb" ? it.words.nominals.get(verb.text) : undefined;
  const place = placeAfter(nouns.to, it);
  return {
    indicator: nominal === undefined ? indicator : `${nominal} in ${indicator}`,
    subject:
      bearerLeft(left, it) ??
      (isChange ? null : (place ?? it.before.at(-1)?.subject ?? placeInFront(left, it))),
    whole: null,
  };
}

const MEASURED =
  /^(?:yields?|outputs?|production|capacity|volumes?|consumption|harvest|catch|intake|sales|exports?|imports?|investments?|stock|stocks|reserves?|supply|area|turnover|loss|losses|value|length|weight|throughput)$/;

/** Of this total, 8.6 million yuan was used for basic research: what the sum is for. */
function spentOn(right: number, left: number, it: NamingContext): Named | null {
  const { text, pieces } = it;
  const hangs = pieces[governorOf(pieces, left).at];
  if (hangs !== undefined && !["mark", "and", "but"].includes(hangs.part)) return null;
  const aux = overBracket(pieces, right + 1);
  const passive =
    pieces[aux]?.part === "auxiliary" &&
    /^(?:used|spent|allocated|invested|earmarked|channeled|channelled|directed|raised)$/.test(
      pieces[aux + 1]?.text ?? "",
    );
  const link = passive ? aux + 2 : /^(?:went|goes|go)$/.test(pieces[aux]?.text ?? "") ? aux + 1 : -1;
  if (link < 0 || !/^(?:for|on|in|into|to)$/.test(pieces[link]?.text ?? "") || isTimely(pieces, link + 1))
    return null;
  const nouns = phraseFrom(pieces, link + 1, DETAIL);
  return nouns === null
    ? null
    : { indicator: named(text, pieces, [nouns]), subject: it.before.at(-1)?.subject ?? null, whole: null };
}
