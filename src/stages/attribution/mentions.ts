/** Mentions of people and organisations by place. */

import type { Span } from "../../model/span.ts";
import type { Names } from "../names/model.ts";

/** Every mention of a person or an organisation, by place. */
export interface Mentions {
  readonly people: readonly { start: number; end: number; index: number }[];
  readonly organisations: readonly { start: number; end: number; name: string }[];
}

export function listMentions(names: Names): Mentions {
  const byStart = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
  const people = names.people.flatMap((person, index) =>
    person.mentions.map(({ start, end }) => ({ start, end, index })),
  );
  const organisations = names.organisations.flatMap(({ name, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, name })),
  );
  return { people: people.sort(byStart), organisations: organisations.sort(byStart) };
}
