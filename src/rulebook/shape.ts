import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { bareOf } from "./expand.ts";

/** What can be said of every match of a pattern without running it. Null where nothing can. */
export interface Shape {
  /** Characters one of which every match begins with. */
  readonly first: ReadonlySet<number> | null;
  /** Characters one of which stands in every match: the smallest such set of private-use characters (marks). */
  readonly needs: ReadonlySet<number> | null;
  /** Whether the pattern may match nothing. */
  readonly optional: boolean;
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
    const shape =
      fragment === undefined
        ? ofForms([...(this.lexicons.get(name)?.entries.keys() ?? [])])
        : this.of(fragment);
    this.known.set(name, shape);
    return shape;
  }

  private ofSequence(elements: readonly AST.Element[], names: readonly string[]): Shape {
    const shapes = elements
      .filter((it) => it.type !== "Assertion")
      .map((element) => this.ofElement(element, names));
    const solid = shapes.findIndex((it) => !it.optional);
    const heads = solid < 0 ? shapes : shapes.slice(0, solid + 1);
    return {
      first: union(heads.map((it) => it.first)),
      needs: smallest(shapes.map((it) => it.needs)),
      optional: solid < 0,
    };
  }

  private ofElement(element: AST.Element, names: readonly string[]): Shape {
    switch (element.type) {
      case "Character":
        return element.value >= PLACE ? this.named(names[element.value - PLACE]!) : ofCodes([element.value]);
      case "CharacterClass":
        return ofClass(element);
      case "CharacterSet":
        return isDigit(element) ? ofCodes(DIGITS) : UNKNOWN;
      case "Group":
      case "CapturingGroup":
        return anyOf(element.alternatives.map(({ elements }) => this.ofSequence(elements, names)));
      case "Quantifier": {
        const once = this.ofElement(element.element, names);
        return element.min === 0 ? { first: once.first, needs: null, optional: true } : once;
      }
      default:
        return UNKNOWN;
    }
  }
}

/** Where fragments stand while a pattern is parsed: a plane that no text uses. */
const PLACE = 0xf0000;
const UNKNOWN: Shape = { first: null, needs: null, optional: false };
/** Sets larger than this hardly narrow anything down. */
const LARGEST = 800;
const parser = new RegExpParser({ ecmaVersion: 2022 });

const DIGITS = [...Array(10).keys()].map((digit) => 0x30 + digit);
const isDigit = (it: AST.CharacterSet) => it.kind === "digit" && !it.negate;
const isMark = (code: number) => code >= 0xe000 && code <= 0xf8ff;

function ofCodes(codes: readonly number[]): Shape {
  const set = new Set(codes);
  return { first: set, needs: codes.every(isMark) ? set : null, optional: false };
}

function ofForms(forms: readonly string[]): Shape {
  const codes = forms.flatMap((form) => (form === "" ? [] : [form.codePointAt(0)!]));
  return { first: new Set(codes), needs: null, optional: forms.includes("") };
}

function ofClass({ negate, elements }: AST.CharacterClass): Shape {
  const codes: number[] = [];
  for (const element of elements) {
    if (element.type === "Character") codes.push(element.value);
    else if (element.type === "CharacterClassRange" && element.max.value - element.min.value < LARGEST) {
      for (let code = element.min.value; code <= element.max.value; code++) codes.push(code);
    } else if (element.type === "CharacterSet" && isDigit(element)) codes.push(...DIGITS);
    else return UNKNOWN;
  }
  return negate ? UNKNOWN : ofCodes(codes);
}

function anyOf(shapes: readonly Shape[]): Shape {
  return {
    first: union(shapes.map((it) => it.first)),
    needs: union(shapes.map((it) => it.needs)),
    optional: shapes.some((it) => it.optional),
  };
}

type Codes = ReadonlySet<number> | null;

function union(sets: readonly Codes[]): Codes {
  const out = new Set<number>();
  for (const set of sets) {
    if (set === null) return null;
    for (const code of set) out.add(code);
  }
  return out.size > LARGEST ? null : out;
}

function smallest(sets: readonly Codes[]): Codes {
  return sets.reduce(
    (best, set) => (best === null || (set !== null && set.size < best.size) ? set : best),
    null,
  );
}
