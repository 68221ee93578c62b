/** Gathers organisations across pages. */

import type { Result, ResultOrganisation } from "../../model/result.ts";
import { foldText } from "../../stages/segment/fold.ts";
import { Appearances } from "./appearances.ts";
import { gatheredId } from "./gathered-id.ts";
import { Groups } from "./groups.ts";

type Kind = ResultOrganisation["kind"];

/** An organisation across pages. */
export interface GatheredOrganisation {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  /** What people of it were said to be, as far as a page gives them with it. */
  readonly roles: readonly string[];
  /** The pages that name it, in the order of the dataset. */
  readonly pages: readonly string[];
  readonly mentions: number;
  /** Claims whose source it is. */
  readonly claims: number;
}

/** An organisation on one page. */
export interface Appearance {
  readonly page: string;
  readonly paper: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  readonly roles: readonly string[];
  readonly mentions: number;
  readonly claims: number;
}

/** A body named by the rank of its place alone (市统计局) is another one in another paper. */
const LOCAL = /^(?:本?[省市县区镇乡村州旗]|该)/;

/** The organisations of a page: a few words for each. */
export function pickAppearances({ page, people, organisations, claims }: Result): Appearance[] {
  return organisations.map(({ name, aliases, kind, mentions }) => {
    const forms = new Set([name, ...aliases]);
    const isThis = (form: string | null) => form !== null && forms.has(form);
    const rolesOf = (person: Result["people"][number]) =>
      person.roles.filter((held) => isThis(held.organisation)).map(({ role }) => `${role}${person.name}`);
    return {
      page: page.id,
      paper: page.paper,
      name,
      aliases,
      kind,
      roles: people.flatMap(rolesOf),
      mentions: mentions.length,
      claims: claims.filter(({ source }) => isThis(source)).length,
    };
  });
}

/** Gathers the organisations of pages. */
export class OrganisationsGatherer {
  private readonly appearances = new Appearances<Appearance>();
  private readonly byName = new Map<string, number>();
  /** For each appearance the first of that name. */
  private readonly firsts: number[] = [];

  add(result: Result): void {
    this.take(pickAppearances(result));
  }

  take(appearances: readonly Appearance[]): void {
    const page = appearances[0]?.page ?? "";
    for (const appearance of appearances) {
      // One text for all of a page, each of which came with its own.
      const index = this.appearances.push({ ...appearance, page });
      const folded = foldText(appearance.name);
      const key = LOCAL.test(folded) ? `${folded}\0${appearance.paper ?? appearance.page}` : folded;
      const first = this.byName.get(key) ?? index;
      if (first === index) this.byName.set(key, index);
      this.firsts.push(first);
    }
  }

  /** One entry an organisation, in order of first appearance. */
  all(): GatheredOrganisation[] {
    const groups = new Groups(this.appearances.count);
    this.firsts.forEach((first, at) => {
      groups.join(first, at);
    });
    this.joinShortForms(groups);
    return groups.all().map((members) => mergeAppearances(members.map((at) => this.appearances.at(at))));
  }

  /** A page's 阿里 is another page's 阿里巴巴集团（阿里） where only one name of the dataset has that short form. */
  private joinShortForms(groups: Groups): void {
    const owners = new Map<string, Set<number>>();
    for (let at = 0; at < this.appearances.count; at++) {
      for (const alias of this.appearances.at(at).aliases) {
        const key = foldText(alias);
        const found = owners.get(key);
        if (found === undefined) owners.set(key, new Set([groups.find(at)]));
        else found.add(groups.find(at));
      }
    }
    for (const [alias, owner] of owners) {
      const bare = this.byName.get(alias);
      if (bare !== undefined && owner.size === 1) groups.join([...owner][0]!, bare);
    }
  }
}

function mergeAppearances(members: readonly Appearance[]): GatheredOrganisation {
  const first = members[0]!;
  const full = members.find(({ aliases }) => aliases.includes(first.name)) ?? first;
  const forms = members.flatMap(({ name: form, aliases }) => [form, ...aliases]);
  return {
    id: gatheredId("o", first.name, first.page),
    name: full.name,
    aliases: [...new Set(forms)].filter((form) => form !== full.name),
    kind: members.find(({ kind }) => kind !== null)?.kind ?? null,
    roles: [...new Set(members.flatMap(({ roles }) => roles))],
    pages: [...new Set(members.map(({ page }) => page))],
    mentions: members.reduce((sum, { mentions }) => sum + mentions, 0),
    claims: members.reduce((sum, { claims }) => sum + claims, 0),
  };
}
