/** Proposes names of people. */

import {
  type Candidates,
  DOTTED_NAME,
  FOREIGN_NAME,
  KNOWN_ORGANISATION,
  NAME,
  PLACE_NAME,
  SURNAME_ONLY,
} from "../segment/lattice.ts";
import type { NameEvidence } from "./evidence.ts";
import {
  BEGINS_FOLLOWER,
  BEGINS_FORM,
  COMPOUND_SURNAME,
  ENDS_PLACE,
  ENDS_TITLE,
  HAS_SOUND,
  IS_SURNAME,
  JAPANESE_SURNAME,
  KNOWN_PERSON,
  MINORITY_PART,
  type NameTables,
  NEVER,
  ORGANISATION,
  SOUNDS_FOREIGN,
} from "./name-tables.ts";

/** −ln of how often a word of a newspaper is a name of each sort. */
const CHINESE = 4.6;
const FOREIGN = 6.2;
const SHORT_FOREIGN = 1.5;
/** The mean cost of sounds above which a run of characters is no foreign name. */
const HARDLY_FOREIGN = 5.7;
const KNOWN = 9;
const HOUSE = 9;
const JAPANESE_GIVEN = 5.5;
const MINORITY = 14;
const INSTITUTION = 7.5;
/** 合州市: two characters and a suffix; what they cost when places are made of them, and otherwise. */
const UNKNOWN_PLACE = 10;
const PLACE_CHARACTER = 4;
const OTHER_CHARACTER = 7;
const TWO_GIVEN = 0.2;
const ONE_GIVEN = 1.7;
/** Two given characters of which no name is made. */
const ODD_GIVEN = 19;
/** A surname of one or two characters that no list has, between a title and a verb of speech. */
const UNLISTED_SURNAME = [0, 12.5, 14.5];
/** What stands before and after a name that leaves no doubt of one: a title, a verb of speech. */
const TITLED = 4;
const SPOKEN = 3;
/** The mean cost of sounds between a title and a verb of speech. */
const HARDLY_SOUND = 6.7;
/** A dot between the parts of a foreign name is strong evidence by itself. */
const DOTTED = 8;
const DOT = "·".charCodeAt(0);
/** What a character costs that no foreign name usually has. */
const ODD_SOUND = 8;
const LONGEST_PART = 9;

/** 小平同志: a given name alone, of common characters. */
const COMMON = 6;
const GIVEN_ONLY = 2;

type Relax = Parameters<Candidates>[1];

/** A text with what proposes names in it. */
interface Page {
  readonly text: string;
  readonly tables: NameTables;
  readonly evidence: NameEvidence;
}

/** Proposes the names of a text; what stands before and after a name lowers its cost. */
export function personCandidates(text: string, tables: NameTables, evidence: NameEvidence): Candidates {
  const { surname, first, last, forms, signs, comrade, notAlone } = tables;
  const comradeFirst = comrade.charCodeAt(0);
  const dots = nextDots(text);
  const page = { text, tables, evidence };
  const { relaxGiven, relaxUnlisted, relaxMarried } = givenNames(page);
  const { relaxForeign, relaxSpoken, relaxDotted } = namesBySound(page, dots);
  const relaxForms = namesOfForms(page, relaxGiven, relaxSpoken);
  const relaxPlace = unknownPlaces(page);
  const relaxComrade = (at: number, relax: Relax) => {
    const [one, two] = [first[text.charCodeAt(at)]!, last[text.charCodeAt(at + 1)]!];
    if (text.startsWith(comrade, at + 2) && one < COMMON && two < COMMON)
      relax(at + 2, GIVEN_ONLY + one + two, NAME);
  };

  return (at, relax) => {
    const code = text.charCodeAt(at);
    const sign = signs[code]!;
    let before = -1;
    if ((signs[text.charCodeAt(at + 2)]! & ENDS_PLACE) !== 0) {
      relaxPlace(at, relax);
    }
    if ((sign & IS_SURNAME) !== 0) {
      before = evidence.before(at);
      const cost = CHINESE + surname[code]! - before;
      relaxGiven(at + 1, cost, relax);
      if (before >= TITLED) relaxMarried(at + 1, cost, relax);
      const honorific = evidence.honorific(at + 1);
      if (honorific > 0 && !notAlone.has(code)) relax(at + 1, cost - honorific, SURNAME_ONLY);
    }
    if ((sign & SOUNDS_FOREIGN) !== 0) {
      if (before < 0) before = evidence.before(at);
      relaxForeign(at, FOREIGN - before, relax);
      if (before > 0) relaxSpoken(at, at, FOREIGN - before, relax);
    }
    // Nearly every place falls out by a look at its neighbours.
    if ((signs[text.charCodeAt(at - 1)]! & ENDS_TITLE) !== 0) {
      const follows = signs[text.charCodeAt(at + 3)]! | signs[text.charCodeAt(at + 4)]!;
      const unlisted = (follows & BEGINS_FOLLOWER) !== 0;
      const spoken = (sign & SOUNDS_FOREIGN) === 0 && (sign & HAS_SOUND) !== 0;
      if (unlisted || spoken) {
        if (before < 0) before = evidence.before(at);
        if (before >= TITLED) {
          if (spoken) relaxSpoken(at, at, FOREIGN - before, relax);
          if (unlisted) relaxUnlisted(at, CHINESE - before, relax);
        }
      }
    }
    if (dots !== null && dots[at]! > at) {
      if (before < 0) before = evidence.before(at);
      relaxDotted(at, FOREIGN - before, relax);
    }
    if (text.charCodeAt(at + 2) === comradeFirst) relaxComrade(at, relax);
    if ((sign & BEGINS_FORM) !== 0 && forms.mayBegin(code, text.charCodeAt(at + 1))) {
      relaxForms(at, before, relax);
    }
  };
}

