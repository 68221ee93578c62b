/** What beside a name speaks for it. */

import { AFTER_NAME_MARK, CREDIT_MARK, JOINT_MARK, type NameTables, PLURAL_MARK } from "./name-tables.ts";

/** What stands beside a name and speaks for it, in the lattice's unit of cost. */
export interface NameEvidence {
  /** For a name that starts here: a title before it (记者), or the start of a clause. */
  before(at: number): number;
  /** For a name that ends here: 说 after it, 均表示, 同志. */
  after(at: number): number;
  /** For a surname alone that ends here (江主席): only titles and forms of address count. */
  honorific(at: number): number;
}

const TITLE = 5.2;
const CLAUSE_START = 0.6;
/** A name that fills its line or its brackets: a signature. */
const CLOSED = 1.2;
/** The least weight of a form of address in the lexicon of what follows names, and that of a verb of speech. */
const ADDRESS = 5;
const SPEECH = 3;

export function nameEvidence(text: string, { titles, followers, adverbs, marks }: NameTables): NameEvidence {
  const memo = new Float32Array(text.length + 2).fill(UNREAD);
  const after = (at: number): number => {
    if (memo[at]! > UNREAD) return memo[at]!;
    const weight = weigh(at);
    memo[at] = weight;
    return weight;
  };
  const weigh = (at: number): number => {
    const code = text.charCodeAt(at);
    if ((marks[code]! & CREDIT_MARK) !== 0 && endsHere(text, at + 1)) return ADDRESS;
    if ((marks[code]! & JOINT_MARK) !== 0 && (marks[text.charCodeAt(at + 1)]! & AFTER_NAME_MARK) !== 0)
      return NO_JOINT;
    const value = followers.valueAt(text, at);
    if (value >= 0) return value / 10;
    if (endsHere(text, at)) return CLOSED;
    const adverb = adverbs.lengthAt(text, at);
    return adverb > 0 && followers.valueAt(text, at + adverb) === SPEECH * 10 ? SPEECH : 0;
  };
  return {
    after,
    before(at) {
      if (at === 0) return CLOSED;
      const code = text.charCodeAt(at - 1);
      if (code === BRACKET || code === LINE_END) return CLOSED;
      if (titles.valueAt(text, at) > 0) return TITLE;
      return code < 0x3400 || code > 0x9fff ? CLAUSE_START : 0;
    },
    honorific(at) {
      const weight = after(at);
      if ((marks[text.charCodeAt(at + 2)]! & PLURAL_MARK) !== 0) return 0;
      return weight >= ADDRESS ? weight : 0;
    },
  };
}

const BRACKET = "（".charCodeAt(0);
const CLOSING_BRACKET = "）".charCodeAt(0);
const LINE_END = "\n".charCodeAt(0);
/** 薛景和在接受采访: no 和 that joins stands before 在 or a verb of speech, so that it belongs to the name. */
const NO_JOINT = -4;
const UNREAD = -100;

function endsHere(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === CLOSING_BRACKET || code === LINE_END;
}
