import { type Appearance, type GatheredPerson, PeopleGatherer, pickAppearances } from "../gather/people.ts";
import type { GatheredTable } from "../table.ts";

/** One row a person across pages. */
export const peopleTable: GatheredTable<GatheredPerson, Appearance> = {
  name: "people",
  title: "One person a row, across pages",
  primaryKey: ["id"],
  foreignKeys: [],
  pick: pickAppearances,
  gather: () => new PeopleGatherer(),
  columns: [
    {
      name: "id",
      type: "string",
      description: "The person's id within the dataset",
      required: true,
      cell: ({ id }) => id,
    },
    { name: "name", type: "string", description: "The full name", required: true, cell: ({ name }) => name },
    {
      name: "roles",
      type: "string",
      description: "organisation:role, joined by ; (nothing before the colon where no organisation is named)",
      cell: ({ roles }) => roles.map(({ organisation, role }) => `${organisation ?? ""}:${role}`).join(";"),
    },
    {
      name: "pages",
      type: "string",
      description: "Ids of the pages that name the person, joined by ;",
      required: true,
      cell: ({ pages }) => pages.join(";"),
    },
    {
      name: "mentions",
      type: "integer",
      description: "How often they name the person",
      required: true,
      cell: ({ mentions }) => mentions,
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims have the person as their speaker",
      required: true,
      cell: ({ claims }) => claims,
    },
  ],
};
