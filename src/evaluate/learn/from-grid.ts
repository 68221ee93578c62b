import type { Pipeline } from "../../pipeline.ts";
import { comparePlaced } from "../compare-claims.ts";
import { readGrid } from "../grid/read.ts";
import { pageOf } from "../grid/score.ts";
import { describePage } from "../labels.ts";
import { joinLessons, type Lesson, lessonOf, listenTo, sourceOf } from "./listen.ts";
import { learnable } from "./tuning-only.ts";

/** What the tuning half of the grid teaches: the same words in every place that a paper puts them. */
export function fromGrid(pipeline: Pipeline, folder: string): Lesson {
  const tuning = readGrid(folder).texts.filter(({ split }) => split === "tuning");
  const lessons = tuning.map((it, index) => {
    const { text, labels, places, frame } = learnable(it, `the frame ${it.frame.id} of the grid`);
    const id = `${frame.id}-${index}`;
    const facts = describePage(id, { ...pageOf(it), source: `${id}.txt` });
    const { choices, result } = listenTo(pipeline, sourceOf(new TextEncoder().encode(text), facts));
    return lessonOf("grid", frame.id, comparePlaced(labels, result.claims, places), choices);
  });
  return joinLessons(lessons);
}