type RelaxFrom = (at: number, cost: number, relax: Relax) => void;
type RelaxSpoken = (at: number, from: number, cost: number, relax: Relax) => void;

/** Given names behind a Chinese surname, and behind what no list of surnames has. */
function givenNames({ text, tables, evidence }: Page): {
  relaxGiven: RelaxFrom;
  relaxUnlisted: RelaxFrom;
  relaxMarried: RelaxFrom;
} {
  const { surname, first, last, alone } = tables;
  /** Given names of one and two characters after a surname that ends at `at`. */
  const relaxGiven = (at: number, cost: number, relax: Relax) => {
    const one = text.charCodeAt(at);
    if (alone[one]! < NEVER) relax(at + 1, cost + ONE_GIVEN + alone[one]! - evidence.after(at + 1), NAME);
    const two = text.charCodeAt(at + 1);
    const given = first[one]! + (evidence.after(at + 1) < 0 ? ODD_GIVEN / 2 : last[two]!);
    if (given < ODD_GIVEN || (given < NEVER && evidence.before(at - 1) > 4)) {
      relax(at + 2, cost + TWO_GIVEN + given - evidence.after(at + 2), NAME);
    }
  };

  /** 县长虢明远说: what stands between a title and a verb of speech, with a surname of one or two characters no list has. */
  const relaxUnlisted = (at: number, cost: number, relax: Relax) => {
    for (let length = 1; length <= 2; length++) {
      const given = at + length;
      if (!isHan(text.charCodeAt(given - 1)) || first[text.charCodeAt(given - 1)]! >= NEVER) return;
      const end = given + 2;
      const after = evidence.after(end);
      if (after < SPOKEN) continue;
      const name = first[text.charCodeAt(given)]! + last[text.charCodeAt(given + 1)]!;
      if (name < ODD_GIVEN) relax(end, cost + UNLISTED_SURNAME[length]! + TWO_GIVEN + name - after, NAME);
    }
  };

  /** 议员葉劉淑儀表示: a married woman's, of two families, between a title and a verb of speech. */
  const relaxMarried = (at: number, cost: number, relax: Relax) => {
    const second = surname[text.charCodeAt(at)]!;
    if (second > 0 && evidence.after(at + 3) >= SPOKEN) relaxGiven(at + 1, cost + second, relax);
  };

  return { relaxGiven, relaxUnlisted, relaxMarried };
}

