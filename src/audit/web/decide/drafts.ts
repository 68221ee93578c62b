/** Half-filled forms, kept while the reviewer looks elsewhere. */

import type { ClaimRecord } from "../../../review/decision.ts";
import { amendInputs, type Inputs } from "./record-form.ts";

/** What was typed and not saved, by what it is about: whoever looks elsewhere finds it again. */
export const drafts = new Map<string, Inputs>();

/** Brings what was saved otherwise into what was typed, so that the form does not take it back later. */
export function amendDraft(key: string, change: Partial<ClaimRecord>): void {
  const draft = drafts.get(key);
  if (draft !== undefined) drafts.set(key, amendInputs(draft, change));
}
