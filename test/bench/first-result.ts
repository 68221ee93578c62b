import { readFileSync } from "node:fs";
import { describePage } from "../../src/evaluate/labels.ts";
import { loadSubject } from "./subject.ts";

/** Makes the result of one page and ends: what `fresh.ts` times when the program is not built. */
const file = process.argv[2]!;
const subject = await loadSubject();
await subject.run(readFileSync(file), describePage("first", { source: file, date: "2023-11-30" }));
