import { organisationKinds, type ResultOrganisation } from "../../../model/result.ts";
import { type Table, toPage, writeSpans } from "../table.ts";

interface OrganisationRow {
  readonly page: string;
  readonly organisation: ResultOrganisation;
}

/** One row an organisation on a page. */
export const organisationTable: Table<OrganisationRow> = {
  name: "organisations",
  title: "One organisation on one page a row",
  primaryKey: ["page", "id"],
  foreignKeys: [toPage],
  rows: (result) => result.organisations.map((organisation) => ({ page: result.page.id, organisation })),
  columns: [
    { name: "page", type: "string", description: "The page's id", required: true, cell: (row) => row.page },
    {
      name: "id",
      type: "string",
      description: "The organisation's id within the page",
      required: true,
      cell: (row) => row.organisation.id,
    },
    {
      name: "name",
      type: "string",
      description: "The full name",
      required: true,
      cell: (row) => row.organisation.name,
    },
    {
      name: "aliases",
      type: "string",
      description: "Short names used on the page, joined by ;",
      cell: (row) => row.organisation.aliases.join(";"),
    },
    {
      name: "kind",
      type: "string",
      description: "What kind of organisation it is",
      enum: organisationKinds,
      cell: (row) => row.organisation.kind,
    },
    {
      name: "mentions",
      type: "string",
      description: "Where the page's text mentions it: start-end in code points, joined by ;",
      cell: (row) => writeSpans(row.organisation.mentions),
    },
  ],
};
