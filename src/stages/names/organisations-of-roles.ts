/** Organisations that an office tells. */

import type { Span } from "../../model/span.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { PersonSpan } from "./model.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

/**
 * Organisations that only the office beside a name tells: 瀚星互联首席科学家景行, 洛水技师学院院长邓仲明. What stands between
 * the start of the clause and a company's title is one, or, before any other title, when it ends as organisations do.
 */
export function findOrganisationsOfRoles(
  text: string,
  people: readonly PersonSpan[],
  known: readonly OrganisationSpan[],
  rulebook: Rulebook,
): OrganisationSpan[] {
  const titles = rulebook.lexicon("names-titles");
  const companyTitles = rulebook.lexicon("names-company-titles");
  const endings = rulebook.lexicon("names-organisation-endings");
  const generic = rulebook.lexicon("names-organisation-words");
  const nameLike = rulebook.compile("{{body-of-role}}", "");
  const found: OrganisationSpan[] = [];
  for (const { start, partial } of people) {
    const title = partial ? undefined : titles.longestBefore(text, start);
    if (title === undefined) continue;
    const end = modifiersStart(text, start - title.length, rulebook);
    const from = clauseStart(text, end);
    const words = text.slice(from, end);
    if (words.length < SHORTEST || words.length > LONGEST || !nameLike.test(words)) continue;
    if (known.some((it) => it.start < start && it.end > from)) continue;
    const ending = endings.longestBefore(text, end);
    const kind = ending === undefined ? undefined : endings.get(ending)?.kind;
    if (GENERIC_PARTS.has(generic.get(words.slice(0, 2))?.part ?? "")) continue;
    if (companyTitles.has(title) && (ending !== undefined || words.length > SHORTEST))
      found.push({ start: from, end, kind: kind ?? "company", rule: "names/organisation-of-role" });
    else if (kind !== undefined && ending !== undefined && words.length - ending.length >= LEAST_OWN)
      found.push({ start: from, end, kind, rule: "names/organisation-of-role" });
  }
  return found.filter((it, at) => !found.slice(0, at).some((other) => overlaps(it, other)));
}

const SHORTEST = 3;
const LONGEST = 14;
/** Characters of its own before the ending. */
const LEAST_OWN = 2;
const GENERIC_PARTS = new Set(["generic", "stop"]);

function clauseStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at <= LONGEST && !BOUNDARY.test(text[at - 1]!)) at--;
  return at;
}

const BOUNDARY = /[。；！？：，、“”‘’「」\n《》（）]/;

function modifiersStart(text: string, titleStart: number, rulebook: Rulebook): number {
  const modifiers = rulebook.lexicon("names-title-modifiers");
  let at = titleStart;
  for (;;) {
    const form = modifiers.longestBefore(text, at);
    if (form === undefined) return at;
    at -= form.length;
  }
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
