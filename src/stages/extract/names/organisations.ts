import type { Rulebook } from "../../../rulebook/rulebook.ts";
import type { NameMention, Organisation, OrganisationKind } from "./model.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

interface Draft {
  name: string;
  aliases: Set<string>;
  kind: OrganisationKind | null;
  mentions: NameMention[];
}

/** Joins the places where organisations are named into organisations, with the short forms they go by. */
export function joinOrganisations(
  text: string,
  spans: readonly OrganisationSpan[],
  rulebook: Rulebook,
): Organisation[] {
  const known = rulebook.lexicon("names-organisations");
  const drafts = new Map<string, Draft>();
  const forms = new Set(spans.map((span) => text.slice(span.start, span.end)));
  for (const span of spans) {
    const form = text.slice(span.start, span.end);
    const name = fullName(form, forms, known.get(form)?.full ?? "");
    const draft = drafts.get(name) ?? { name, aliases: new Set(), kind: null, mentions: [] };
    drafts.set(name, draft);
    draft.kind ??= span.kind as OrganisationKind;
    if (form !== name) draft.aliases.add(form);
    draft.mentions.push({ start: span.start, end: span.end, rule: span.rule });
  }
  return [...drafts.values()]
    .map((draft) => ({ ...draft, aliases: [...draft.aliases] }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** What a short form is short for: by the lexicon, or the same name with 集团 or 公司 that stands on the page. */
function fullName(form: string, forms: ReadonlySet<string>, full: string): string {
  if (full !== "") return full;
  for (const suffix of SUFFIXES) if (forms.has(form + suffix)) return form + suffix;
  return form;
}

const SUFFIXES = ["集团", "公司", "集团公司", "股份有限公司", "有限公司"];
