import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { nameEvidence } from "./evidence.ts";
import {
  type Candidates,
  DOTTED_NAME,
  FOREIGN_NAME,
  KNOWN_ORGANISATION,
  NAME,
  SURNAME_ONLY,
} from "./lattice.ts";

/** What the lexicons know of the characters of names, as costs by character code: 0 where unknown. */
export interface NameTables {
  readonly surname: Float32Array;
  readonly compound: ReadonlyMap<string, number>;
  readonly first: Float32Array;
  readonly last: Float32Array;
  readonly alone: Float32Array;
  readonly foreign: Float32Array;
}

/** −ln of how often a word of a newspaper is a Chinese name, a foreign name. */
const CHINESE = 4.6;
const FOREIGN = 6.2;
const TWO_GIVEN = 0.2;
const ONE_GIVEN = 1.7;
/** Costs of the lexicon's grades of given-name characters, and of an ungraded one. */
const GIVEN = [0, 3.9, 4.9, 5.9, 7.0, 8.6];
const UNGRADED = 10.5;
const NEVER = 40;
/** Costs of the grades of characters in foreign names. */
const SOUND = [0, 3.4, 4.6, 6.6];

const made = new WeakMap<Rulebook, NameTables>();

/** The tables of a rulebook, made once for each. */
export function nameTables(rulebook: Rulebook): NameTables {
  const found = made.get(rulebook);
  if (found !== undefined) return found;
  const tables = makeTables(rulebook);
  made.set(rulebook, tables);
  return tables;
}

function makeTables(rulebook: Rulebook): NameTables {
  const surname = new Float32Array(65536);
  const compound = new Map<string, number>();
  for (const [form, entry] of rulebook.lexicon("names-surnames").entries) {
    const cost = -Math.log(Number(entry.share) / 10_000);
    if (form.length === 1) surname[form.charCodeAt(0)] = cost;
    else compound.set(form, cost);
  }
  const first = new Float32Array(65536).fill(UNGRADED);
  const last = new Float32Array(65536).fill(UNGRADED);
  const alone = new Float32Array(65536).fill(UNGRADED);
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
  for (let code = 0; code < 65536; code++) {
    if (code < 0x3400 || code > 0x9fff) first[code] = last[code] = alone[code] = NEVER;
  }
  const foreign = new Float32Array(65536);
  for (const [form, entry] of rulebook.lexicon("names-foreign-characters").entries) {
    foreign[form.charCodeAt(0)] = SOUND[Number(entry.grade)]!;
  }
  return { surname, compound, first, last, alone, foreign };
}

/** A dot between the parts of a foreign name is strong evidence by itself. */
const DOTTED = 8;
const DOT = "·";

