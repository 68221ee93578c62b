// Runs before `npm start` and `npm test`: installs what a fresh clone lacks, and says plainly what stands in the way.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  stop(
    `expected Node ${oldestNode.join(".")} or later, this is ${process.versions.node}: install a newer one (https://nodejs.org)`,
  );
}
if (findMissing().length > 0) install();

/** No package needs its install script but nodejieba, which `baoshu check` has for a naive program to compare with. */
function install() {
  console.error("baoshu: installing dependencies (once)");
  const { status } = runNpm(["ci", "--ignore-scripts"], "inherit");
  const missing = findMissing();
  if (status !== 0 || missing.length > 0)
    stop(missing.length > 0 ? `${missing.join(", ")} did not get installed` : "npm ci failed");
  const compiled = runNpm(["rebuild", "nodejieba", "--ignore-scripts=false", "--yes"], "ignore");
  if (compiled.status !== 0)
    console.error("baoshu: nodejieba cannot be compiled here: baoshu check goes without its column jieba");
}

function runNpm(args, stdio) {
  return spawnSync("npm", args, {
    cwd: root,
    stdio,
    env: withHeaders(process.env),
    shell: process.platform === "win32",
  });
}

/** The packages that are not there. */
function findMissing() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !existsSync(join(root, "node_modules", name, "package.json")),
  );
}

/** Compiles against the headers that came with this Node, if they did, so that none need to be fetched. */
function withHeaders(env) {
  const prefix = dirname(dirname(process.execPath));
  const atHand = existsSync(join(prefix, "include", "node", "node.h"));
  return atHand ? { npm_package_config_node_gyp_nodedir: prefix, ...env } : env;
}

function stop(message) {
  console.error(`baoshu: ${message}`);
  process.exit(2);
}
