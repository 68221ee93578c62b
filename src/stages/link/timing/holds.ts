/** Whether one period is part of another. */

import type { PeriodMention } from "../../../model/mention.ts";

/** Whether a period is a part of another. */
export const holds = (whole: PeriodMention, part: PeriodMention): boolean =>
  part.from !== null &&
  part.to !== null &&
  (whole.from === null || whole.from <= part.from) &&
  whole.to !== null &&
  part.to <= whole.to &&
  (whole.from !== part.from || whole.to !== part.to);