/** Proposes the people's names of a text; what stands before and after a name lowers its cost. */
export function personCandidates(text: string, rulebook: Rulebook, tables: NameTables): Candidates {
  const evidence = nameEvidence(text, rulebook);
  const known = rulebook.lexicon("names-known-people");
  const organisations = rulebook.lexicon("names-organisations");
  const japanese = rulebook.lexicon("names-japanese-surnames");
  const minority = rulebook.lexicon("names-minority");
  const { surname, compound, first, last, alone, foreign } = tables;

  /** Given names of one and two characters after a surname that ends at `at`. */
  const relaxGiven = (at: number, cost: number, relax: Relax) => {
    const one = text.charCodeAt(at);
    if (alone[one]! < NEVER) relax(at + 1, cost + ONE_GIVEN + alone[one]! - evidence.after(at + 1), NAME);
    const two = text.charCodeAt(at + 1);
    if (first[one]! < NEVER && last[two]! < NEVER) {
      relax(at + 2, cost + TWO_GIVEN + first[one]! + last[two]! - evidence.after(at + 2), NAME);
    }
  };

  const relaxForeign = (at: number, cost: number, relax: Relax) => {
    let total = cost;
    for (let end = at; end < at + 9; end++) {
      const sound = foreign[text.charCodeAt(end)]!;
      if (sound === 0) break;
      total += sound;
      if (end > at) relax(end + 1, total - evidence.after(end + 1), FOREIGN_NAME);
    }
  };

  /** 马蒂亚斯·科尔曼; the last part ends where its characters stop to sound foreign, or later at a price. */
  const relaxDotted = (at: number, cost: number, relax: Relax) => {
    let part = at;
    for (;;) {
      const dot = nextDot(text, part);
      if (dot < 0) break;
      part = dot + 1;
    }
    if (part === at) return;
    let total = cost - DOTTED;
    for (let k = at; k < part; k++) total += text[k] === DOT ? 0 : dottedCost(foreign, text.charCodeAt(k));
    for (let end = part; end < part + 9; end++) {
      const code = text.charCodeAt(end);
      if (code < 0x3400 || code > 0x9fff) break;
      total += dottedCost(foreign, code);
      relax(end + 1, total - evidence.after(end + 1), DOTTED_NAME);
    }
  };

  return (at, relax) => {
    const code = text.charCodeAt(at);
    const family = surname[code]!;
    const sound = foreign[code]!;
    const start = text.slice(at, at + 2);
    const double = compound.get(start);
    const before = evidence.before(at);
    if (family > 0) {
      relaxGiven(at + 1, CHINESE + family - before, relax);
      const honorific = evidence.honorific(at + 1);
      if (honorific > 0) relax(at + 1, CHINESE + family - before - honorific, SURNAME_ONLY);
    }
    if (double !== undefined) relaxGiven(at + 2, CHINESE + double - before, relax);
    if (sound > 0) relaxForeign(at, FOREIGN - before, relax);
    if (nextDot(text, at) >= 0) relaxDotted(at, FOREIGN - before, relax);
    const famous = known.longestAt(text, at);
    if (famous !== undefined) relax(at + famous.length, KNOWN - before, NAME);
    const organisation = organisations.longestAt(text, at);
    if (organisation !== undefined) relax(at + organisation.length, ORGANISATION, KNOWN_ORGANISATION);
    const house = japanese.longestAt(text, at);
    if (house !== undefined) {
      for (let length = 1; length <= 3; length++) {
        const end = at + house.length + length;
        if (!isHan(text.charCodeAt(end - 1)) || (first[text.charCodeAt(end - 1)]! >= NEVER && length < 2))
          break;
        let cost = JAPANESE + (length === 2 ? 0 : 2) - before;
        for (let k = at + house.length; k < end; k++) cost += Math.min(last[text.charCodeAt(k)]!, 7);
        relax(end, cost - evidence.after(end), NAME);
      }
      const honorific = evidence.honorific(at + house.length);
      if (honorific > 0) relax(at + house.length, JAPANESE - before - honorific + 3, NAME);
    }
    const part = minority.longestAt(text, at);
    if (part !== undefined) {
      const end = at + part.length;
      relax(end, MINORITY + 4 - before - evidence.after(end), FOREIGN_NAME);
      const next = minority.longestAt(text, end);
      if (next !== undefined)
        relax(end + next.length, MINORITY - before - evidence.after(end + next.length), FOREIGN_NAME);
    }
  };
}

type Relax = Parameters<Candidates>[1];

const KNOWN = 9;
const ORGANISATION = 7.5;
const JAPANESE = 9;
const MINORITY = 14;

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function dottedCost(foreign: Float32Array, code: number): number {
  return foreign[code]! === 0 ? 8 : foreign[code]!;
}

/** The dot that ends the part of a name starting at `at`, or −1: up to seven Chinese characters before it. */
function nextDot(text: string, at: number): number {
  for (let k = at; k < at + 8; k++) {
    const code = text.charCodeAt(k);
    if (text[k] === DOT) return k > at ? k : -1;
    if (!isHan(code)) return -1;
  }
  return -1;
}
