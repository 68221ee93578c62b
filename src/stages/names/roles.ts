/** Roles beside names. */

import type { Block } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import { within } from "../../model/spans.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { NamePage, PersonRole } from "./model.ts";
import type { OrganisationSpan } from "./organisation-spans.ts";

/**
 * The roles that stand beside a name: before it (商务部副部长郭婷婷), in brackets after it, or said of it (某某是某社社长).
 * A title held in a company, with no company beside it, belongs to the company that the article named last.
 */
export function rolesOf(
  { text: shown, folded: text, blocks }: NamePage,
  name: Span,
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
): PersonRole[] {
  const before = rolesEndingAt(shown, text, name.start, organisations, rulebook);
  const after = before.length > 0 ? undefined : officeAfter(shown, text, name, organisations, rulebook);
  const end = before.length > 0 || after !== undefined ? -1 : descriptionEnd(text, name.end, rulebook);
  const beside = after === undefined ? before : [after];
  const roles = end < 0 ? beside : rolesEndingAt(shown, text, end, organisations, rulebook);
  const companyTitles = rulebook.lexicon("names-company-titles");
  return roles.map((role) => {
    if (role.organisation !== null || companyTitles.longestBefore(role.role, role.role.length) === undefined)
      return role;
    return { ...role, organisation: lastCompany(shown, name.start, organisations, blocks) };
  });
}

/** 市教育局周敏局长: an office after the name, held in the body right before it. */
function officeAfter(
  shown: string,
  text: string,
  name: Span,
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
): PersonRole | undefined {
  const titles = rulebook.lexicon("names-titles");
  if (!HAN.test(text[name.end] ?? "") || titles.longestAt(text, name.end) === undefined) return undefined;
  const pattern = rulebook.compile("{{office-after}}", "y");
  pattern.lastIndex = name.end;
  const office = pattern.exec(text)?.groups?.office;
  if (office === undefined || !titles.has(office)) return undefined;
  const near = within(organisations, { start: name.start - FARTHEST, end: name.start });
  const body = near.find((it) => it.end === name.start);
  return {
    organisation: body === undefined ? null : nameBody(shown, body),
    role: shown.slice(name.end, name.end + office.length),
  };
}

const HAN = /[\u4e00-\u9fff]/;

/** The end of what is said of a name right after it: 是…理事长，  or （…总经理）; −1 where nothing is. */
function descriptionEnd(text: string, at: number, rulebook: Rulebook): number {
  const pattern = rulebook.compile("{{described-as}}", "y");
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? -1 : at + match[0].length;
}

/**
 * The roles whose description ends at a place: 亚马逊全球副总裁、亚马逊全球开店亚太区执行总裁. Each piece between 、 that ends
 * with a title is one; what stands before its organisation's end is not part of the role.
 */
function rolesEndingAt(
  shown: string,
  text: string,
  at: number,
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
): PersonRole[] {
  const possessive = rulebook.compile("^{{possessive}}", "");
  const found: PersonRole[] = [];
  let end = at;
  for (;;) {
    const title = titleBefore(text, end, organisations, rulebook);
    if (title === undefined) break;
    const piece = pieceStart(text, end, organisations);
    const organisation =
      organisationIn(text, piece, end - title.length, organisations, rulebook) ??
      bodyMeant(text, piece, end, title, organisations, rulebook);
    const from =
      organisation === undefined
        ? modifiersStart(text, piece, end - title.length, rulebook)
        : Math.min(organisation.end, end - title.length);
    found.unshift({
      organisation: organisation === undefined ? null : nameBody(shown, organisation),
      role: shown.slice(from, end).replace(possessive, ""),
    });
    const first = organisation === undefined ? from : organisation.start;
    if (text[first - 1] !== "、") break;
    end = first - 1;
  }
  return inheritOrganisation(found, rulebook);
}

/**
 * The title that ends at a place; 党支部书记 shares its first characters with 沟口村党支部, which leaves 书记. Titles of
 * companies (董事会秘书) stay whole.
 */
function titleBefore(
  text: string,
  end: number,
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
): string | undefined {
  const titles = rulebook.lexicon("names-titles");
  const title = titles.longestBefore(text, end);
  if (title === undefined || rulebook.lexicon("names-company-titles").has(title)) return title;
  const start = end - title.length;
  const near = within(organisations, { start: start - FARTHEST, end: start });
  const across = near.find((it) => start < it.end && it.end < end);
  const rest = across === undefined ? title : text.slice(across.end, end);
  return titles.has(rest) ? rest : title;
}

/** What a role is held in, where it is said: `name` is where it is named, when that is elsewhere. */
interface Body extends Span {
  readonly name?: Span;
  /** The department of it that follows 该局: 债务管理科. */
  readonly department?: Span;
}

function nameBody(shown: string, { start, end, name, department }: Body): string {
  const place = name ?? { start, end };
  const part = department === undefined ? "" : shown.slice(department.start, department.end);
  return shown.slice(place.start, place.end) + part;
}

/**
 * Bodies that are not found by their names: 该局 is the office named last that ends so, 青石镇镇长 governs the place before
 * the title, and a village's secretary belongs to the village before the title or else to the one named last.
 */
