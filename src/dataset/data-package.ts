/** Writes datapackage.json. */

import { isText, type PackagedPath, packagedFiles, type TextPath } from "./files.ts";
import type { FileFacts } from "./hashed-file.ts";
import { type DescribedTable, describedTables, tables } from "./tables/index.ts";

const standard = "https://datapackage.org/profiles/2.0";

/** Size and hash of each file of a dataset; `claims.parquet` may be left out. */
export type PackagedFacts = Readonly<Record<TextPath, FileFacts> & Partial<Record<PackagedPath, FileFacts>>>;

/** The Frictionless Data Package (version 2) of a dataset, from the size and hash of each of its files. */
export function describePackage(version: string, facts: PackagedFacts): string {
  const resources = packagedFiles.flatMap((file) => {
    const stated = facts[file.path];
    if (stated === undefined) return [];
    const { bytes, hash } = stated;
    const table = describedTables.find(({ name }) => `${name}.csv` === file.path);
    const named = {
      name: file.path.replace(/\.(csv|jsonl?)$/, "").replaceAll(".", "-"),
      ...file,
      ...(isText(file.path) && { encoding: "utf-8" }),
    };
    if (table !== undefined) {
      return {
        ...named,
        name: table.name,
        type: "table",
        title: table.title,
        bytes,
        hash,
        schema: schemaOf(table, true),
      };
    }
    if (file.path === "claims.excel.csv") {
      return {
        ...named,
        type: "table",
        title: "The claims, for spreadsheets",
        bytes,
        hash,
        schema: schemaOf(tables[0]!, false),
      };
    }
    if (file.path === "claims.parquet") {
      return {
        ...named,
        name: "claims-parquet",
        type: "table",
        title: "The claims with their types",
        bytes,
        hash,
        schema: schemaOf(tables[0]!, false),
      };
    }
    return { ...named, name: file.path.replaceAll(".", "-"), bytes, hash };
  });
  const descriptor = {
    $schema: `${standard}/datapackage.json`,
    name: "baoshu",
    title: "Claims from pages of Chinese newspapers, each with its evidence",
    version,
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function schemaOf(table: DescribedTable, withKeys: boolean): object {
  const fields = table.columns.map(({ name, type, description, required, enum: values }) => {
    const constraints = { ...(required && { required }), ...(values && { enum: values }) };
    return { name, type, description, ...(Object.keys(constraints).length > 0 && { constraints }) };
  });
  const keys = {
    primaryKey: table.primaryKey,
    foreignKeys: table.foreignKeys.map(({ field, resource, to }) => ({
      fields: [field],
      reference: { resource, fields: [to] },
    })),
  };
  return { $schema: `${standard}/tableschema.json`, fields, missingValues: [""], ...(withKeys && keys) };
}
