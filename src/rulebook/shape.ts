/** What can be told of a pattern without running it. */

import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { bareOf } from "./expand.ts";
import {
  ANY_CHARACTER,
  ANYTHING,
  EMPTY,
  type Prefix,
  prefixOfAny,
  prefixOfForms,
  prefixOfRepeated,
  prefixOfSequence,
} from "./prefix.ts";

/** What can be said of every match of a pattern without running it. */
export interface Shape extends Prefix {
  /**
   * Characters one of which stands in every match: the smallest such set of private-use characters (marks). Null where
   * there is none.
   */
  readonly needs: ReadonlySet<number> | null;
  /** Other characters one of which stands in every match: the smallest such set. Null where there is none. */
  readonly letters: ReadonlySet<number> | null;
  /** Whether a match may hold the end of a line. */
  readonly crossesLines: boolean;
}

/** The shapes of patterns, each fragment and lexicon looked at once. */
export class Shapes {
  private readonly known = new Map<string, Shape>();
  private readonly fragments: ReadonlyMap<string, string>;
  private readonly lexicons: ReadonlyMap<string, { readonly entries: ReadonlyMap<string, unknown> }>;

  constructor(fragments: Shapes["fragments"], lexicons: Shapes["lexicons"]) {
    this.fragments = fragments;
    this.lexicons = lexicons;
  }

  /** @param pattern with its `{{fragments}}`, of the flag `u`, known to be valid */
  of(pattern: string): Shape {
    const names: string[] = [];
    const source = bareOf(pattern).replace(/\{\{([\w/-]+)\}\}/g, (_, name: string) => {
      names.push(name);
      return String.fromCodePoint(PLACE + names.length - 1);
    });
    const { alternatives } = parser.parsePattern(source, 0, source.length, { unicode: true });
    return anyOf(alternatives.map(({ elements }) => this.ofSequence(elements, names)));
  }

  private named(name: string): Shape {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const shape = fragment === undefined ? this.ofLexicon(name) : this.of(fragment);
    this.known.set(name, shape);
    return shape;
  }

  private ofLexicon(name: string): Shape {
    const forms = [...(this.lexicons.get(name)?.entries.keys() ?? [])];
    if (forms.length === 0) return shapeOf(EMPTY);
    const lasts = forms.map((form) => form.charCodeAt(form.length - 1));
    return shapeOf(prefixOfForms(forms), {
      letters: lettersOf(lasts),
      crossesLines: forms.some((form) => form.includes("\n")),
    });
  }

  private ofSequence(elements: readonly AST.Element[], names: readonly string[]): Shape {
    const shapes = elements.map((element) => this.ofElement(element, names));
    return shapeOf(prefixOfSequence(shapes), {
      needs: smallest(shapes.map((it) => it.needs)),
      letters: smallest(shapes.map((it) => it.letters)),
      crossesLines: shapes.some((it) => it.crossesLines),
    });
  }

  private ofElement(element: AST.Element, names: readonly string[]): Shape {
    switch (element.type) {
      case "Assertion":
        return shapeOf(EMPTY);
      case "Character":
        return element.value >= PLACE ? this.named(names[element.value - PLACE]!) : ofCodes([element.value]);
      case "CharacterClass":
        return ofClass(element);
      case "CharacterSet":
        return isDigit(element)
          ? ofCodes(DIGITS)
          : shapeOf(ANY_CHARACTER, { crossesLines: setHoldsLineEnd(element) });
      case "Group":
      case "CapturingGroup":
        return anyOf(element.alternatives.map(({ elements }) => this.ofSequence(elements, names)));
      case "Quantifier": {
        const once = this.ofElement(element.element, names);
        const { min, max } = element;
        const { needs, letters, crossesLines } = once;
        const prefix = prefixOfRepeated(once, min, max);
        return shapeOf(prefix, min === 0 ? { crossesLines } : { needs, letters, crossesLines });
      }
      default:
        return shapeOf(ANYTHING, { crossesLines: true });
    }
  }
}

