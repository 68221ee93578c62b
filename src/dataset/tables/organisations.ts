/** The table of organisations. */

import { organisationKinds } from "../../model/result.ts";
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
      chinese: "机构在数据集中的编号",
      required: true,
      cell: ({ id }) => id,
    },
    {
      name: "name",
      type: "string",
      description: "The full name",
      chinese: "全称",
      required: true,
      cell: ({ name }) => name,
    },
    {
      name: "aliases",
      type: "string",
      description: "Other names it goes by on the pages, joined by ;",
      chinese: "版面上的其他称呼，以 ; 相连",
      cell: ({ aliases }) => aliases.join(";"),
    },
    {
      name: "kind",
      type: "string",
      description: "What kind of organisation it is",
      chinese: "机构类别",
      enum: organisationKinds,
      cell: ({ kind }) => kind,
    },
    {
      name: "roles",
      type: "string",
      description: "Whom the pages name with a role in it: role and name, joined by ;",
      chinese: "版面上提到的在该机构任职者：职务与姓名，以 ; 相连",
      cell: ({ roles }) => roles.join(";"),
    },
    {
      name: "pages",
      type: "string",
      description: "Ids of the pages that name it, joined by ;",
      chinese: "提到该机构的版面编号，以 ; 相连",
      required: true,
      cell: ({ pages }) => pages.join(";"),
    },
    {
      name: "mentions",
      type: "integer",
      description: "How often they name it",
      chinese: "提及次数",
      required: true,
      cell: ({ mentions }) => mentions,
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims cite it as their source",
      chinese: "以该机构为来源的数据条数",
      required: true,
      cell: ({ claims }) => claims,
    },
  ],
};
