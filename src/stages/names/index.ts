/** Finds the people and organisations of a page. */

import type { Span } from "../../model/span.ts";
import { firstFrom } from "../../model/spans.ts";
import { loadDictionary } from "../segment/dictionary.ts";
import { cutText, type Tokens } from "../segment/lattice.ts";
import { findDefinitions } from "./aliases.ts";
import { findBylineNames } from "./bylines.ts";
import { addDefinedOrganisations } from "./defined-organisations.ts";
import { withEnglish } from "./english-people.ts";
import { nameEvidence } from "./evidence.ts";
import { addListedFirms } from "./listed-firms.ts";
import type { NameContext, NamePage, Names } from "./model.ts";
import { nameTables } from "./name-tables.ts";
import { findOrganisationSpans } from "./organisation-spans.ts";
import { joinOrganisations, repeatOrganisations } from "./organisations.ts";
import { findOrganisationsOfRoles } from "./organisations-of-roles.ts";
import { joinPeople } from "./people.ts";
import { personCandidates } from "./person-candidates.ts";
import { findPersonSpans } from "./person-spans.ts";

export type { NameContext, NameMention, NamePage, Names, Organisation, Person, PersonRole } from "./model.ts";

/** The names of a page with the words it was cut into on the way. */
export interface NamesAndWords extends Names {
  readonly words: Tokens;
}

/** The people and organisations of a page, with their roles and every place where they are named, in order. */
export function findNames(page: NamePage, { rulebook }: NameContext): NamesAndWords {
  const { folded } = page;
  const tables = nameTables(rulebook);
  const dictionary = loadDictionary();
  const evidence = nameEvidence(folded, tables);
  const tokens = cutText(folded, dictionary, personCandidates(folded, tables, evidence));
  const shaped = findOrganisationSpans(folded, tokens, rulebook, tables);
  const definitions = findDefinitions(folded, rulebook);
  const found = addDefinedOrganisations(folded, shaped, definitions, rulebook);
  const named = findPersonSpans(folded, tokens, dictionary, rulebook, { tables, evidence });
  const ofRoles = findOrganisationsOfRoles(folded, named, found, rulebook);
  const organisations = addListedFirms(
    folded,
    [...found, ...ofRoles].sort((a, b) => a.start - b.start),
    rulebook,
  );
  const { spans, aliases } = repeatOrganisations(folded, organisations, definitions, dictionary, rulebook);
  const people = named.filter((person) => !isInside(person, spans));
  const bylines = findBylineNames(page, spans, rulebook, tables);
  return {
    words: tokens,
    people: withEnglish(joinPeople(page, people, bylines, spans, { rulebook, evidence, dictionary }), page),
    organisations: joinOrganisations(page, spans, aliases, rulebook),
  };
}

/** Whether one of the ordered spans holds it: of those that start before it, one of the last few. */
function isInside(it: Span, spans: readonly Span[]): boolean {
  const next = firstFrom(spans, it.start + 1);
  for (let k = next - 1; k >= 0 && k >= next - MOST_NESTED; k--) if (it.end <= spans[k]!.end) return true;
  return false;
}

const MOST_NESTED = 4;
