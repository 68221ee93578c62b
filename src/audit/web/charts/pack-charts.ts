/** A vite plugin that puts the charting library into the page, packed. */

import { fileURLToPath } from "node:url";
import { constants, deflateRawSync } from "node:zlib";
import { build, type Plugin } from "vite";
import { CHARTS_ELEMENT, CHARTS_GLOBAL } from "./charts-element.ts";
import { leaveOut } from "./leave-out.ts";

const entry = fileURLToPath(new URL("./plot-entry.ts", import.meta.url));

/**
 * Puts the charting library into the built page, packed: minified it is a quarter of a megabyte, deflated and in base64
 * less than half of that, and a page that shows no chart never unpacks it.
 */
export function packCharts(): Plugin {
  return {
    name: "pack-charts",
    transformIndexHtml: {
      order: "post",
      handler: async () => [
        {
          tag: "script",
          attrs: { type: "text/plain", id: CHARTS_ELEMENT },
          children: pack(await buildCharts()),
          injectTo: "body",
        },
      ],
    },
  };
}

async function buildCharts(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    plugins: [leaveOut()],
    build: {
      write: false,
      minify: true,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: CHARTS_GLOBAL, fileName: "charts" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output))
    throw new Error("expected the charts to be built at once");
  return output.output[0].code;
}

function pack(code: string): string {
  return deflateRawSync(code, { level: constants.Z_BEST_COMPRESSION }).toString("base64");
}
