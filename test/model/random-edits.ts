import fc from "fast-check";
import type { Edit } from "../../src/model/layer.ts";

const character = fc.constantFrom(..."甲乙丙丁，。 \n12a");
export const anyText = fc.string({ unit: character, maxLength: 40 });

/** What a text is changed by, before it is known: keep some characters, then replace some by others. */
const stroke = fc.record({
  keep: fc.nat(6),
  take: fc.nat(4),
  after: fc.string({ unit: fc.constantFrom(..."天地玄黄"), maxLength: 4 }),
});
export const anyStrokes = fc.array(stroke, { maxLength: 8 });
export type Stroke = { readonly keep: number; readonly take: number; readonly after: string };

/** The strokes as edits of a text: in order, side by side at the nearest, none beyond its end. */
export function editsOf(text: string, strokes: readonly Stroke[]): Edit[] {
  let at = 0;
  return strokes.map(({ keep, take, after }) => {
    const start = Math.min(text.length, at + keep);
    const end = Math.min(text.length, start + take);
    at = end;
    return { step: "test", at: { start, end }, before: text.slice(start, end), after };
  });
}

/** The same, but no characters are replaced by more than they were; as repairs go. */
export function shorteningEditsOf(text: string, strokes: readonly Stroke[]): Edit[] {
  return editsOf(text, strokes).map((edit) =>
    edit.before === "" ? edit : { ...edit, after: edit.after.slice(0, edit.before.length) },
  );
}

/** A unit of an edited text with the edit that put it there, or the place it was kept from. */
export type Unit =
  | { readonly character: string; readonly kept: number }
  | { readonly character: string; readonly edit: Edit };

/** Edits a text the slow way, unit by unit. */
export function editSlowly(text: string, edits: readonly Edit[]): Unit[] {
  const out: Unit[] = [];
  const keep = (from: number, to: number) => {
    for (let k = from; k < to; k++) out.push({ character: text[k]!, kept: k });
  };
  let at = 0;
  for (const edit of edits) {
    keep(at, edit.at.start);
    for (const character of edit.after.split("")) out.push({ character, edit });
    at = edit.at.end;
  }
  keep(at, text.length);
  return out;
}
