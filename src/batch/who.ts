/** Finds people and organisations of a dataset by name. */

import { type GatheredOrganisation, OrganisationsGatherer } from "../dataset/gather/organisations.ts";
import { type GatheredPerson, PeopleGatherer } from "../dataset/gather/people.ts";
import type { Claim } from "../model/claim.ts";
import { foldText } from "../stages/segment/fold.ts";
import { readResults } from "./read-dataset.ts";

/** A claim with the page it stands on. */
export interface Said {
  readonly page: string;
  readonly paper: string | null;
  readonly date: string | null;
  readonly claim: Claim;
}

export type Who =
  | (GatheredPerson & { readonly type: "person"; readonly said: readonly Said[] })
  | (GatheredOrganisation & { readonly type: "organisation"; readonly said: readonly Said[] });

/**
 * Everybody in a dataset who goes by a name, as printed in either script, with the claims they stand behind: people as
 * speakers, organisations as sources. Several where the dataset keeps them apart.
 * @throws UsageError when the folder holds no dataset
 */
export async function findWho(name: string, folder: string): Promise<Who[]> {
  const wanted = closeUp(name);
  const [people, organisations] = [new PeopleGatherer(), new OrganisationsGatherer()];
  for await (const result of readResults(folder)) {
    people.add(result);
    organisations.add(result);
  }
  const persons = people.all().filter((it) => closeUp(it.name) === wanted);
  const bodies = organisations
    .all()
    .filter((it) => [it.name, ...it.aliases].some((form) => closeUp(form) === wanted));
  const found = [
    ...persons.map((it) => ({
      ...it,
      type: "person" as const,
      forms: new Set([it.name]),
      said: [] as Said[],
    })),
    ...bodies.map((it) => ({
      ...it,
      type: "organisation" as const,
      forms: new Set([it.name, ...it.aliases]),
      said: [] as Said[],
    })),
  ];
  if (found.length === 0) return [];
  for await (const { page, claims } of readResults(folder)) {
    for (const who of found) {
      if (!who.pages.includes(page.id)) continue;
      for (const claim of claims) {
        const teller = who.type === "person" ? claim.speaker?.name : claim.source;
        if (teller === undefined || teller === null || !hasForm(who.forms, teller)) continue;
        who.said.push({ page: page.id, paper: page.paper, date: page.date, claim });
      }
    }
  }
  return found.map(({ forms: _, ...who }) => who);
}

function hasForm(forms: ReadonlySet<string>, teller: string): boolean {
  return forms.has(teller) || [...forms].some((form) => foldText(form) === foldText(teller));
}

/** A name as it is compared: simplified script, without spaces. */
function closeUp(name: string): string {
  return foldText(name).replace(/\s+/gu, "");
}
