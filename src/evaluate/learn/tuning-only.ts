/** Refuses held-out labels to whoever learns. */

import type { Split } from "../label-schema.ts";

/** Held-out labels were asked for to learn from: who learns from them can measure nothing by them any more. */
export class HeldOutError extends Error {
  override readonly name = "HeldOutError";

  constructor(name: string) {
    super(
      `${name} is held out: it may be scored, and nothing may be learnt from its labels. Take it out of what is learnt from`,
    );
  }
}

/**
 * The one door to labels that are learnt from.
 * @param name what the labels are of, for the message
 * @throws HeldOutError
 */
export function learnable<Labelled extends { readonly split: Split }>(
  labelled: Labelled,
  name: string,
): Labelled {
  if (labelled.split !== "tuning") throw new HeldOutError(name);
  return labelled;
}
