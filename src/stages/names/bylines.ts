/** People named in bylines and credits. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { NameMention, NamePage } from "./model.ts";
import type { NameTables } from "./name-tables.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

/** People named by reporters' lines and picture credits, with the role the line gives them. */
export interface BylineName extends NameMention {
  readonly name: string;
  readonly role: string;
  readonly organisation: string | null;
}

/** Names in bylines; a name set with a space between its characters (徐 昱) is closed. */
export function findBylineNames(
  { text: shown, folded }: NamePage,
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
  tables: NameTables,
): BylineName[] {
  const found: BylineName[] = [];
  for (const rule of rulebook.ofKind("name-byline")) {
    rule.regex.lastIndex = 0;
    for (const match of folded.matchAll(rule.regex)) {
      const { role, names } = match.groups as Record<string, string | undefined>;
      const at = match.indices?.groups?.names?.[0];
      if (role === undefined || names === undefined || at === undefined) continue;
      const owner = organisations.find((it) => it.end === match.index);
      const organisation = owner === undefined ? null : shown.slice(owner.start, owner.end);
      for (const piece of splitNames(names)) {
        const name = piece.text.replace(/[ \u3000]/g, "");
        if (!looksLikeName(name, tables)) continue;
        if (name.length < 2 || (name.length > 4 && !name.includes("·"))) continue;
        const start = at + piece.at;
        found.push({
          start,
          end: start + piece.text.length,
          rule: rule.id,
          name,
          role: shown.slice(match.index, match.index + role.length),
          organisation,
        });
      }
    }
  }
  return found;
}

/** Parts names at 、 and spaces, and joins two single characters that stand beside each other. */
function splitNames(names: string): { text: string; at: number }[] {
  const pieces = [...names.matchAll(/[\u4e00-\u9fff·]+/g)].map((match) => ({
    text: match[0],
    at: match.index,
  }));
  const out: { text: string; at: number }[] = [];
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k]!;
    const next = pieces[k + 1];
    if (piece.text.length === 1 && next?.text.length === 1) {
      out.push({ text: names.slice(piece.at, next.at + 1), at: piece.at });
      k++;
    } else out.push(piece);
  }
  return out;
}

/** Starts with a surname, or is written by sound all through. */
function looksLikeName(name: string, { surname, compound, foreign }: NameTables): boolean {
  if (surname[name.charCodeAt(0)]! > 0 || compound.has(name.slice(0, 2)) || name.includes("·")) return true;
  return [...name].every((it) => foreign[it.charCodeAt(0)]! > 0);
}
