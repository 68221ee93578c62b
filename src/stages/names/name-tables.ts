/** Tables of names from the lexicons. */

import type { LexiconName } from "../../rulebook/contract.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { FormTrie } from "../segment/form-trie.ts";
import { KNOWN_ORGANISATION, NAME } from "../segment/lattice.ts";

/**
 * What the lexicons know of names, made once for a rulebook. Costs are −ln of a frequency, by character code; 0 is
 * unknown for `surname` and `foreign`, `NEVER` is out of the question for the others.
 */
export interface NameTables {
  readonly surname: Float32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
  readonly alone: Float32Array;
  readonly foreign: Float32Array;
  /** Costs of characters that write names of China's nationalities by sound, those of foreign names among them. */
  readonly sound: Float32Array;
  /** 1 for characters of Japanese given names. */
  readonly japanese: Uint8Array;
  /** Characters of Chinese place names: 1 for those they are made of. */
  readonly place: Uint8Array;
  /** 1 for letters of countries (中, 美). */
  readonly country: Uint8Array;
  /** Forms that make or begin a name: compound and Japanese surnames, known people, organisations… */
  readonly forms: FormTrie;
  /** Costs of compound surnames by form. */
  readonly compound: ReadonlyMap<string, number>;
  /** Surnames that do not stand alone before a title. */
  readonly notAlone: ReadonlySet<number>;
  /** Titles that stand before a name, found backwards. */
  readonly titles: FormTrie;
  /** How organisations end, found backwards. */
  readonly endings: FormTrie;
  /** What stands after a name, with its weight times ten. */
  readonly followers: FormTrie;
  /** What may stand between a name and a verb of speech. */
  readonly adverbs: FormTrie;
  /** What a character may be, as bits: a look here, small enough for the cache, spares most looks into the tables above. */
  readonly signs: Uint8Array;
  /** What a character beside a name tells, as bits. */
  readonly marks: Uint8Array;
  /** 同志, after a given name alone. */
  readonly comrade: string;
}

/** Bits of `marks`. */
export const PLURAL_MARK = 1;
export const CREDIT_MARK = 2;
export const JOINT_MARK = 4;
export const AFTER_NAME_MARK = 8;
export const ORDINAL_MARK = 16;

const MARKS: Readonly<Record<string, number>> = {
  plural: PLURAL_MARK,
  credit: CREDIT_MARK,
  joint: JOINT_MARK,
  "after-name": AFTER_NAME_MARK,
  ordinal: ORDINAL_MARK,
};

/** Bits of `signs`. */
export const IS_SURNAME = 1;
export const SOUNDS_FOREIGN = 2;
export const HAS_SOUND = 4;
export const ENDS_PLACE = 8;
export const ENDS_TITLE = 16;
export const BEGINS_FOLLOWER = 32;
export const BEGINS_FORM = 64;

/** What a form of `forms` is; larger wins where one form is two things. */
export const COMPOUND_SURNAME = 1;
export const JAPANESE_SURNAME = 2;
export const MINORITY_PART = 3;
export const KNOWN_PERSON = NAME;
export const ORGANISATION = KNOWN_ORGANISATION;

export const NEVER = 40;
/** Costs of the lexicon's grades of given-name characters, and of an ungraded one. */
const GIVEN = [0, 3.9, 4.9, 5.9, 7.0, 8.6];
const UNGRADED = 10.5;
/** Costs of the grades of characters in foreign names. */
const SOUND = [0, 3.4, 4.6, 6.6];

export function nameTables(rulebook: Rulebook): NameTables {
  return rulebook.prepared(makeTables);
}

function makeTables(rulebook: Rulebook): NameTables {
  const parts = {
    ...surnameTables(rulebook),
    ...characterTables(rulebook),
    ...formTables(rulebook),
    place: placeTable(rulebook),
    country: countryTable(rulebook),
    marks: markTable(rulebook),
    comrade: rulebook.fragment("comrade"),
  };
  return { ...parts, signs: signTable(parts) };
}

function surnameTables(rulebook: Rulebook): Pick<NameTables, "surname" | "compound" | "notAlone"> {
  const surname = new Float32Array(65536);
  const compound = new Map<string, number>();
  for (const [form, entry] of rulebook.lexicon("names-surnames").entries) {
    const cost = -Math.log(Number(entry.share) / 10_000);
    if (form.length === 1) surname[form.charCodeAt(0)] = cost;
    else compound.set(form, cost);
  }
  const notAlone = [...rulebook.lexicon("names-surname-not-alone").entries.keys()].map((form) =>
    form.charCodeAt(0),
  );
  return { surname, compound, notAlone: new Set(notAlone) };
}

