import type { Rulebook } from "../../../rulebook/rulebook.ts";

/** What stands beside a name and speaks for it, in the lattice's unit of cost. */
export interface NameEvidence {
  /** For a name that starts here: 记者 before it, a title, the start of a clause. */
  before(at: number): number;
  /** For a name that ends here: 说 after it, 同志. */
  after(at: number): number;
  /** For a surname alone that ends here (江主席): only titles and forms of address count. */
  honorific(at: number): number;
}

export function nameEvidence(text: string, rulebook: Rulebook): NameEvidence {
  const titles = rulebook.lexicon("names-titles");
  const followers = rulebook.lexicon("names-honorifics");
  const afterMemo = new Float32Array(text.length + 1).fill(-1);
  const after = (at: number): number => {
    if (afterMemo[at]! >= 0) return afterMemo[at]!;
    const form = followers.longestAt(text, at);
    const weight = form === undefined ? 0 : Number(followers.get(form)!.weight);
    afterMemo[at] = weight;
    return weight;
  };
  return {
    after,
    before(at) {
      if (at === 0) return 0.5;
      if (titles.longestBefore(text, at) !== undefined) return 4.5;
      const code = text.charCodeAt(at - 1);
      return code < 0x3400 || code > 0x9fff ? 0.6 : 0;
    },
    honorific(at) {
      const weight = after(at);
      return weight >= 5 ? weight : 0;
    },
  };
}
