import type { Span } from "../../../model/span.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import type { PersonRole } from "./model.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

/** A role and where it stands, with the place of its organisation when it is not among the known spans. */
export interface FoundRole {
  readonly role: PersonRole;
  readonly organisation: Span | null;
}

/** Where a description of a person cannot reach across. */
const BOUNDARY = /[。；！？：，“”‘’\n《》（]/;

/**
 * The roles that stand right before a name: 亚马逊全球副总裁、亚马逊全球开店亚太区执行总裁戴竫斐. Each piece between
 * 、 that ends with a title is one; what stands before its organisation's end is not part of the role.
 */
export function rolesBefore(
  text: string,
  nameStart: number,
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
): FoundRole[] {
  const titles = rulebook.lexicon("names-titles");
  const found: FoundRole[] = [];
  let end = nameStart;
  for (;;) {
    const title = titles.longestBefore(text, end);
    if (title === undefined) break;
    const piece = pieceStart(text, end, organisations);
    const organisation = organisationIn(piece, end - title.length, organisations);
    const from =
      organisation === undefined
        ? modifiersStart(text, piece, end - title.length, rulebook)
        : organisation.end;
    const role = text.slice(from, end).replace(/^的/, "");
    found.unshift({
      role: {
        organisation: organisation === undefined ? null : text.slice(organisation.start, organisation.end),
        role,
      },
      organisation: organisation ?? null,
    });
    const first = organisation === undefined ? from : organisation.start;
    if (text[first - 1] !== "、") break;
    end = first - 1;
  }
  return inheritOrganisation(found);
}

/** 商务部副部长、党组成员某某: a piece without an organisation has that of the piece before it. */
function inheritOrganisation(found: readonly FoundRole[]): FoundRole[] {
  let last: string | null = null;
  return found.map((it) => {
    if (it.role.organisation !== null) last = it.role.organisation;
    return it.role.organisation === null && last !== null
      ? { ...it, role: { ...it.role, organisation: last } }
      : it;
  });
}

/** The start of the piece that ends at `end`: after the last 、 or boundary outside an organisation's name. */
function pieceStart(text: string, end: number, organisations: readonly OrganisationSpan[]): number {
  for (let at = end - 1; at >= Math.max(0, end - 60); at--) {
    const within = organisations.find((it) => it.start < at && at < it.end && it.end <= end);
    if (within !== undefined) {
      at = within.start;
      continue;
    }
    const sign = text[at]!;
    if (sign === "、" || BOUNDARY.test(sign)) return at + 1;
  }
  return Math.max(0, end - 60);
}

/** The last organisation inside the piece that ends before the title, outermost first. */
function organisationIn(
  from: number,
  to: number,
  organisations: readonly OrganisationSpan[],
): OrganisationSpan | undefined {
  let best: OrganisationSpan | undefined;
  for (const it of organisations) {
    if (it.start < from || it.end > to || to - it.end > LONGEST_MODIFIER) continue;
    if (best === undefined || it.end > best.end || (it.end === best.end && it.start < best.start)) best = it;
  }
  return best;
}

/** 全球副总裁 has six characters before 总裁 at most: 公共事务, 亚太区执行. */
const LONGEST_MODIFIER = 10;

/** Where modifiers of a title without an organisation begin: 原, 前, 首席, 副. */
function modifiersStart(text: string, from: number, titleStart: number, rulebook: Rulebook): number {
  const modifiers = rulebook.lexicon("names-title-modifiers");
  let at = titleStart;
  for (;;) {
    const form = modifiers.longestBefore(text, at);
    if (form === undefined || at - form.length < from) return at;
    at -= form.length;
  }
}
