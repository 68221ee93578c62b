/**
 * The forms of lexicons as one trie: the longest form at a place, or before it, in one walk along the text. Each form
 * carries a number (a class, a weight). First characters are looked up directly, as most places hold no form at all.
 */
export class FormTrie {
  /**
   * For each UTF-16 unit which of `roots` it leads to; the first, for most, is none. Loops over every character of a page
   * look here first.
   */
  readonly rootOf = new Uint16Array(65536);
  private readonly roots: (Node | undefined)[] = [undefined];
  /** A filter small enough for the cache: a bit for the first two characters of each form, shared by chance with few others. */
  private readonly pairs = new Uint32Array(1 << (PAIR_BITS - 5));
  /** 1 for characters that are forms by themselves. */
  private readonly single = new Uint8Array(65536);

  private readonly backwards: boolean;

  /** @param backwards whether forms are found by their last character, leftwards. */
  constructor(forms: Iterable<readonly [form: string, value: number]>, backwards = false) {
    this.backwards = backwards;
    for (const [form, value] of forms) this.add(form, value);
  }

  private add(form: string, value: number): void {
    const units = [...form].map((it) => it.charCodeAt(0));
    if (this.backwards) units.reverse();
    const first = units[0]!;
    if (this.rootOf[first] === 0) this.rootOf[first] = this.roots.push({ next: null, value: -1 }) - 1;
    if (units.length === 1) this.single[first] = 1;
    else {
      const pair = pairOf(first, units[1]!);
      this.pairs[pair >> 5]! |= 1 << (pair & 31);
    }
    let node = this.roots[this.rootOf[first]!]!;
    for (const unit of units.slice(1)) {
      node.next ??= new Map();
      const child = node.next.get(unit) ?? { next: null, value: -1 };
      node.next.set(unit, child);
      node = child;
    }
    node.value = Math.max(node.value, value);
  }

  private rootAt(text: string, place: number): Node | undefined {
    const root = this.rootOf[text.charCodeAt(place)];
    return root === undefined || root === 0 ? undefined : this.roots[root];
  }

  /** Whether any form begins (ends, when backwards) with a character. */
  has(code: number): boolean {
    return this.rootOf[code] !== 0;
  }

  /** Whether a form may begin (end, when backwards) with two characters that stand so: false is certain. */
  mayBegin(one: number, two: number): boolean {
    if (this.single[one] === 1) return true;
    const pair = pairOf(one, two);
    return (this.pairs[pair >> 5]! & (1 << (pair & 31))) !== 0;
  }

  /** The length of the longest form at `at` (that ends there, when backwards), or 0. */
  lengthAt(text: string, at: number): number {
    const step = this.backwards ? -1 : 1;
    const first = this.backwards ? at - 1 : at;
    const root = this.rootOf[text.charCodeAt(first)];
    if (root === undefined || root === 0) return 0;
    let place = first;
    let node = this.roots[root];
    let best = 0;
    while (node !== undefined) {
      place += step;
      if (node.value >= 0) best = Math.abs(place - first);
      if (node.next === null) return best;
      node = node.next.get(text.charCodeAt(place));
    }
    return best;
  }

  /** Calls `found` for every form that starts at `at` (ends there, when backwards), shortest first. */
  each(text: string, at: number, found: (end: number, value: number) => void): void {
    const step = this.backwards ? -1 : 1;
    let place = this.backwards ? at - 1 : at;
    let node = this.rootAt(text, place);
    while (node !== undefined) {
      place += step;
      if (node.value >= 0) found(this.backwards ? place + 1 : place, node.value);
      if (node.next === null || place < 0 || place >= text.length) return;
      node = node.next.get(text.charCodeAt(place));
    }
  }

  /** The value of the longest form at `at` (that ends there, when backwards), or −1. */
  valueAt(text: string, at: number): number {
    const step = this.backwards ? -1 : 1;
    let place = this.backwards ? at - 1 : at;
    const root = this.rootOf[text.charCodeAt(place)];
    if (root === undefined || root === 0) return -1;
    let node = this.roots[root];
    let best = -1;
    while (node !== undefined) {
      if (node.value >= 0) best = node.value;
      place += step;
      if (node.next === null) return best;
      node = node.next.get(text.charCodeAt(place));
    }
    return best;
  }
}

const PAIR_BITS = 16;

/** The bit of the filter for two characters. */
const pairOf = (one: number, two: number) => Math.imul((one << 16) | two, 0x9e3779b1) >>> (32 - PAIR_BITS);

interface Node {
  next: Map<number, Node> | null;
  value: number;
}
