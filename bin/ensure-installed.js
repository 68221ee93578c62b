// Runs before `npm start` and `npm test`: installs what a fresh clone lacks, and says plainly what stands in the way.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 20;

const major = Number(process.versions.node.split(".")[0]);
if (major < oldestNode) {
  stop(
    `expected Node ${oldestNode} or later, this is ${process.versions.node}: install a newer one (https://nodejs.org)`,
  );
}
if (findMissing().length > 0) install();

function install() {
  console.error("baoshu: installing dependencies (once)");
  const { status } = spawnSync("npm", ["ci"], {
    cwd: root,
    stdio: "inherit",
    env: withHeaders(process.env),
    shell: process.platform === "win32",
  });
  const missing = findMissing();
  if (status === 0 && missing.length === 0) return;
  const what = missing.length > 0 ? `${missing.join(", ")} did not get installed` : "npm ci failed";
  stop(
    `${what}. nodejieba is compiled where no ready binary can be had: that needs python3, make and a C++ compiler. Then run npm ci again`,
  );
}

/** The dependencies that are not there, and the compiled part of nodejieba. */
function findMissing() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const wanted = Object.keys({ ...dependencies, ...devDependencies }).map((name) =>
    join(name, "package.json"),
  );
  wanted.push(join("nodejieba", "build", "Release", "nodejieba.node"));
  return wanted.filter((path) => !existsSync(join(root, "node_modules", path)));
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
