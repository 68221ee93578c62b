/** The audit page's source over HTTP. */

import type { AuditSource, Change, ClaimQuery } from "../../api.ts";
import { writeQuery } from "../../query-string.ts";
import { reviewer } from "../store/reviewer.ts";

/** The server's answers. @throws Error with the server's own words, or with what the network said */
export function openHttpSource(): AuditSource {
  return {
    writable: true,
    info: () => get("info"),
    claims: (query) => get(`claims${search(query)}`),
    facets: (query) => get(`facets${search(query)}`),
    queue: (query) => get(`queue${search(query)}`),
    page: (id) => get(`pages/${encodeURIComponent(id)}`),
    claim: (id) => get(`claims/${encodeURIComponent(id)}`),
    linePicture: (page, line) => `/api/scans/${encodeURIComponent(page)}?line=${line}`,
    rules: () => get("rules"),
    rule: (id) => get(`rule?id=${encodeURIComponent(id)}`),
    series: (query) => get(`series${search(query)}`),
    speakers: (query) => get(`speakers${search(query)}`),
    coverage: () => get("coverage"),
    differences: () => get("differences"),
    decide: (decisions) =>
      ask("decisions", {
        method: "POST",
        headers: { "content-type": "application/json", "x-baoshu-token": token() },
        body: JSON.stringify({ decisions, reviewer: reviewer.value }),
      }),
    watch,
  };
}

/** A filter as a query string, with its `?`. */
export function search(query: ClaimQuery): string {
  const text = writeQuery(query);
  return text === "" ? "" : `?${text}`;
}

function get<T>(path: string): Promise<T> {
  return ask(path, {});
}

async function ask<T>(path: string, options: RequestInit): Promise<T> {
  const answer = await fetch(`/api/${path}`, options);
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(errorIn(body) ?? `${answer.status} ${answer.statusText}`);
  return body as T;
}

function errorIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  return String(body.error);
}

function token(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="baoshu-token"]')?.content ?? "";
}

/** The browser itself connects again after a broken connection; what was missed meanwhile is asked for again. */
function watch(onChange: (change: Change) => void): () => void {
  const events = new EventSource("/api/changes");
  let broken = false;
  events.onmessage = (event) => onChange(JSON.parse(event.data as string) as Change);
  events.onerror = () => {
    broken = true;
  };
  events.onopen = () => {
    if (broken) onChange({ decisions: [], generation: null });
    broken = false;
  };
  return () => events.close();
}
