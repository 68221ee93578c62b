/** A vite plugin that leaves parts of the charting library out of the page. */

import type { Plugin } from "vite";

/** Parts of the charting library's dependencies that no chart here needs: maps, and schemes of colours. */
const leftOut: readonly string[] = ["d3-geo", "d3-scale-chromatic"];
const mark = "\0left-out:";

/**
 * Puts functions that do nothing in the place of what is left out, under the same names: the library calls some of them
 * when it is loaded and none when it draws without a projection and a colour scale. Saves a sixth of it.
 */
export function leaveOut(): Plugin {
  return {
    name: "leave-out",
    enforce: "pre",
    resolveId: (source) => (leftOut.includes(source) ? `${mark}${source}` : null),
    load: async (id) => {
      if (!id.startsWith(mark)) return null;
      const module: object = await import(id.slice(mark.length));
      const names = Object.keys(module).map((name) => `nothing as ${name}`);
      return `const nothing = () => undefined;\nexport { ${names.join(", ")} };`;
    },
  };
}