/** Where fragments stand while a pattern is parsed: a plane that no text uses. */
const PLACE = 0xf0000;
/** Ranges longer than this are not written out. */
const LONGEST_RANGE = 800;
const parser = new RegExpParser({ ecmaVersion: 2022 });

const DIGITS = [...Array(10).keys()].map((digit) => 0x30 + digit);
const isDigit = (it: AST.CharacterSet) => it.kind === "digit" && !it.negate;
const isMark = (code: number) => code >= 0xe000 && code <= 0xf8ff;

const shapeOf = (
  { units, lengths }: Prefix,
  { needs = null, letters = null, crossesLines = false }: Partial<Omit<Shape, keyof Prefix>> = {},
): Shape => ({ units, lengths, needs, letters, crossesLines });

/** More letters than these stand in nearly every line. */
const MOST_LETTERS = 60;
const LINE_END = 0x0a;

/** A set of units as letters that matches need; null where it is too large, or a code is more than one unit. */
function lettersOf(codes: readonly number[]): Shape["letters"] {
  const set = new Set(codes);
  return set.size <= MOST_LETTERS && codes.every((code) => code < 0xd800 || (code > 0xdfff && code <= 0xffff))
    ? set
    : null;
}

function ofCodes(codes: readonly number[]): Shape {
  const prefix = prefixOfForms(codes.map((code) => String.fromCodePoint(code)));
  const crossesLines = codes.includes(LINE_END);
  if (codes.every(isMark)) return shapeOf(prefix, { needs: new Set(codes), crossesLines });
  return shapeOf(prefix, { letters: lettersOf(codes), crossesLines });
}

/** Whether a set (`.`, `\s`, `\p{…}`) may be the end of a line. */
function setHoldsLineEnd(set: AST.CharacterSet): boolean {
  if (set.kind === "any") return false;
  if (set.kind === "property") return set.negate || set.value !== "Han";
  return set.kind === "space" ? !set.negate : set.negate;
}

function elementHoldsLineEnd(element: AST.CharacterClassElement): boolean {
  if (element.type === "Character") return element.value === LINE_END;
  if (element.type === "CharacterClassRange")
    return element.min.value <= LINE_END && LINE_END <= element.max.value;
  return element.type === "CharacterSet" ? setHoldsLineEnd(element) : true;
}

function ofClass({ negate, elements }: AST.CharacterClass): Shape {
  const holds = elements.some(elementHoldsLineEnd);
  // Sets that cannot be told (`true` above) leave it open in both.
  const isTold = elements.every((it) => it.type !== "CharacterSet" || it.kind !== "property");
  if (negate) return shapeOf(ANY_CHARACTER, { crossesLines: !(holds && isTold) });
  const codes: number[] = [];
  for (const element of elements) {
    if (element.type === "Character") codes.push(element.value);
    else if (
      element.type === "CharacterClassRange" &&
      element.max.value - element.min.value < LONGEST_RANGE
    ) {
      for (let code = element.min.value; code <= element.max.value; code++) codes.push(code);
    } else if (element.type === "CharacterSet" && isDigit(element)) codes.push(...DIGITS);
    else return shapeOf(ANY_CHARACTER, { crossesLines: holds });
  }
  return ofCodes(codes);
}

function anyOf(shapes: readonly Shape[]): Shape {
  const letters = union(shapes.map((it) => it.letters));
  return shapeOf(prefixOfAny(shapes), {
    needs: union(shapes.map((it) => it.needs)),
    letters: letters === null || letters.size > MOST_LETTERS ? null : letters,
    crossesLines: shapes.some((it) => it.crossesLines),
  });
}

function union(sets: readonly Shape["needs"][]): Shape["needs"] {
  const out = new Set<number>();
  for (const set of sets) {
    if (set === null) return null;
    for (const code of set) out.add(code);
  }
  return out;
}

function smallest(sets: readonly Shape["needs"][]): Shape["needs"] {
  return sets.reduce(
    (best, set) => (best === null || (set !== null && set.size < best.size) ? set : best),
    null,
  );
}
