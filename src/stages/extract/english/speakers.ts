import type { Span } from "../../../model/span.ts";
import type { EnglishWords } from "./words.ts";

/** Who stands behind a sentence. */
export interface Speech {
  readonly speaker: { readonly name: string; readonly role: string | null } | null;
  readonly source: string | null;
  /** The parts in quotation marks. */
  readonly quotes: readonly Span[];
}

const NAME = "[A-Z][a-z]+(?:[ -][A-Z][A-Za-z'’.]+(?:-[a-z]+)?){1,3}";
const SAID = "said|says|told|added|noted|stressed|explained";
const AFTER = new RegExp(`\\b(?:${SAID})\\s(?<name>${NAME})(?:,\\s(?<role>[^,.“”]{3,80}))?`);
const BEFORE = new RegExp(`(?:^|[.,”]\\s)(?<name>${NAME})(?:,\\s(?<role>[^,“”]{3,80}),)?\\s(?:${SAID})\\b`);
const ACCORDING = /\b[Aa]ccording to (?<who>[^,.;“”]{3,80})/;
const SHOWED =
  /(?:^|[,.;]\s)(?<who>[^,.;“”]{3,70}?)\s(?:said|shows?|showed|reported|announced|expects?|forecasts?|predicts?)\s(?:in|on|that|the|it|its|a)?\b/;

/** Reads who says a sentence: “…,” said Li Wenhao, deputy manager; according to the bureau. */
export function readSpeech(text: string, sentence: Span, words: EnglishWords): Speech {
  const said = text.slice(sentence.start, sentence.end);
  const person = [AFTER.exec(said), BEFORE.exec(said)].find(
    (it) => it != null && !words.organisation.test(it.groups!.name!),
  );
  const cited = ACCORDING.exec(said)?.groups?.who ?? organisation(said, words);
  const quotes = [...said.matchAll(/[“"][^“”"]*[”"]/g)].map((it) => ({
    start: sentence.start + it.index,
    end: sentence.start + it.index + it[0].length,
  }));
  const speaker = person == null ? null : { name: person.groups!.name!, role: person.groups!.role ?? null };
  return { speaker, source: cited ?? null, quotes };
}

function organisation(said: string, words: EnglishWords): string | undefined {
  const who = SHOWED.exec(said)?.groups?.who;
  return who !== undefined && words.organisation.test(who) && who.split(" ").length <= 9 ? who : undefined;
}
