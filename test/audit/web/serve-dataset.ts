import type { AddressInfo } from "node:net";
import { createServer } from "../../../src/audit/server/server.ts";

/** Serves a dataset with a built page until it is killed: `serve-dataset.ts DATASET PAGE [PORT]`. Says its address. */
const [folder, page, port = "0"] = process.argv.slice(2);
const host = "127.0.0.1";
const { server } = await createServer(folder!, {
  host,
  accessToken: null,
  reviewer: null,
  against: null,
  page: page!,
});
await server.listen({ host, port: Number(port) });
console.log(`http://${host}:${(server.server.address() as AddressInfo).port}/`);
