/** Joins places into organisations. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { Dictionary } from "../segment/dictionary.ts";
import { type Alias, type Definition, findBareAliases, findDefinedAliases } from "./aliases.ts";
import type { NameMention, NamePage, Organisation, OrganisationKind } from "./model.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

interface Draft {
  name: string;
  aliases: Set<string>;
  kind: OrganisationKind | null;
  mentions: NameMention[];
}

/**
 * Adds the places where short forms stand that the page defines, and names found elsewhere on it. Returns all places in
 * order, and what each short form is short for.
 */
export function repeatOrganisations(
  text: string,
  found: readonly OrganisationSpan[],
  definitions: readonly Definition[],
  dictionary: Dictionary,
  rulebook: Rulebook,
): { spans: OrganisationSpan[]; aliases: Alias[] } {
  const spans = lengthenSpans(text, found);
  const aliases = [
    ...findDefinedAliases(text, spans, definitions),
    ...findBareAliases(text, spans, dictionary, rulebook),
  ];
  const all = [...spans];
  const taken = new Uint8Array(text.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const repeat = (form: string, kind: string, rule: string) => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (taken[at] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, at, end);
      all.push({ start: at, end, kind, rule });
    }
  };
  const kinds = new Map(spans.map((it) => [text.slice(it.start, it.end), it.kind]));
  for (const { form, full, rule } of aliases) repeat(form, kinds.get(full) ?? "institution", rule);
  for (const [form, kind] of kinds) if (form.length > 3) repeat(form, kind, "names/organisation-repeated");
  return { spans: all.sort((a, b) => a.start - b.start), aliases };
}

/** 岳证券 where the text names 恒岳证券 elsewhere: the longer name holds where it stands in full. */
function lengthenSpans(text: string, found: readonly OrganisationSpan[]): readonly OrganisationSpan[] {
  const forms = new Set(found.map(({ start, end }) => text.slice(start, end)));
  const longer = new Map<string, string[]>();
  for (const form of forms) {
    for (let cut = 1; cut <= MOST_CUT && form.length - cut > 2; cut++) {
      const rest = form.slice(cut);
      if (forms.has(rest)) longer.set(rest, [...(longer.get(rest) ?? []), form]);
    }
  }
  if (longer.size === 0) return found;
  return found.map((it) => {
    const names = longer.get(text.slice(it.start, it.end)) ?? [];
    const name = names.find((form) => text.startsWith(form, it.end - form.length));
    return name === undefined ? it : { ...it, start: it.end - name.length };
  });
}

/** Characters that a name was cut by. */
const MOST_CUT = 4;

/** Joins the places where organisations are named into organisations, with the short forms they go by. */
export function joinOrganisations(
  { text: shown, folded: text, region }: NamePage,
  spans: readonly OrganisationSpan[],
  aliases: readonly Alias[],
  rulebook: Rulebook,
): Organisation[] {
  const known = rulebook.lexicon("names-organisations");
  const abroad = rulebook.lexicon("names-organisations-abroad");
  const fullKnown = (form: string) =>
    region && abroad.get(form)?.regions?.split(",").includes(region) === true ? null : known.get(form)?.full;
  const fullOf = new Map(aliases.map(({ form, full }) => [form, full]));
  const drafts = new Map<string, Draft>();
  for (const span of spans) {
    const form = text.slice(span.start, span.end);
    const key = fullOf.get(form) ?? (fullKnown(form) || form);
    const here = shown.slice(span.start, span.end);
    const draft = drafts.get(key) ?? {
      name: key === form ? here : key,
      aliases: new Set(),
      kind: null,
      mentions: [],
    };
    drafts.set(key, draft);
    draft.kind ??= span.kind as OrganisationKind;
    if (form !== key) draft.aliases.add(here);
    draft.mentions.push({ start: span.start, end: span.end, rule: span.rule });
  }
  return [...drafts.values()].map((draft) => ({ ...draft, aliases: [...draft.aliases] }));
}
