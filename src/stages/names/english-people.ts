/** People named in English. */

import type { EnglishPerson } from "../english/model.ts";
import type { NamePage, Person, PersonRole } from "./model.ts";

/** The people of a page with those that its English names in full, in the order in which they appear. */
export function withEnglish(people: readonly Person[], { english }: NamePage): readonly Person[] {
  if (english === undefined || english.people.length === 0) return people;
  const byName = new Map<string, EnglishPerson[]>();
  for (const it of english.people) byName.set(it.name, [...(byName.get(it.name) ?? []), it]);
  const named = [...byName].map(([name, places]) => ({
    name,
    roles: rolesOf(places),
    mentions: mentionsOf(places),
  }));
  return [...people, ...named].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function rolesOf(places: readonly EnglishPerson[]): PersonRole[] {
  const roles = new Map<string, PersonRole>();
  for (const { role, organisation } of places)
    if (role !== null) roles.set(`${role}\0${organisation}`, { role, organisation });
  return [...roles.values()];
}

const mentionsOf = (places: readonly EnglishPerson[]) => {
  const at = new Map(places.map(({ start, end }) => [start, { start, end, rule: "names/english" }]));
  return [...at.values()].sort((a, b) => a.start - b.start);
};
