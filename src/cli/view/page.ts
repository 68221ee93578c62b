/** A page with its claims in a terminal. */

import type { Claim } from "../../model/claim.ts";
import { codePointSlice } from "../../model/code-points.ts";
import type { Result } from "../../model/result.ts";
import { claimCells } from "./claim.ts";
import { chooseStyle, type Style } from "./style.ts";
import { align } from "./width.ts";

/** A page for a reader: every sentence that holds claims, its numbers marked, each claim under it; then what else is known. */
export function viewPage(result: Result, colour: boolean): string {
  const style = chooseStyle(colour);
  const { page, articles, claims } = result;
  const head = [page.paper, page.date, page.number, page.source].filter((part) => part !== null).join(" ");
  const parts = [
    style.faint(`${head}  ${page.id}  ${page.encoding}`),
    ...articles.map((article) => {
      const title = [style.title(article.title ?? "(no title)"), ...article.bylines.map(style.faint)].join(
        "\n",
      );
      return [
        title,
        ...viewSentences(
          result,
          style,
          claims.filter((claim) => claim.article === article.id),
        ),
      ].join("\n");
    }),
  ];
  const loose = claims.filter((claim) => claim.article === null);
  if (loose.length > 0) parts.push(["Captions", ...viewSentences(result, style, loose)].join("\n"));
  parts.push(...viewNames(result), ...viewUnclaimed(result, style), ...viewMessages(result));
  return `${parts.join("\n\n")}\n\n`;
}

function viewSentences(result: Result, style: Style, claims: readonly Claim[]): string[] {
  if (claims.length === 0) return [style.faint("  no claims")];
  const slice = codePointSlice(result.text);
  const ordered = claims.toSorted(
    (a, b) => a.sentence.start - b.sentence.start || a.evidence.start - b.evidence.start,
  );
  const rows = align(ordered.map(claimCells));
  const lines: string[] = [];
  let last = -1;
  for (const [at, claim] of ordered.entries()) {
    if (claim.sentence.start !== last) {
      const inside = ordered.filter(({ sentence }) => sentence.start === claim.sentence.start);
      const text = markSpans(
        claim.sentence,
        inside.map(({ evidence }) => evidence),
        slice,
        style,
      );
      lines.push("", `  ${text.replaceAll("\n", " ")}`);
    }
    last = claim.sentence.start;
    lines.push(`    ${rows[at]}`);
  }
  return lines;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The slice of `whole` with `spans` marked; spans that overlap are marked as one. */
function markSpans(
  whole: Place,
  spans: readonly Place[],
  slice: (start: number, end: number) => string,
  style: Style,
): string {
  let text = "";
  let at = whole.start;
  for (const { start, end } of mergeSpans(spans)) {
    const from = Math.max(start, at);
    const to = Math.min(end, whole.end);
    if (from >= to) continue;
    text += slice(at, from) + style.number(slice(from, to));
    at = to;
  }
  return text + slice(at, whole.end);
}

function mergeSpans(spans: readonly Place[]): Place[] {
  const merged: Place[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else merged.push({ start, end });
  }
  return merged;
}

function viewNames({ people, organisations }: Result): string[] {
  const parts: string[] = [];
  if (people.length > 0) {
    const rows = people.map(({ name, roles }) => [
      `  ${name}`,
      roles.map(({ organisation, role }) => `${organisation ?? ""}${role}`).join("; "),
    ]);
    parts.push(["People", ...align(rows)].join("\n"));
  }
  if (organisations.length > 0) {
    const rows = organisations.map(({ name, aliases, kind }) => [
      `  ${name}`,
      kind ?? "",
      aliases.join("; "),
    ]);
    parts.push(["Organisations", ...align(rows)].join("\n"));
  }
  return parts;
}

const contextLength = 12;

function viewUnclaimed(result: Result, style: Style): string[] {
  const slice = codePointSlice(result.text);
  const rows = result.ledger.filter(({ role }) => role === "unclaimed");
  if (rows.length === 0) return [];
  const lines = rows.map((row) => {
    const around = { start: Math.max(0, row.start - contextLength), end: row.end + contextLength };
    return `  ${markSpans(around, [row], slice, style).replaceAll("\n", " ").trim()}`;
  });
  return [["Unclaimed numbers", ...lines].join("\n")];
}

function viewMessages({ messages }: Result): string[] {
  const lines = messages
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, stage, reason }) => `  ${severity} (${stage}): ${reason}`);
  return lines.length === 0 ? [] : [["Messages", ...lines].join("\n")];
}
