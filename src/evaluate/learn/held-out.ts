/** Which texts are held out. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listCases, listYaml } from "../check-pages.ts";
import { hashText } from "../drawn-claims.ts";
import { readGenre } from "../genre-labels.ts";
import { aboutSchema, type Split } from "../label-schema.ts";
import { readFileAs } from "../labels.ts";

/** The half that a page stands in, without a look at its labels. */
export function splitOf(folder: string): Split {
  const file = join(folder, "about.yaml");
  return (existsSync(file) ? readFileAs(file, aboutSchema).split : undefined) ?? "tuning";
}

/** The hashes of all texts and pages whose labels are held out: nothing that was decided on them is learnt from either. */
export function heldOutContent(fixtures: string): ReadonlySet<string> {
  const texts = listYaml(join(fixtures, "genres"))
    .flatMap((file) => readGenre(file).texts)
    .filter(({ split }) => split === "held-out")
    .map(({ sha256 }) => sha256);
  const pages = listCases(join(fixtures, "realistic"))
    .filter((folder) => splitOf(folder) === "held-out")
    .map((folder) => hashText(readFileSync(join(folder, "page.txt"), "utf8")));
  return new Set([...texts, ...pages]);
}
