/** Organisations that a short form proves. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { Definition } from "./aliases.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

/**
 * Organisations that a short form proves: 泽州精煤化工（以下简称“泽州精化”）. The name begins where the short form's first character
 * stands, its characters follow in their order. What is said of either form must be what bodies do; laws, projects and
 * technologies are shortened, too. Those found before that lie inside one are left out.
 */
export function addDefinedOrganisations(
  text: string,
  found: readonly OrganisationSpan[],
  definitions: readonly Definition[],
  rulebook: Rulebook,
): readonly OrganisationSpan[] {
  const defined: OrganisationSpan[] = [];
  for (const { start: end, end: after, alias } of definitions) {
    if (alias === undefined) continue;
    const owner = found.find((it) => it.end === end);
    const start = startOf(text, end, alias);
    if (start < 0 || (owner !== undefined && owner.start <= start)) continue;
    if (!isBody(text, start, end, after, alias, owner !== undefined, rulebook)) continue;
    defined.push({ start, end, kind: owner?.kind ?? "company", rule: "names/organisation-defined" });
  }
  if (defined.length === 0) return found;
  const kept = found.filter((it) => !defined.some((other) => it.start < other.end && other.start < it.end));
  return [...kept, ...defined].sort((a, b) => a.start - b.start);
}

/** Where the characters of the short form, read backwards from `end`, begin; −1 where they do not all stand there. */
function startOf(text: string, end: number, alias: string): number {
  const characters = [...alias];
  let at = end;
  for (const character of characters.reverse()) {
    at = text.lastIndexOf(character, at - 1);
    if (at < 0 || end - at > LONGEST) return -1;
  }
  const between = text.slice(at, end);
  return end - at > alias.length && !BOUNDARY.test(between) ? at : -1;
}

const LONGEST = 30;
const BOUNDARY = /[，。；：！？、“”《》（）\s]/;

function isBody(
  text: string,
  start: number,
  end: number,
  after: number,
  alias: string,
  owned: boolean,
  rulebook: Rulebook,
): boolean {
  if (rulebook.compile("{{no-body}}$", "").test(text.slice(start, end))) return false;
  if (owned) return true;
  const acts = rulebook.compile("{{acts-as-body}}", "y");
  for (let at = after; at >= 0; at = nextAfter(text, alias, at)) {
    acts.lastIndex = at;
    if (acts.test(text)) return true;
  }
  return false;
}

/** The end of the next place where a form stands; −1 where there is none. */
function nextAfter(text: string, form: string, from: number): number {
  const at = text.indexOf(form, from);
  return at < 0 ? -1 : at + form.length;
}
