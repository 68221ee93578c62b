/** Words of speech from the rulebook. */

import type { Lexicon } from "../../rulebook/lexicon.ts";
import type { Rule, Rulebook } from "../../rulebook/rulebook.ts";
import { FormTrie } from "../segment/form-trie.ts";

/** What the rules know of speech, made ready once for a rulebook. */
export interface SpeechWords {
  readonly verbs: Lexicon;
  readonly verbTrie: FormTrie;
  /** Words that hold the characters of a verb of speech (小说). */
  readonly not: RegExp;
  /** Group `title`. */
  readonly report: RegExp;
  readonly toldTo: RegExp;
  readonly speakingPronoun: RegExp;
  readonly pronoun: RegExp;
  /** Group `surname`. */
  readonly bySurname: RegExp;
  readonly dataNoun: RegExp;
  /** Group `name`. */
  readonly office: RegExp;
  readonly officeAtEnd: RegExp;
  readonly unnamed: RegExp;
  readonly unnamedSources: Lexicon;
  readonly sameSubject: RegExp;
  readonly noStatement: RegExp;
  readonly listItem: RegExp;
  readonly written: RegExp;
  /** The speaker with others: 我们 */
  readonly firstPerson: RegExp;
  /** A manner or a listener right before a verb. */
  /** （记者陈一诺）: the credit of a report, after which its text begins. */
  readonly credit: RegExp;
  readonly mannerBefore: RegExp;
  /** Nothing but a manner before a verb. */
  readonly mannerAlone: RegExp;
  readonly pointingSign: RegExp;
  /** Groups `sign` and `role`. */
  readonly thatPerson: RegExp;
  /** Group `title`. */
  readonly labelTitle: RegExp;
  readonly titles: Lexicon;
  readonly pointing: RegExp;
  /** How bodies end, which are nobody who speaks: 该公司 */
  readonly bodies: Lexicon;
  readonly deferred: readonly Rule[];
}

export function speechWords(rulebook: Rulebook): SpeechWords {
  return rulebook.prepared(makeWords);
}

function makeWords(rulebook: Rulebook): SpeechWords {
  const compile = (pattern: string, flags = "") => rulebook.compile(pattern, flags);
  const verbs = rulebook.lexicon("speech-verbs");
  return {
    verbs,
    verbTrie: new FormTrie([...verbs.entries.keys()].map((form) => [form, 1] as const)),
    not: compile("{{speech-not}}", "y"),
    report: compile("{{report-of}}"),
    toldTo: compile("{{told-to}}$"),
    speakingPronoun: compile("{{speaking-pronoun}}"),
    bySurname: compile("{{by-surname}}"),
    pronoun: compile("^(?:{{pronoun}})$"),
    dataNoun: compile("(?:{{speech-data-nouns}})$"),
    office: compile("(?<name>{{office}})[^，]{0,60}$"),
    officeAtEnd: compile("{{office}}$"),
    unnamed: compile("{{speech-unnamed}}"),
    unnamedSources: rulebook.lexicon("speech-unnamed"),
    sameSubject: compile("{{same-subject}}"),
    noStatement: compile("^{{no-statement}}"),
    listItem: compile("^{{list-item}}"),
    written: compile("{{written}}$"),
    firstPerson: compile("{{first-person}}"),
    credit: compile("{{credit}}"),
    mannerBefore: compile("{{manner-before}}"),
    mannerAlone: compile("{{manner-alone}}"),
    pointingSign: compile("{{pointing-sign}}"),
    thatPerson: compile("{{that-person}}"),
    bodies: rulebook.lexicon("names-organisation-endings"),
    titles: rulebook.lexicon("names-titles"),
    pointing: compile("{{pointing}}"),
    labelTitle: compile("{{label-title}}", "y"),
    deferred: rulebook.ofKind("attribution-deferred"),
  };
}
