import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFile } from "fast-csv";
import { describe, expect, it } from "vitest";
import { runBatch } from "../../src/batch/run.ts";
import { defuse } from "../../src/dataset/csv.ts";
import { claimTable } from "../../src/dataset/tables/claims.ts";
import { claimSchema } from "../../src/model/claim.ts";
import { fakePipeline } from "../batch/fake-pipeline.ts";
import { makeFolder } from "../batch/folder.ts";

const text = '𠮷野家\n=SUM(A1)，"大, 小"同比增长3.4%。\n同比下降3.2%\n';

async function makeDataset(): Promise<string> {
  const folder = makeFolder({ "page.txt": text });
  await runBatch(fakePipeline, { inputs: [folder], out: join(folder, "out") });
  return join(folder, "out");
}

function readCsv(path: string): Promise<Record<string, string>[]> {
  return new Promise((resolve, reject) => {
    const rows: Record<string, string>[] = [];
    parseFile(path, { headers: true })
      .on("data", (row) => rows.push(row))
      .on("error", reject)
      .on("end", () => resolve(rows));
  });
}

describe("claims.csv", () => {
  it("reads back as the claims, cell by cell", async () => {
    const folder = await makeDataset();
    const claims = JSON.parse(readFileSync(join(folder, "claims.json"), "utf8"));
    const rows = await readCsv(join(folder, "claims.csv"));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      id: claims[0].id,
      page: claims[0].page,
      article: "a1",
      kind: "growth",
      indicator: '=SUM(A1)，"大, 小"',
      subject: "",
      whole: "",
      value: "3.4",
      low: "",
      high: "",
      unit: "%",
      approximation: "exact",
      direction: "up",
      basis: "yoy",
      from_value: "",
      from_period_text: "",
      from_period_start: "",
      from_period_end: "",
      from_period_inferred: "",
      period_text: "2022年",
      period_start: "2022-01-01",
      period_end: "2022-12-31",
      period_inferred: "true",
      modality: "reported",
      speaker_name: "郭婷婷",
      speaker_role: "副部长",
      speaker_organisation: "商务部",
      source: "",
      quoted: "false",
      evidence_text: "同比增长3.4%",
      evidence_start: "19",
      evidence_end: "27",
      evidence_source: "2:19-27",
      sentence_text: '=SUM(A1)，"大, 小"同比增长3.4%。',
      sentence_start: "4",
      sentence_end: "28",
      rule: "growth/year-on-year",
      confidence: "0.9",
      flags: "period-unresolved;indicator-unclear",
      qualifiers: "",
      field_confidence_indicator: "0.9",
      field_confidence_subject: "0.9",
      field_confidence_period: "0.9",
      trace_indicator_origin: "sentence",
      trace_indicator_rule: "level/amount",
      trace_indicator_margin: "",
      trace_subject_origin: "sentence",
      trace_subject_rule: "level/amount",
      trace_subject_margin: "",
      trace_period_origin: "sentence",
      trace_period_rule: "level/amount",
      trace_period_margin: "",
    });
    expect(readFileSync(join(folder, "claims.csv"))[0]).toBe("i".charCodeAt(0));
  });

  it("has a column for every field of the schema", () => {
    const names = new Set(claimTable.columns.map(({ name }) => name));
    const nested = new Set([
      "from",
      "period",
      "speaker",
      "evidence",
      "sentence",
      "field_confidence",
      "trace",
    ]);
    for (const field of Object.keys(claimSchema.shape)) {
      const found = nested.has(field)
        ? [...names].some((name) => name.startsWith(`${field}_`))
        : names.has(field);
      expect([field, found]).toEqual([field, true]);
    }
  });
});