function characterTables(
  rulebook: Rulebook,
): Pick<NameTables, "first" | "last" | "alone" | "foreign" | "sound" | "japanese"> {
  const first = new Float32Array(65536).fill(NEVER);
  const last = new Float32Array(65536).fill(NEVER);
  const alone = new Float32Array(65536).fill(NEVER);
  for (let code = 0x3400; code <= 0x9fff; code++) first[code] = last[code] = alone[code] = UNGRADED;
  for (const [form, entry] of rulebook.lexicon("names-given-characters").entries) {
    const code = form.charCodeAt(0);
    first[code] = GIVEN[Number(entry.first)]!;
    last[code] = GIVEN[Number(entry.last)]!;
    alone[code] = GIVEN[Number(entry.alone)]! - 0.3;
  }
  for (const form of rulebook.lexicon("names-given-never").entries.keys()) {
    const code = form.charCodeAt(0);
    first[code] = last[code] = alone[code] = NEVER;
  }
  const foreign = new Float32Array(65536);
  for (const [form, entry] of rulebook.lexicon("names-foreign-characters").entries) {
    foreign[form.charCodeAt(0)] = SOUND[Number(entry.grade)]!;
  }
  const sound = foreign.slice();
  for (const form of rulebook.lexicon("names-minority-characters").entries.keys())
    sound[form.charCodeAt(0)] ||= SOUND[3]!;
  const japanese = new Uint8Array(65536);
  for (const form of rulebook.lexicon("names-japanese-given").entries.keys())
    japanese[form.charCodeAt(0)] = 1;
  return { first, last, alone, foreign, sound, japanese };
}

function formTables(
  rulebook: Rulebook,
): Pick<NameTables, "forms" | "titles" | "endings" | "followers" | "adverbs"> {
  const of = (lexicon: LexiconName, value: number) =>
    [...rulebook.lexicon(lexicon).entries.keys()].map((form) => [form, value] as const);
  const compound = of("names-surnames", COMPOUND_SURNAME).filter(([form]) => form.length > 1);
  const forms = new FormTrie([
    ...compound,
    ...of("names-japanese-surnames", JAPANESE_SURNAME),
    ...of("names-minority", MINORITY_PART),
    ...of("names-known-people", KNOWN_PERSON),
    ...of("names-organisations", ORGANISATION),
  ]);
  const followers = [...rulebook.lexicon("names-honorifics").entries].map(
    ([form, entry]) => [form, Math.round(Number(entry.weight) * 10)] as const,
  );
  return {
    forms,
    titles: new FormTrie(of("names-titles", 1), true),
    endings: new FormTrie(of("names-organisation-endings", 1), true),
    followers: new FormTrie(followers),
    adverbs: new FormTrie(of("speech-adverbs", 1)),
  };
}

function placeTable(rulebook: Rulebook): Uint8Array {
  const place = new Uint8Array(65536);
  for (const form of rulebook.lexicon("names-place-characters").entries.keys()) place[form.charCodeAt(0)] = 1;
  for (const form of rulebook.lexicon("names-place-suffixes").entries.keys())
    place[form.charCodeAt(0)]! += SUFFIX;
  return place;
}

function countryTable(rulebook: Rulebook): Uint8Array {
  const country = new Uint8Array(65536);
  for (const form of rulebook.lexicon("names-country-letters").entries.keys())
    country[form.charCodeAt(0)] = 1;
  return country;
}

function markTable(rulebook: Rulebook): Uint8Array {
  const marks = new Uint8Array(65536);
  for (const [form, { sign }] of rulebook.lexicon("names-signs").entries)
    marks[form.charCodeAt(0)]! |= MARKS[sign!]!;
  return marks;
}

function signTable(tables: Omit<NameTables, "signs">): Uint8Array {
  const { surname, foreign, sound, place, titles, followers, adverbs, forms } = tables;
  const signs = new Uint8Array(65536);
  for (let code = 0; code < signs.length; code++) {
    signs[code] =
      (surname[code]! > 0 ? IS_SURNAME : 0) |
      (foreign[code]! > 0 ? SOUNDS_FOREIGN : 0) |
      (sound[code]! > 0 ? HAS_SOUND : 0) |
      (place[code]! >= SUFFIX ? ENDS_PLACE : 0) |
      (titles.has(code) ? ENDS_TITLE : 0) |
      (followers.has(code) || adverbs.has(code) ? BEGINS_FOLLOWER : 0) |
      (forms.has(code) ? BEGINS_FORM : 0);
  }
  return signs;
}

/** Added in the table of place characters to those that end a place's name (市, 县). */
export const SUFFIX = 2;
