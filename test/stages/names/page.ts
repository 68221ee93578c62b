import { type Attribution, findAttributions } from "../../../src/stages/attribution/index.ts";
import { findNames, type NamePage, type Names } from "../../../src/stages/names/index.ts";
import { foldText } from "../../../src/stages/segment/fold.ts";
import { rulebook } from "../../program.ts";

/** A page of one article: paragraphs of running text, a title before them where one is given. */
export function pageOf(paragraphs: readonly string[], title?: string): NamePage {
  const blocks: NamePage["blocks"][number][] = [];
  const sentences: { start: number; end: number }[] = [];
  let text = "";
  const add = (type: "title" | "paragraph", content: string) => {
    blocks.push({ type, start: text.length, end: text.length + content.length });
    let start = text.length;
    for (const match of content.matchAll(/[。！？]+[”’]?/g)) {
      const end = text.length + match.index + match[0].length;
      sentences.push({ start, end });
      start = end;
    }
    if (start < text.length + content.length) sentences.push({ start, end: text.length + content.length });
    text += `${content}\n`;
  };
  if (title !== undefined) add("title", title);
  for (const paragraph of paragraphs) add("paragraph", paragraph);
  return { text, folded: foldText(text), blocks, sentences };
}

export function namesIn(...paragraphs: string[]): Names {
  return findNames(pageOf(paragraphs), { rulebook });
}

export function peopleIn(...paragraphs: string[]): string[] {
  return namesIn(...paragraphs).people.map(({ name }) => name);
}

export function organisationsIn(...paragraphs: string[]): string[] {
  return namesIn(...paragraphs).organisations.map(({ name }) => name);
}

/** `name|organisation|role` for every role of every person. */
export function rolesIn(...paragraphs: string[]): string[] {
  return namesIn(...paragraphs).people.flatMap(({ name, roles }) =>
    roles.map(({ organisation, role }) => `${name}|${organisation ?? "-"}|${role}`),
  );
}

/** Who stands behind a stretch of the text: the speaker's name and the source, null where there is none. */
export function behind(
  words: string,
  ...paragraphs: string[]
): { speaker: string | null; source: string | null } {
  const page = pageOf(paragraphs);
  const names = findNames(page, { rulebook });
  const at = page.text.indexOf(words);
  const covering = findAttributions(page, names, { rulebook }).filter(
    ({ span }) => span.start <= at && at < span.end,
  );
  const speaker = covering.findLast((it: Attribution) => it.speaker !== null)?.speaker;
  return {
    speaker: speaker === undefined || speaker === null ? null : names.people[speaker]!.name,
    source: covering.findLast((it: Attribution) => it.source !== null)?.source ?? null,
  };
}
