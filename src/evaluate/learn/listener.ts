/** Listens to texts again and again while weights change. */

import { assemblePipeline, type Gather, gatherer, type Parts } from "../../pipeline.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { Found } from "../../stages/link/index.ts";
import { linkWords, weightsOf } from "../../stages/link/prepare-words.ts";
import type { Lesson, Teacher } from "./listen.ts";

/** What a text taught. */
export interface Said {
  readonly teacher: Teacher;
  readonly lesson: Lesson;
}

/** Goes through texts again and again with other weights. What does not depend on these is found once. */
export class Listener {
  readonly #teachers: readonly Teacher[];
  readonly #parts: Parts;

  constructor(rulebook: Rulebook, teachers: readonly Teacher[]) {
    this.#teachers = teachers;
    this.#parts = { gather: remembering(gatherer(rulebook)), words: linkWords(rulebook) };
  }

  /** What the texts that are wanted teach, with the weights of a rulebook. */
  listen(rulebook: Rulebook, wanted: (teacher: Teacher) => boolean): Said[] {
    const words = { ...this.#parts.words, weights: weightsOf(rulebook) };
    const pipeline = assemblePipeline(rulebook, { ...this.#parts, words });
    return this.#teachers.filter(wanted).map((teacher) => ({ teacher, lesson: teacher.lesson(pipeline) }));
  }
}

function remembering(gather: Gather): Gather {
  const pages = new Map<string, Found>();
  const remembered = (...[source, report]: Parameters<Gather>): Found => {
    const key = JSON.stringify(source.facts);
    const found = pages.get(key) ?? gather(source, report);
    pages.set(key, found);
    return found;
  };
  return Object.assign(remembered, { explore: gather.explore });
}
