import { findPeriods, periodRules } from "../../../../src/stages/extract/periods/scan.ts";
import { foldText } from "../../../../src/stages/segment/fold.ts";
import { rulebook } from "../../../program.ts";

const rules = periodRules(rulebook);

/** The periods of one article, sentence by sentence, as `text from/to`; `?` behind one that is not resolved. */
export function readPeriods(text: string, date: string | null): string[] {
  const breaks = [0, ...[...text.matchAll(/[。\n]/g)].map((it) => it.index + 1)];
  return findPeriods(foldText(text), date, breaks, [0], rules).map(
    (it) => `${text.slice(it.start, it.end)} ${it.from ?? ".."}/${it.to ?? ".."}${it.resolved ? "" : "?"}`,
  );
}