function bodyMeant(
  text: string,
  piece: number,
  end: number,
  title: string,
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
): Body | undefined {
  const titleStart = end - title.length;
  const words = text.slice(piece, titleStart);
  const is = (pattern: string, of: string) => rulebook.compile(`^(?:${pattern})$`, "").test(of);
  const that = rulebook.compile("{{that-body}}", "").exec(words)?.[1];
  if (is("{{company-alone}}", words)) {
    const name = organisations.findLast(
      (it) => it.end <= piece && text.slice(it.start, it.end).endsWith(words),
    );
    if (name !== undefined) return { start: piece, end: titleStart, name };
  }
  if (that !== undefined) {
    const meant = rulebook.lexicon("names-body-called").get(that)?.called ?? that;
    const name = organisations.findLast(
      (it) => it.end <= piece && text.slice(it.start, it.end).endsWith(meant),
    );
    const rest = { start: piece + 1 + that.length, end: titleStart };
    if (name === undefined) return undefined;
    const department = is("{{department}}", text.slice(rest.start, rest.end)) ? rest : undefined;
    return { start: piece, end: department?.end ?? rest.start, name, ...(department && { department }) };
  }
  if (is("{{governs}}", title) && words.endsWith(title.at(-2)!) && OWN_PLACE.test(words))
    return { start: piece, end: titleStart };
  if (is("{{village-alone}}", words) || (words === "" && is("{{village-office}}", title))) {
    const from = Math.max(0, piece - FARTHEST_VILLAGE);
    const last = [...text.slice(from, piece).matchAll(rulebook.compile("{{village}}", "dgm"))].at(-1)?.indices
      ?.groups?.name;
    if (last === undefined) return undefined;
    return { start: piece, end: piece + 1, name: { start: from + last[0], end: from + last[1] } };
  }
  return undefined;
}

/** An article is hardly longer. */
const FARTHEST_VILLAGE = 3000;
const OWN_PLACE = /^[\u4e00-\u9fff]{3,9}$/;
/**
 * 商务部副部长、党组成员某某: a piece without an organisation has that of the piece before it; but in 市委副书记、市长 the
 * mayor governs a place.
 */
function inheritOrganisation(found: readonly PersonRole[], rulebook: Rulebook): PersonRole[] {
  const governs = rulebook.compile("^(?:{{governs}})$", "");
  let last: string | null = null;
  return found.map((role) => {
    if (role.organisation !== null) last = role.organisation;
    if (role.organisation !== null || last === null || governs.test(role.role)) return role;
    return { ...role, organisation: last };
  });
}

/** Where a description of a person cannot reach across. */
const BOUNDARY = /[。；！？：，“”‘’\n《》（]/;
const FARTHEST = 60;

/** The start of the piece that ends at `end`: after the last 、 or boundary outside an organisation's name. */
function pieceStart(text: string, end: number, organisations: readonly OrganisationSpan[]): number {
  const first = Math.max(0, end - FARTHEST);
  for (let at = end - 1; at >= first; at--) {
    const sign = text[at]!;
    if (sign !== "、" && !BOUNDARY.test(sign)) continue;
    const near = within(organisations, { start: first - FARTHEST, end: at });
    const around = near.find((it) => at < it.end && it.end <= end);
    if (around === undefined) return at + 1;
    at = around.start;
  }
  return first;
}

/**
 * The last organisation inside the piece that ends before the title, with the department named after it (预算科科长);
 * 外交部长 shares a character with its ministry, and of 海舟集团董事会秘书 the company is meant.
 */
function organisationIn(
  text: string,
  from: number,
  to: number,
  organisations: readonly OrganisationSpan[],
  rulebook: Rulebook,
): Body | undefined {
  let best: Span | undefined;
  for (const it of within(organisations, { start: from, end: to })) {
    const shared = it.end === to + 1 && text[it.end - 1] === text[to];
    if (to - it.end > LONGEST_MODIFIER) continue;
    const held = it.end <= to || shared ? it : partBefore(text, it, to, rulebook);
    if (held !== undefined && (best === undefined || held.end > best.end)) best = held;
  }
  if (best === undefined || best.end >= to) return best;
  const rest = { start: best.end, end: to };
  const isDepartment = rulebook.compile("^{{department}}$", "").test(text.slice(rest.start, rest.end));
  return isDepartment ? { ...best, end: to, name: best, department: rest } : best;
}

/** The part of an organisation's name before a place, where that ends as organisations do. */
function partBefore(text: string, { start }: Span, to: number, rulebook: Rulebook): Span | undefined {
  const ending = rulebook.lexicon("names-organisation-endings").longestBefore(text, to);
  return ending !== undefined && to - start > ending.length ? { start, end: to } : undefined;
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

/** The company or bank that the article named last before a place. */
function lastCompany(
  text: string,
  at: number,
  organisations: readonly OrganisationSpan[],
  blocks: readonly Block[],
): string | null {
  const article = blocks.findLast((it) => it.type === "title" && it.start <= at)?.start ?? 0;
  const found = organisations.findLast(
    (it) => it.end <= at && it.start >= article && (it.kind === "company" || it.kind === "bank"),
  );
  return found === undefined ? null : text.slice(found.start, found.end);
}
