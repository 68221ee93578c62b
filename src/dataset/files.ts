/** The files of a dataset folder. */

export interface PackagedFile {
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
}

const csv = { format: "csv", mediatype: "text/csv" };
const json = { format: "json", mediatype: "application/json" };
const jsonLines = { format: "jsonl", mediatype: "application/jsonl" };

/** Everything the data package describes, in its order; `datapackage.json` itself cannot hold its own hash. */
export const packagedFiles = [
  { path: "claims.csv", ...csv },
  { path: "checks.csv", ...csv },
  { path: "articles.csv", ...csv },
  { path: "people.csv", ...csv },
  { path: "organisations.csv", ...csv },
  { path: "pages.csv", ...csv },
  { path: "unclaimed.csv", ...csv },
  { path: "rules.csv", ...csv },
  { path: "reviews.csv", ...csv },
  { path: "claims.excel.csv", ...csv },
  { path: "claims.parquet", format: "parquet", mediatype: "application/vnd.apache.parquet" },
  { path: "claims.json", ...json },
  { path: "pages.jsonl", ...jsonLines },
  { path: "dictionary.csv", ...csv },
  { path: "claim.schema.json", format: "json", mediatype: "application/schema+json" },
  { path: "manifest.json", ...json },
  { path: "errors.jsonl", ...jsonLines },
] as const satisfies readonly PackagedFile[];

export type PackagedPath = (typeof packagedFiles)[number]["path"];

/** The files that are text, written piece by piece. */
export type TextPath = Exclude<PackagedPath, "claims.parquet">;

export function isText(path: PackagedPath): path is TextPath {
  return path !== "claims.parquet";
}

/** The files that the data package of a dataset describes, with `claims.parquet` or without it. */
export function filesOf(parquet: boolean): PackagedPath[] {
  return packagedFiles.map(({ path }) => path).filter((path) => parquet || isText(path));
}

export const packageFile = "datapackage.json";
export const manifestFile = "manifest.json";
