// Runs at the end of the build: bundles library and program, makes the dictionary and parses the rules, so that a program that uses them starts fast.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const library = join(dist, "library");

for (const name of readdirSync(dist)) if (name.endsWith(".trie")) rmSync(join(dist, name));
const { loadDictionary } = await import("../dist/stages/segment/dictionary.js");
loadDictionary();

const { parseRules } = await import("../dist/rulebook/load.js");
const { PARSED_RULES } = await import("../dist/rulebook/parsed.js");
const { RULES } = await import("../dist/rulebook/program-rules.js");
writeFileSync(PARSED_RULES, JSON.stringify(parseRules(RULES)));

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8"),
);
const libraries = Object.keys({ ...dependencies, ...peerDependencies });
/** Of zod a third is used; as it comes it takes longer to load than all of the library. */
const bundled = ["zod"];

// Hundreds of small files take three times as long to load as a few large ones.
rmSync(join(dist, "chunks"), { recursive: true, force: true });
await build({
  entryPoints: [
    ...["index", "extracting", "cli/program", "batch/work/thread"].map((name) => join(dist, `${name}.js`)),
    ...entries(library),
  ],
  outbase: dist,
  outdir: dist,
  chunkNames: "chunks/[name]-[hash]",
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  external: libraries.filter((name) => !bundled.includes(name)),
  platform: "node",
  format: "esm",
  target: "node20",
  minifyWhitespace: true,
  logLevel: "warning",
});

function entries(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(folder, name));
}
