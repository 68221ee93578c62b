import { signal } from "@preact/signals";
import type { ClaimSummary } from "../../api.ts";

/** The claims that a view shows now, in its order: what a bulk decision is about. Empty where a view shows none. */
export const visible = signal<readonly ClaimSummary[]>([]);
