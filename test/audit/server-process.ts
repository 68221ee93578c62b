import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { compiledPackage } from "../compiled.ts";

/** A server over a dataset with a built page, in a process of its own, that can be killed. */
export async function startServer(
  folder: string,
  page: string,
): Promise<{ child: ChildProcess; address: string }> {
  const server = pathToFileURL(join(compiledPackage(), "dist/audit/server/server.js")).href;
  const program = `
    import { createServer } from ${JSON.stringify(server)};
    const [folder, page] = process.argv.slice(1);
    const options = { host: "127.0.0.1", accessToken: null, reviewer: null, against: null, page };
    const { server } = await createServer(folder, options);
    console.log(await server.listen({ host: "127.0.0.1", port: 0 }));
  `;
  const args = ["--input-type=module", "-e", program, folder, page];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(createInterface(child.stdout!), "line")) as [string];
  return { child, address: `${said}/` };
}
