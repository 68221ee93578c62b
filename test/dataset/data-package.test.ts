import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseString } from "fast-csv";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runBatch } from "../../src/batch/run.ts";
import { claimSchema } from "../../src/model/claim.ts";
import { fakePipeline } from "../batch/fake-pipeline.ts";
import { makeFolder } from "../batch/folder.ts";

/**
 * What the Data Package standard, version 2, asks of a descriptor (https://datapackage.org/standard/data-package/,
 * data-resource, table-schema), as far as ours has it; keys that the standard does not know are refused.
 */
const profile = (name: string) => z.literal(`https://datapackage.org/profiles/2.0/${name}.json`);

const types = [
  ...["string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time"],
  ...["year", "yearmonth", "duration", "geopoint", "geojson", "any"],
];

const tableSchema = z
  .strictObject({
    $schema: profile("tableschema"),
    fields: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          type: z.enum(types),
          description: z.string(),
          constraints: z
            .strictObject({ required: z.boolean().optional(), enum: z.array(z.string()).min(1).optional() })
            .optional(),
        }),
      )
      .min(1),
    missingValues: z.array(z.string()),
    primaryKey: z.array(z.string()).min(1).optional(),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: z.array(z.string()).min(1),
          reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).min(1) }),
        }),
      )
      .optional(),
  })
  .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length, "names must differ")
  .refine(({ fields, primaryKey = [] }) =>
    primaryKey.every((key) => fields.some(({ name }) => name === key)),
  );

const resourceSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9._-]+$/),
    path: z.string().regex(/^(?!\/|\.|~|.*\.\.)[^\\]+$/, "a path below the descriptor"),
    type: z.literal("table").optional(),
    title: z.string().optional(),
    format: z.string(),
    mediatype: z.string().regex(/^[^/]+\/[^/]+$/),
    encoding: z.literal("utf-8").optional(),
    bytes: z.int().nonnegative(),
    hash: z.string().regex(/^(?:[a-z0-9-]+:)?[0-9a-f]{32,128}$/),
    schema: tableSchema.optional(),
  })
  .refine(({ type, schema }) => type === undefined || schema !== undefined, "a table has a schema");

const packageSchema = z
  .strictObject({
    $schema: profile("datapackage"),
    name: z.string().regex(/^[a-z0-9._/-]+$/),
    title: z.string(),
    version: z.string(),
    resources: z.array(resourceSchema).min(1),
  })
  .refine(
    ({ resources }) => new Set(resources.map(({ name }) => name)).size === resources.length,
    "names must differ",
  )
  .refine(
    ({ resources }) =>
      resources.every(({ schema }) =>
        (schema?.foreignKeys ?? []).every(({ reference }) =>
          resources
            .find(({ name }) => name === reference.resource)
            ?.schema?.fields.some(({ name }) => name === reference.fields[0]),
        ),
      ),
    "a foreign key must lead somewhere",
  );

let out: string;
let descriptor: z.infer<typeof packageSchema>;

async function makeDataset(): Promise<void> {
  const folder = makeFolder({ "page.txt": "甲\n进出口额同比增长3.4%。\n" });
  out = join(folder, "out");
  await runBatch(fakePipeline, { inputs: [folder], out });
  descriptor = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
}

function readCsv(name: string): Promise<Record<string, string>[]> {
  return new Promise((resolve, reject) => {
    const rows: Record<string, string>[] = [];
    parseString(readFileSync(join(out, name), "utf8"), { headers: true })
      .on("data", (row) => rows.push(row))
      .on("error", reject)
      .on("end", () => resolve(rows));
  });
}

describe("datapackage.json", () => {
  it("is what the standard asks for", async () => {
    await makeDataset();
    expect(packageSchema.safeParse(descriptor).error).toBeUndefined();
  });

  it("names every file of the dataset but itself, with its size and hash", async () => {
    await makeDataset();
    const files = readdirSync(out).filter((name) => name !== "datapackage.json");
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(files.sort());
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = readFileSync(join(out, path));
      expect([path, bytes, hash]).toEqual([
        path,
        statSync(join(out, path)).size,
        `sha256:${createHash("sha256").update(content).digest("hex")}`,
      ]);
    }
  });

  it("gives each table the columns that its file has, in their order", async () => {
    await makeDataset();
    for (const { path, schema, format } of descriptor.resources) {
      if (schema === undefined || format !== "csv") continue;
      const [header = ""] = readFileSync(join(out, path), "utf8")
        .replace(/^\ufeff/, "")
        .split("\n");
      expect([path, header]).toEqual([path, schema.fields.map(({ name }) => name).join(",")]);
    }
  });
});

describe("dictionary.csv", () => {
  it("describes every column of every table in English and Chinese", async () => {
    await makeDataset();
    const rows = await readCsv("dictionary.csv");
    const described = rows.map(({ table, field }) => `${table}.${field}`);
    const expected = descriptor.resources
      .filter(({ name, schema }) => schema !== undefined && !/excel|parquet/.test(name))
      .flatMap(({ name, schema }) => schema!.fields.map((field) => `${name}.${field.name}`));
    expect([...described].sort()).toEqual([...expected].sort());
    for (const row of rows) {
      expect(row.description).toMatch(/[a-z]/i);
      expect(row.说明).toMatch(/\p{Script=Han}|^SHA-256$/u);
    }
  });

  it("says of a claim's fields what its schema says", async () => {
    await makeDataset();
    const rows = await readCsv("dictionary.csv");
    const indicator = rows.find(({ table, field }) => table === "claims" && field === "indicator");
    expect(indicator).toMatchObject({ description: "What is measured, as a noun phrase", 说明: "指标名称" });
    const schema = JSON.parse(readFileSync(join(out, "claim.schema.json"), "utf8"));
    for (const name of Object.keys(claimSchema.shape)) {
      expect([name, schema.properties[name].description, schema.properties[name].chinese]).toEqual([
        name,
        expect.stringMatching(/\w/),
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
    }
  });
});
