import type { Glyph } from "./glyphs.ts";

export interface Undoubled {
  readonly glyphs: readonly Glyph[];
  /** How many copies were taken away. */
  readonly dropped: number;
}

/** How far apart the copies of one character lie, in its size; a shadow lies further than a false bold. */
const FURTHEST = 0.2;
/** And in its own width: the second l of ll stands a whole width further on. */
const FURTHEST_OF_ADVANCE = 0.35;

/**
 * Takes characters that are drawn two or more times at nearly one place (false bold, shadows) once, whatever the order
 * of drawing (AABB, ABAB); what stays is bold. A real repeat (11, 22, 陶多多) stands its own width further on and stays.
 * Wrong only for text that is set over itself on purpose.
 */
export function undoubleGlyphs(glyphs: readonly Glyph[]): Undoubled {
  const copied = new Set<number>();
  const dropped = new Set<number>();
  for (const same of byText(glyphs)) {
    if (same.length === 1) continue;
    same.sort((a, b) => glyphs[a]!.x - glyphs[b]!.x || a - b);
    const kept: number[] = [];
    for (const k of same) {
      const original = findOriginal(glyphs, kept, glyphs[k]!);
      if (original < 0) kept.push(k);
      else {
        dropped.add(k);
        copied.add(original);
      }
    }
  }
  if (dropped.size === 0) return { glyphs, dropped: 0 };
  const left = glyphs.flatMap((glyph, k) =>
    dropped.has(k) ? [] : [copied.has(k) ? { ...glyph, bold: true } : glyph],
  );
  return { glyphs: left, dropped: dropped.size };
}

/** Where each character stands. */
function byText(glyphs: readonly Glyph[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  glyphs.forEach(({ text }, k) => {
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [k]);
    else group.push(k);
  });
  return groups.values();
}

/** The kept glyph that this one repeats; the kept ones are sorted by x. */
function findOriginal(glyphs: readonly Glyph[], kept: readonly number[], glyph: Glyph): number {
  const reach = Math.max(
    0.03 * glyph.size,
    Math.min(FURTHEST * glyph.size, FURTHEST_OF_ADVANCE * glyph.advance),
  );
  for (let i = kept.length - 1; i >= 0; i--) {
    const other = glyphs[kept[i]!]!;
    if (glyph.x - other.x > reach) return -1;
    const near = Math.abs(glyph.y - other.y) <= FURTHEST * glyph.size;
    if (near && Math.abs(other.size - glyph.size) <= 0.1 * glyph.size) return kept[i]!;
  }
  return -1;
}