/** Names that are written by how they sound. */
function namesBySound(
  { text, tables, evidence }: Page,
  dots: Int32Array | null,
): { relaxForeign: RelaxFrom; relaxSpoken: RelaxSpoken; relaxDotted: RelaxFrom } {
  const { foreign, sound } = tables;
  const relaxForeign = (at: number, cost: number, relax: Relax) => {
    let total = cost;
    for (let end = at; end < at + LONGEST_PART; end++) {
      const here = foreign[text.charCodeAt(end)]!;
      if (!(here > 0)) break;
      total += here;
      if (end === at) continue;
      if (total - cost > HARDLY_FOREIGN * (end + 1 - at)) break;
      relax(end + 1, total + (end === at + 1 ? SHORT_FOREIGN : 0) - evidence.after(end + 1), FOREIGN_NAME);
    }
  };

  /** A name by sound with characters that are words elsewhere (阿不都热依木), up to a verb of speech. */
  const relaxSpoken = (at: number, from: number, cost: number, relax: Relax) => {
    let total = cost;
    for (let end = from; end < at + LONGEST_PART; end++) {
      const here = sound[text.charCodeAt(end)]!;
      if (!(here > 0)) return;
      total += here;
      const after = end - at < 2 ? 0 : evidence.after(end + 1);
      if (after >= SPOKEN && total - cost <= HARDLY_SOUND * (end + 1 - from))
        relax(end + 1, total - after, FOREIGN_NAME);
    }
  };

  /** 马蒂亚斯·科尔曼; the last part ends where its characters stop to sound foreign, or later at a price. */
  const relaxDotted = (at: number, cost: number, relax: Relax) => {
    let part = at;
    while (dots !== null && dots[part]! > 0) part = dots[part]! + 1;
    let total = cost - DOTTED;
    for (let k = at; k < part; k++)
      if (text.charCodeAt(k) !== DOT) total += soundCost(sound, text.charCodeAt(k));
    for (let end = part; end < part + LONGEST_PART; end++) {
      const code = text.charCodeAt(end);
      if (!isHan(code)) break;
      total += soundCost(sound, code);
      relax(end + 1, total - evidence.after(end + 1), DOTTED_NAME);
    }
  };

  return { relaxForeign, relaxSpoken, relaxDotted };
}

/** Names that a listed form is or begins. */
function namesOfForms(
  { text, tables, evidence }: Page,
  relaxGiven: RelaxFrom,
  relaxSpoken: RelaxSpoken,
): RelaxFrom {
  const { japanese, forms, compound } = tables;
  const relaxJapanese = (end: number, cost: number, relax: Relax) => {
    for (let length = 1; length <= 3; length++) {
      if (japanese[text.charCodeAt(end + length - 1)] === 0) break;
      const total = cost + JAPANESE_GIVEN * length + (length === 2 ? 0 : 2);
      relax(end + length, total - evidence.after(end + length), NAME);
    }
    const honorific = evidence.honorific(end);
    if (honorific > 0) relax(end, cost - honorific + 3, NAME);
  };

  const relaxMinority = (at: number, end: number, cost: number, relax: Relax) => {
    relax(end, cost + 4 - evidence.after(end), FOREIGN_NAME);
    relaxSpoken(at, end, cost, relax);
    forms.each(text, end, (next, sort) => {
      if (sort === MINORITY_PART) relax(next, cost - evidence.after(next), FOREIGN_NAME);
    });
  };

  /** @param known the evidence before the place, −1 where nobody has asked for it yet */
  const relaxForms = (at: number, known: number, relax: Relax) => {
    let before = known;
    forms.each(text, at, (end, sort) => {
      if (sort === ORGANISATION) return relax(end, INSTITUTION, KNOWN_ORGANISATION);
      if (before < 0) before = evidence.before(at);
      if (sort === KNOWN_PERSON) relax(end, KNOWN - before, NAME);
      else if (sort === JAPANESE_SURNAME) relaxJapanese(end, HOUSE - before, relax);
      else if (sort === MINORITY_PART) relaxMinority(at, end, MINORITY - before, relax);
      else if (sort === COMPOUND_SURNAME) {
        relaxGiven(end, CHINESE + compound.get(text.slice(at, end))! - before, relax);
      }
    });
  };

  return relaxForms;
}

/** Places that no dictionary has, by their last character. */
function unknownPlaces({ text, tables: { place, first } }: Page): (at: number, relax: Relax) => void {
  const placeCost = (code: number) =>
    (place[code]! & 1) === 1 ? PLACE_CHARACTER : first[code]! < NEVER ? OTHER_CHARACTER : NEVER;

  return (at, relax) => {
    const cost = placeCost(text.charCodeAt(at)) + placeCost(text.charCodeAt(at + 1));
    if (cost < NEVER) relax(at + 3, UNKNOWN_PLACE + cost, PLACE_NAME);
  };
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function soundCost(sound: Float32Array, code: number): number {
  return sound[code]! === 0 ? ODD_SOUND : sound[code]!;
}

/** For each place the dot that ends the part of a name starting there, after one to seven characters; null without dots. */
function nextDots(text: string): Int32Array | null {
  let dot = text.indexOf("·");
  if (dot < 0) return null;
  const next = new Int32Array(text.length + 1);
  for (; dot >= 0; dot = text.indexOf("·", dot + 1)) {
    for (let at = dot - 1; at >= Math.max(0, dot - 7) && isHan(text.charCodeAt(at)); at--) next[at] = dot;
  }
  return next;
}
