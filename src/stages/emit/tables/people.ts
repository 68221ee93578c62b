import type { ResultPerson } from "../../../model/result.ts";
import { type Table, toPage, writeSpans } from "../table.ts";

interface PersonRow {
  readonly page: string;
  readonly person: ResultPerson;
}

/** One row a person on a page. */
export const peopleTable: Table<PersonRow> = {
  name: "people",
  title: "One person on one page a row",
  primaryKey: ["page", "id"],
  foreignKeys: [toPage],
  rows: (result) => result.people.map((person) => ({ page: result.page.id, person })),
  columns: [
    { name: "page", type: "string", description: "The page's id", required: true, cell: (row) => row.page },
    {
      name: "id",
      type: "string",
      description: "The person's id within the page",
      required: true,
      cell: (row) => row.person.id,
    },
    {
      name: "name",
      type: "string",
      description: "The full name",
      required: true,
      cell: (row) => row.person.name,
    },
    {
      name: "roles",
      type: "string",
      description: "organisation:role, joined by ; (nothing before the colon where no organisation is named)",
      cell: (row) =>
        row.person.roles.map(({ organisation, role }) => `${organisation ?? ""}:${role}`).join(";"),
    },
    {
      name: "mentions",
      type: "string",
      description: "Where the page's text mentions the person: start-end in code points, joined by ;",
      cell: (row) => writeSpans(row.person.mentions),
    },
  ],
};
