/** How vite builds the audit page into one file. */

import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { packCharts } from "./charts/pack-charts.ts";

/** One file, scripts and styles inline: what the server serves and what an offline report carries its data in. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), packCharts()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
  build: {
    outDir: "../../../dist/audit",
    // The compiled server stands in the same folder.
    emptyOutDir: false,
    rolldownOptions: { input: "page.html" },
    modulePreload: { polyfill: false },
  },
});
