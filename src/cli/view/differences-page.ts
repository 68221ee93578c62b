/** Differences as a page of HTML. */

import type { ChangedClaim, Differences } from "../../batch/diff/differences.ts";
import type { Claim } from "../../model/claim.ts";
import { count } from "../count.ts";
import { claimCells } from "./claim.ts";
import { showField } from "./field.ts";

/** What came between two datasets, in one line. */
export function countDifferences({ added, removed, changed, moved, unchanged }: Differences): string {
  return `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${moved.length} moved; ${count(unchanged, "claim")} unchanged`;
}

/** The differences as a page of HTML that needs nothing else: no script, no network. */
export function writeDifferencesPage(found: Differences): string {
  const sections = [
    section("added", "Added 新增", found.added, (claim) => claimItem(claim)),
    section("removed", "Removed 移除", found.removed, (claim) => claimItem(claim)),
    section("changed", "Changed 改动", found.changed, pairItem),
    section("moved", "Moved 移位", found.moved, pairItem),
  ];
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>baoshu diff</title>
<style>${style}</style>
</head>
<body>
<h1>baoshu diff</h1>
<p class="sum">${escapeHtml(countDifferences(found))}</p>
${sections.join("\n")}
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; --line: #8884; --faint: #767676; }
body { font: 15px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
article { border-left: 4px solid var(--line); padding: .3rem .9rem; margin: .8rem 0; }
.added article { border-color: #2a9d4a; } .removed article { border-color: #d0453e; }
.changed article { border-color: #c98a00; } .moved article { border-color: #4a7dd0; }
.page, .what { color: var(--faint); font-size: .85rem; margin: 0; overflow-wrap: anywhere; }
.sentence { margin: .2rem 0; } mark { background: #ffe08a; color: #222; padding: 0 .1em; }
table { border-collapse: collapse; font-size: .9rem; } td, th { text-align: left; padding: .15rem .8rem .15rem 0; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
del { color: #c23b34; } ins { color: #1f8a3d; text-decoration: none; }
code { font-size: .85rem; }
`;

function section<T>(name: string, title: string, items: readonly T[], item: (it: T) => string): string {
  if (items.length === 0) return "";
  return `<section class="${name}">\n<h2>${title} ${items.length}</h2>\n${items.map(item).join("\n")}\n</section>`;
}

function pairItem({ old, new: now, fields }: ChangedClaim): string {
  const rows = fields.map(
    ({ field, from, to }) =>
      `<tr><th>${escapeHtml(field)}</th><td><del>${escapeHtml(showField(from, 200))}</del></td><td><ins>${escapeHtml(showField(to, 200))}</ins></td></tr>`,
  );
  const rule = old.rule === now.rule ? "" : `${old.rule} → `;
  return claimItem(now, rule, `<table>\n${rows.join("\n")}\n</table>\n`);
}

function claimItem(claim: Claim, ruleBefore = "", below = ""): string {
  const cells = claimCells(claim).filter((cell) => cell !== "" && cell !== claim.rule);
  return `<article>
<p class="page">${escapeHtml(claim.page)}</p>
<p class="sentence">${markEvidence(claim)}</p>
<p class="what">${escapeHtml(cells.join(" · "))} · <code>${escapeHtml(ruleBefore + claim.rule)}</code></p>
${below}</article>`;
}

/** The sentence with its evidence marked; both count code points of the same text. */
function markEvidence({ sentence, evidence }: Claim): string {
  const characters = Array.from(sentence.text);
  const [start, end] = [evidence.start - sentence.start, evidence.end - sentence.start];
  const part = (from: number, to?: number) => escapeHtml(characters.slice(Math.max(0, from), to).join(""));
  if (start < 0 || end > characters.length) return `${part(0)} <mark>${escapeHtml(evidence.text)}</mark>`;
  return `${part(0, start)}<mark>${part(start, end)}</mark>${part(end)}`;
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "#39" };
  return text.replace(/[&<>"']/g, (character) => `&${names[character]};`);
}
