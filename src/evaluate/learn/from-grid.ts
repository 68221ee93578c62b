/** What the grid teaches. */

import { existsSync } from "node:fs";
import { comparePlaced } from "../compare-claims.ts";
import { readGrid } from "../grid/read.ts";
import { pageOf } from "../grid/score.ts";
import { describePage } from "../labels.ts";
import { lessonOf, listenTo, sourceOf, type Teacher } from "./listen.ts";
import { learnable } from "./tuning-only.ts";

/** What the tuning half of the grid teaches: the same words in every place that a paper puts them. Nothing where it is not. */
export function fromGrid(folder: string): Teacher[] {
  if (!existsSync(folder)) return [];
  const tuning = readGrid(folder).texts.filter(({ split }) => split === "tuning");
  return tuning.map((it, index) => {
    const { text, labels, places, frame } = learnable(it, `the frame ${it.frame.id} of the grid`);
    const id = `${frame.id}-${index}`;
    const facts = describePage(id, { ...pageOf(it), source: `${id}.txt` });
    return {
      genre: "grid",
      text: frame.id,
      lesson: (pipeline) => {
        const { choices, result } = listenTo(pipeline, sourceOf(new TextEncoder().encode(text), facts));
        return lessonOf("grid", frame.id, comparePlaced(labels, result.claims, places), choices);
      },
    };
  });
}
