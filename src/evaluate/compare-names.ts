/** Compares found people and organisations with labels. */

import { assign } from "../model/assignment.ts";
import type { PersonLabel } from "./label-schema.ts";
import type { Retrieval, Share } from "./measures.ts";
import { namesTheSame } from "./similar.ts";
import { squeeze } from "./text.ts";

export interface JudgedPerson {
  readonly name: string;
  readonly roles: readonly { readonly organisation: string | null; readonly role: string }[];
}

export interface JudgedOrganisation {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface PeopleScores {
  readonly people: Retrieval;
  /** Labelled roles that stand, with their organisation, in one role of the person; also of people not found. */
  readonly roles: Share;
}

/** Compares people by name, and their roles by role and organisation together. A name counts once. */
export function comparePeople(labels: readonly PersonLabel[], people: readonly JudgedPerson[]): PeopleScores {
  const labelled = new Set(labels.map(({ name }) => squeeze(name)));
  const given = new Set(people.map(({ name }) => squeeze(name)));
  const withRole = labels.filter(({ role }) => role !== undefined && role !== null);
  return {
    people: {
      matched: [...labelled].filter((name) => given.has(name)).length,
      labelled: labelled.size,
      given: given.size,
    },
    roles: {
      right: withRole.filter((label) => people.some((person) => holdsRole(label, person))).length,
      of: withRole.length,
    },
  };
}

function holdsRole(label: PersonLabel, person: JudgedPerson): boolean {
  if (squeeze(label.name) !== squeeze(person.name)) return false;
  return person.roles.some(
    ({ role, organisation }) =>
      namesTheSame(label.role!, role) && sameOrNone(label.organisation, organisation),
  );
}

function sameOrNone(label: string | null | undefined, given: string | null): boolean {
  if (label === undefined) return true;
  return label === null || given === null ? label === given : namesTheSame(label, given);
}

/** Compares organisations by name or alias; each label and each organisation is used once, as many as can be. */
export function compareOrganisations(
  labels: readonly string[],
  given: readonly JudgedOrganisation[],
): Retrieval {
  const column = assign(labels.length, given.length, (l, g) => {
    const { name, aliases } = given[g]!;
    return [name, ...aliases].some((form) => namesTheSame(labels[l]!, form)) ? 1 : 0;
  });
  return { matched: column.filter((c) => c !== null).length, labelled: labels.length, given: given.length };
}
