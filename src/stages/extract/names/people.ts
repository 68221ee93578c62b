import type { Rulebook } from "../../../rulebook/rulebook.ts";
import type { BylineName } from "./bylines.ts";
import type { NameMention, NamePage, Person, PersonRole } from "./model.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";
import type { PersonSpan } from "./person-spans.ts";
import { rolesOf } from "./roles.ts";

interface Draft {
  name: string;
  roles: PersonRole[];
  mentions: NameMention[];
}

/** Joins the places where people are named into people, each with the roles that stand beside their names. */
export function joinPeople(
  { folded: text, blocks }: NamePage,
  spans: readonly PersonSpan[],
  bylines: readonly BylineName[],
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
): Person[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string): Draft => {
    const found = drafts.get(name);
    if (found !== undefined) return found;
    const fresh = { name, roles: [], mentions: [] };
    drafts.set(name, fresh);
    return fresh;
  };
  for (const byline of bylines) {
    const draft = draftOf(byline.name);
    draft.mentions.push({ start: byline.start, end: byline.end, rule: byline.rule });
    addRole(draft, { organisation: byline.organisation, role: byline.role });
  }
  for (const span of spans) {
    if (span.partial || isTaken(drafts, span.start, span.end)) continue;
    const draft = draftOf(text.slice(span.start, span.end));
    draft.mentions.push({ start: span.start, end: span.end, rule: span.rule });
    for (const role of rolesOf(text, span, organisations, blocks, rulebook)) addRole(draft, role);
  }
  addRepeats(text, drafts);
  addPartials(text, spans, drafts, rulebook);
  return [...drafts.values()]
    .map((draft) => ({ ...draft, mentions: draft.mentions.sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function addRole(draft: Draft, role: PersonRole): void {
  if (draft.roles.some((it) => it.role === role.role && it.organisation === role.organisation)) return;
  const bare = draft.roles.findIndex((it) => it.role === role.role && it.organisation === null);
  if (bare >= 0) draft.roles[bare] = role;
  else if (role.organisation !== null || !draft.roles.some((it) => it.role === role.role))
    draft.roles.push(role);
}

/** A name once found is known on the whole page; so is the last part of a dotted one. */
function addRepeats(text: string, drafts: ReadonlyMap<string, Draft>): void {
  for (const draft of drafts.values()) {
    const last = draft.name.slice(draft.name.lastIndexOf("·") + 1);
    for (const form of last.length > 1 && last !== draft.name ? [draft.name, last] : [draft.name]) {
      if (form.length < 3 && form === draft.name && !isStrong(draft)) continue;
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        if (!isTaken(drafts, at, at + form.length)) {
          draft.mentions.push({ start: at, end: at + form.length, rule: "names/person-repeated" });
        }
      }
    }
  }
}

function isStrong(draft: Draft): boolean {
  return draft.roles.length > 0;
}

function isTaken(drafts: ReadonlyMap<string, Draft>, start: number, end: number): boolean {
  for (const { mentions } of drafts.values()) {
    if (mentions.some((it) => it.start < end && start < it.end)) return true;
  }
  return false;
}

/** 江主席 is the last person of that surname named before; with none on the page, a person of that much name. */
function addPartials(
  text: string,
  spans: readonly PersonSpan[],
  drafts: Map<string, Draft>,
  rulebook: Rulebook,
): void {
  const followers = rulebook.lexicon("names-honorifics");
  for (const span of spans) {
    if (!span.partial || isTaken(drafts, span.start, span.end)) continue;
    const family = text.slice(span.start, span.end);
    let nearest: Draft | undefined;
    let place = -1;
    for (const draft of drafts.values()) {
      if (!draft.name.startsWith(family) || draft.name.length > 4) continue;
      for (const { start } of draft.mentions)
        if (start < span.start && start > place) [nearest, place] = [draft, start];
    }
    if (nearest === undefined) {
      const name = family + (followers.longestAt(text, span.end) ?? "");
      nearest = drafts.get(name) ?? { name, roles: [], mentions: [] };
      drafts.set(name, nearest);
    }
    nearest.mentions.push({ start: span.start, end: span.end, rule: span.rule });
  }
}
