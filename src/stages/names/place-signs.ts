/** Signs that a name is a place. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import { FormTrie } from "../segment/form-trie.ts";
import type { NameEvidence } from "./evidence.ts";

/** Words beside a name written by sound that make it a place, and how such places end. */
export interface PlaceSigns {
  readonly before: FormTrie;
  readonly after: FormTrie;
  readonly ending: FormTrie;
}

export function placeSignsOf(rulebook: Rulebook): PlaceSigns {
  return rulebook.prepared(makeSigns);
}

function makeSigns(rulebook: Rulebook): PlaceSigns {
  const rows = [...rulebook.lexicon("names-place-signs").entries];
  const of = (side: string) =>
    rows.filter(([, entry]) => entry.side === side).map(([form]) => [form, 1] as const);
  const endings = [...rulebook.lexicon("names-place-endings").entries.keys()].map(
    (form) => [form, 1] as const,
  );
  return {
    before: new FormTrie(of("before"), true),
    after: new FormTrie(of("after")),
    ending: new FormTrie(endings, true),
  };
}

/** Whether 在 or 从 stands before it, 山 or 大街 after it, or it ends as places do, and nothing speaks for a person. */
export function isPlace(
  text: string,
  start: number,
  end: number,
  evidence: NameEvidence,
  signs: PlaceSigns,
): boolean {
  if (evidence.before(start) >= 4) return false;
  if (evidence.after(end) < 1.5 && signs.ending.lengthAt(text, end) > 0) return true;
  if (signs.after.valueAt(text, end) > 0) return true;
  return evidence.after(end) < 1.5 && signs.before.valueAt(text, start) > 0;
}
