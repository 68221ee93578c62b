/** Gathers people across pages. */

import type { Result, ResultPerson } from "../../model/result.ts";
import { foldText } from "../../stages/segment/fold.ts";
import { Appearances } from "./appearances.ts";
import { gatheredId } from "./gathered-id.ts";
import { Groups } from "./groups.ts";

type Role = ResultPerson["roles"][number];

/** A person across pages. */
export interface GatheredPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The pages that name the person, in the order of the dataset. */
  readonly pages: readonly string[];
  readonly mentions: number;
  /** Claims whose speaker the person is. */
  readonly claims: number;
}

/** A person on one page. */
export interface Appearance {
  readonly page: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly mentions: number;
  readonly claims: number;
}

/** The people of a page: a few words for each. */
export function pickAppearances({ page, people, claims }: Result): Appearance[] {
  return people.map(({ name, roles, mentions }) => ({
    page: page.id,
    name,
    roles,
    mentions: mentions.length,
    claims: claims.filter(({ speaker }) => speaker?.name === name).length,
  }));
}

/** Gathers the people of pages. */
export class PeopleGatherer {
  private readonly byName = new Map<string, number[]>();
  private readonly appearances = new Appearances<Appearance>();

  add(result: Result): void {
    this.take(pickAppearances(result));
  }

  take(appearances: readonly Appearance[]): void {
    const page = appearances[0]?.page ?? "";
    for (const appearance of appearances) {
      // One text for all of a page, each of which came with its own.
      const index = this.appearances.push({ ...appearance, page });
      const key = foldText(appearance.name);
      const same = this.byName.get(key);
      if (same === undefined) this.byName.set(key, [index]);
      else same.push(index);
    }
  }

  /** One entry a person, in order of first appearance. */
  all(): GatheredPerson[] {
    const groups = new Groups(this.appearances.count);
    for (const same of this.byName.values()) joinSameName(same, this.appearances, groups);
    return groups.all().map((members) => mergeAppearances(members.map((at) => this.appearances.at(at))));
  }
}

/**
 * Joins those who hold an office in the same organisation. Who has only a role joins the one group that holds this role;
 * where two groups do, nobody can say which, and it stays apart. Without any role a name alone joins nothing.
 */
function joinSameName(same: readonly number[], appearances: Appearances<Appearance>, groups: Groups): void {
  const byOrganisation = new Map<string, number>();
  for (const at of same) {
    for (const { organisation } of appearances.at(at).roles) {
      if (organisation === null) continue;
      const key = foldText(organisation);
      const other = byOrganisation.get(key);
      if (other === undefined) byOrganisation.set(key, at);
      else groups.join(other, at);
    }
  }
  const holders = new Map<string, Set<number>>();
  const bare: number[] = [];
  for (const at of same) {
    const { roles } = appearances.at(at);
    if (roles.every(({ organisation }) => organisation === null)) {
      if (roles.length > 0) bare.push(at);
      continue;
    }
    for (const { role } of roles) addTo(holders, foldText(role), groups.find(at));
  }
  const firstBare = new Map<string, number>();
  for (const at of bare) {
    for (const { role } of appearances.at(at).roles) {
      const key = foldText(role);
      const held = holders.get(key);
      if (held !== undefined) {
        if (held.size === 1) groups.join([...held][0]!, at);
        continue;
      }
      const other = firstBare.get(key);
      if (other === undefined) firstBare.set(key, at);
      else groups.join(other, at);
    }
  }
}

function addTo(map: Map<string, Set<number>>, key: string, value: number): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, new Set([value]));
  else found.add(value);
}

function mergeAppearances(members: readonly Appearance[]): GatheredPerson {
  const first = members[0]!;
  const roles = new Map<string, Role>();
  for (const { roles: held } of members)
    for (const role of held) roles.set(`${role.organisation ?? ""}:${role.role}`, role);
  return {
    id: gatheredId("p", first.name, first.page),
    name: first.name,
    roles: [...roles.values()],
    pages: [...new Set(members.map(({ page }) => page))],
    mentions: members.reduce((sum, { mentions }) => sum + mentions, 0),
    claims: members.reduce((sum, { claims }) => sum + claims, 0),
  };
}
