/** The table of people. */

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
      chinese: "人物在数据集中的编号",
      required: true,
      cell: ({ id }) => id,
    },
    {
      name: "name",
      type: "string",
      description: "The full name",
      chinese: "姓名",
      required: true,
      cell: ({ name }) => name,
    },
    {
      name: "roles",
      type: "string",
      description: "organisation:role, joined by ; (nothing before the colon where no organisation is named)",
      chinese: "机构:职务，以 ; 相连（未言明机构则冒号前为空）",
      cell: ({ roles }) => roles.map(({ organisation, role }) => `${organisation ?? ""}:${role}`).join(";"),
    },
    {
      name: "pages",
      type: "string",
      description: "Ids of the pages that name the person, joined by ;",
      chinese: "提到此人的版面编号，以 ; 相连",
      required: true,
      cell: ({ pages }) => pages.join(";"),
    },
    {
      name: "mentions",
      type: "integer",
      description: "How often they name the person",
      chinese: "提及次数",
      required: true,
      cell: ({ mentions }) => mentions,
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims have the person as their speaker",
      chinese: "以此人为说话人的数据条数",
      required: true,
      cell: ({ claims }) => claims,
    },
  ],
};
