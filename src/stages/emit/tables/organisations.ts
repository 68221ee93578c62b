import { organisationKinds } from "../../../model/result.ts";
import {
  type Appearance,
  type GatheredOrganisation,
  OrganisationsGatherer,
  pickAppearances,
} from "../gather/organisations.ts";
import type { GatheredTable } from "../table.ts";

/** One row an organisation across pages. */
export const organisationTable: GatheredTable<GatheredOrganisation, Appearance> = {
  name: "organisations",
  title: "One organisation a row, across pages",
  primaryKey: ["id"],
  foreignKeys: [],
  pick: pickAppearances,
  gather: () => new OrganisationsGatherer(),
  columns: [
    {
      name: "id",
      type: "string",
      description: "The organisation's id within the dataset",
      required: true,
      cell: ({ id }) => id,
    },
    { name: "name", type: "string", description: "The full name", required: true, cell: ({ name }) => name },
    {
      name: "aliases",
      type: "string",
      description: "Other names it goes by on the pages, joined by ;",
      cell: ({ aliases }) => aliases.join(";"),
    },
    {
      name: "kind",
      type: "string",
      description: "What kind of organisation it is",
      enum: organisationKinds,
      cell: ({ kind }) => kind,
    },
    {
      name: "roles",
      type: "string",
      description: "Whom the pages name with a role in it: role and name, joined by ;",
      cell: ({ roles }) => roles.join(";"),
    },
    {
      name: "pages",
      type: "string",
      description: "Ids of the pages that name it, joined by ;",
      required: true,
      cell: ({ pages }) => pages.join(";"),
    },
    {
      name: "mentions",
      type: "integer",
      description: "How often they name it",
      required: true,
      cell: ({ mentions }) => mentions,
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims cite it as their source",
      required: true,
      cell: ({ claims }) => claims,
    },
  ],
};
