/** A server in a process of its own, to be killed: `server-process.ts FOLDER PAGE`. Prints its address. */
import { createServer } from "../../src/audit/server/server.ts";

const [folder = "", page = ""] = process.argv.slice(2);
const options = { host: "127.0.0.1", accessToken: null, reviewer: null, against: null, page };
const { server } = await createServer(folder, options);
console.log(await server.listen({ host: "127.0.0.1", port: 0 }));
