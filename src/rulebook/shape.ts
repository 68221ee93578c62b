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
    return shapeOf(forms.length === 0 ? EMPTY : prefixOfForms(forms));
  }

  private ofSequence(elements: readonly AST.Element[], names: readonly string[]): Shape {
    const shapes = elements.map((element) => this.ofElement(element, names));
    return shapeOf(prefixOfSequence(shapes), smallest(shapes.map((it) => it.needs)));
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
        return isDigit(element) ? ofCodes(DIGITS) : shapeOf(ANY_CHARACTER);
      case "Group":
      case "CapturingGroup":
        return anyOf(element.alternatives.map(({ elements }) => this.ofSequence(elements, names)));
      case "Quantifier": {
        const once = this.ofElement(element.element, names);
        const { min, max } = element;
        return shapeOf(prefixOfRepeated(once, min, max), min === 0 ? null : once.needs);
      }
      default:
        return shapeOf(ANYTHING);
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

const shapeOf = ({ units, lengths }: Prefix, needs: Shape["needs"] = null): Shape => ({
  units,
  lengths,
  needs,
});

function ofCodes(codes: readonly number[]): Shape {
  const prefix = prefixOfForms(codes.map((code) => String.fromCodePoint(code)));
  return shapeOf(prefix, codes.every(isMark) ? new Set(codes) : null);
}

function ofClass({ negate, elements }: AST.CharacterClass): Shape {
  if (negate) return shapeOf(ANY_CHARACTER);
  const codes: number[] = [];
  for (const element of elements) {
    if (element.type === "Character") codes.push(element.value);
    else if (
      element.type === "CharacterClassRange" &&
      element.max.value - element.min.value < LONGEST_RANGE
    ) {
      for (let code = element.min.value; code <= element.max.value; code++) codes.push(code);
    } else if (element.type === "CharacterSet" && isDigit(element)) codes.push(...DIGITS);
    else return shapeOf(ANY_CHARACTER);
  }
  return ofCodes(codes);
}

function anyOf(shapes: readonly Shape[]): Shape {
  return shapeOf(prefixOfAny(shapes), union(shapes.map((it) => it.needs)));
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
