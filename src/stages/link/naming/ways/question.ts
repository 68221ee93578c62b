/** What a way to name is asked. */

import type { Span } from "../../../../model/span.ts";
import type { Sheet } from "../../choosing/sheet.ts";
import type { Named } from "../../draft.ts";
import type { MatchPosition } from "../../match-position.ts";
import type { PageContext } from "../../page-context.ts";
import { cleanName } from "../clean-name.ts";
import { indicatorField } from "../field.ts";
import type { IndicatorWay, Wording } from "../indicators.ts";

const { way } = indicatorField;

/** What a way to name is asked about. */
export interface Question {
  readonly place: MatchPosition;
  readonly scene: PageContext;
  readonly wording: Wording;
  readonly sheet: Sheet<Named>;
}

/** One way to name what is measured: it writes its proposals down. */
export type WayToName = (question: Question) => void;

/**
 * Proposes a name for what is measured, with what was said to hold of the place that it was found at; not where nothing is
 * left of it without the signs and numbers at its ends.
 * @param settled what grammar settles for certain
 */
export function propose({ sheet }: Question, by: IndicatorWay, named: Named, settled = false): void {
  const { indicator } = named;
  const clean = indicator === null ? null : cleanName(indicator);
  if (clean === "") {
    sheet.drop();
    return;
  }
  const kept = clean === indicator ? named : { ...named, indicator: clean };
  sheet.offer(kept, clean ?? "", way[by], settled);
}

/** A stretch of the text as a name, with whose it is if the words before the number say so. */
export function quote({ scene, wording }: Question, { start, end }: Span, inherited = false): Named {
  return { indicator: scene.extraction.text.slice(start, end), subject: wording.subject, inherited };
}