describe("claims.excel.csv", () => {
  it("defuses text that a spreadsheet would run, and leaves numbers alone", async () => {
    const folder = await makeDataset();
    const bytes = readFileSync(join(folder, "claims.excel.csv"));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = await readCsv(join(folder, "claims.excel.csv"));
    expect(rows[0]).toMatchObject({
      indicator: `'=SUM(A1)，"大, 小"`,
      sentence_text: `'=SUM(A1)，"大, 小"同比增长3.4%。`,
    });
    expect(rows[1]).toMatchObject({ value: "-3.2", indicator: "'=指标" });
    expect((await readCsv(join(folder, "claims.csv")))[1]).toMatchObject({
      value: "-3.2",
      indicator: "=指标",
    });
  });

  it.each(["=1", "+1", "-1", "@a", "\t1", "\r1"])("defuses %j", (cell) => {
    expect([defuse(cell, "string"), defuse(cell, "number"), defuse(`甲${cell}`, "string")]).toEqual([
      `'${cell}`,
      cell,
      `甲${cell}`,
    ]);
  });
});

describe("the other files", () => {
  it("keep one claim a line in claims.json", async () => {
    const lines = readFileSync(join(await makeDataset(), "claims.json"), "utf8").split("\n");
    expect([lines[0], lines[3], lines[4]]).toEqual(["[", "]", ""]);
    expect(lines[1]!.endsWith("},")).toBe(true);
    expect(claimSchema.parse(JSON.parse(lines[2]!)).value).toBe("-3.2");
  });

  it("join a person's roles in one cell", async () => {
    const [person] = await readCsv(join(await makeDataset(), "people.csv"));
    expect(person).toMatchObject({ name: "郭婷婷", roles: "商务部:副部长;:记者" });
  });

  it("give each article with its text, newlines and all", async () => {
    const [article] = await readCsv(join(await makeDataset(), "articles.csv"));
    expect(article).toMatchObject({ id: "a1", title: "𠮷野家", claims: "2", text });
  });

  it("describe every table to Frictionless, with types, keys, enums and hashes", async () => {
    const { resources, $schema } = JSON.parse(
      readFileSync(join(await makeDataset(), "datapackage.json"), "utf8"),
    );
    expect($schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    const claims = resources[0];
    expect(claims).toMatchObject({
      name: "claims",
      type: "table",
      path: "claims.csv",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(claims.schema.primaryKey).toEqual(["id"]);
    expect(claims.schema.foreignKeys).toEqual([
      { fields: ["page"], reference: { resource: "pages", fields: ["id"] } },
    ]);
    const field = (name: string) =>
      claims.schema.fields.find((column: { name: string }) => column.name === name);
    expect(field("value").type).toBe("number");
    expect(field("period_start").type).toBe("date");
    expect(field("direction").constraints).toEqual({ enum: ["up", "down"] });
    expect(field("kind").constraints).toEqual({
      required: true,
      enum: ["level", "growth", "change", "share", "rank", "ratio"],
    });
    expect(resources.map(({ name }: { name: string }) => name)).toEqual([
      "claims",
      "checks",
      "articles",
      "people",
      "organisations",
      "pages",
      "unclaimed",
      "rules",
      "reviews",
      "claims-excel",
      "claims-parquet",
      "claims-json",
      "pages-jsonl",
      "dictionary-csv",
      "claim-schema-json",
      "manifest-json",
      "errors-jsonl",
    ]);
  });

  it("publish the schema that zod gives", async () => {
    const schema = JSON.parse(readFileSync(join(await makeDataset(), "claim.schema.json"), "utf8"));
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.properties.kind.enum).toEqual(["level", "growth", "change", "share", "rank", "ratio"]);
    expect(schema.additionalProperties).toBe(false);
  });

  it("name inputs, rulebook and version in the manifest, and no clock or path", async () => {
    const manifest = JSON.parse(readFileSync(join(await makeDataset(), "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({
      program: "baoshu",
      version: "0.0.0-test",
      rulebook: "f".repeat(64),
      inputs: [{ path: "page.txt", status: "read", bytes: new TextEncoder().encode(text).length }],
      counts: {
        pages: 1,
        articles: 1,
        claims: 2,
        claimsByKind: { growth: 2, level: 0 },
        people: 1,
        errors: 0,
      },
    });
  });
});
