/** Writes the data dictionary. */

import { writeRows } from "./csv.ts";
import { describedTables } from "./tables/index.ts";

const header = ["table", "field", "type", "required", "values", "description", "说明"];

/** The data dictionary: every field of every table in English and Chinese, as CSV. */
export function writeDictionary(): string {
  const rows = describedTables.flatMap(({ name: table, columns }) =>
    columns.map(({ name, type, required, enum: values, description, chinese }) => [
      table,
      name,
      type,
      required === true,
      values?.join(";") ?? null,
      description,
      chinese,
    ]),
  );
  return writeRows([header, ...rows]);
}
