/** Firms named with a code or price. */

import type { Span } from "../../model/span.ts";
import { meeting } from "../../model/spans.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

/**
 * Adds the firms that a text names with their code or price behind, 贵州茅台（600519.SH）: that makes any word a name, so it
 * holds wherever the word stands. Inside a longer name, and over one that only ends with it, it adds nothing; over a
 * shorter one it counts. Ordered.
 */
export function addListedFirms(
  text: string,
  found: readonly OrganisationSpan[],
  rulebook: Rulebook,
): OrganisationSpan[] {
  const forms = new Set([...text.matchAll(rulebook.compile("{{listed-name}}"))].map(([form]) => form));
  const firms: OrganisationSpan[] = [];
  for (const form of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
      firms.push({ start: at, end: at + form.length, kind: "company", rule: "names/organisation-listed" });
  firms.sort((a, b) => a.start - b.start || b.end - a.end);
  const length = ({ start, end }: Span) => end - start;
  const isHeld = (it: Span, by: readonly Span[]) =>
    meeting(by, it).some((other) => length(other) >= length(it));
  const added = firms.filter((it, k) => !isHeld(it, found) && (firms[k - 1]?.end ?? 0) <= it.start);
  const kept = found.filter((it) => !isHeld(it, added));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}
