import type { Result, ResultOrganisation } from "../../../model/result.ts";
import { foldText } from "../../segment/fold.ts";
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

interface Appearance {
  readonly page: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  readonly roles: readonly string[];
  readonly mentions: number;
  readonly claims: number;
}

/** A body named by the rank of its place alone (市统计局) is another one in another paper. */
const LOCAL = /^(?:本?[省市县区镇乡村州旗]|该)/;

/** Gathers the organisations of pages; keeps a few words for each, not the pages. */
export class OrganisationsGatherer {
  private readonly appearances: Appearance[] = [];
  private readonly byName = new Map<string, number>();
  private readonly joins: [number, number][] = [];

  add({ page, people, organisations, claims }: Result): void {
    for (const { name, aliases, kind, mentions } of organisations) {
      const forms = new Set([name, ...aliases]);
      const isThis = (form: string | null) => form !== null && forms.has(form);
      const index =
        this.appearances.push({
          page: page.id,
          name,
          aliases,
          kind,
          roles: people.flatMap((person) =>
            person.roles
              .filter(({ organisation }) => isThis(organisation))
              .map(({ role }) => `${role}${person.name}`),
          ),
          mentions: mentions.length,
          claims: claims.filter(({ source }) => isThis(source)).length,
        }) - 1;
      const folded = foldText(name);
      const key = LOCAL.test(folded) ? `${folded}\0${page.paper ?? page.id}` : folded;
      const other = this.byName.get(key);
      if (other === undefined) this.byName.set(key, index);
      else this.joins.push([other, index]);
    }
  }

  /** One entry an organisation, in order of first appearance. */
  all(): GatheredOrganisation[] {
    const groups = new Groups(this.appearances.length);
    for (const [a, b] of this.joins) groups.join(a, b);
    this.joinShortForms(groups);
    return groups.all().map((members) => mergeAppearances(members.map((at) => this.appearances[at]!)));
  }

  /** A page's 阿里 is another page's 阿里巴巴集团（阿里） where only one name of the dataset has that short form. */
  private joinShortForms(groups: Groups): void {
    const owners = new Map<string, Set<number>>();
    this.appearances.forEach(({ aliases }, at) => {
      for (const alias of aliases) {
        const key = foldText(alias);
        const found = owners.get(key);
        if (found === undefined) owners.set(key, new Set([groups.find(at)]));
        else found.add(groups.find(at));
      }
    });
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
