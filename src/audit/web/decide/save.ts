/** Sends decisions, remembers them for undo, and tells what failed. */

import { signal } from "@preact/signals";
import type { Decision, NewDecision } from "../../../review/decision.ts";
import type { ClaimReview } from "../../../review/state.ts";
import { t } from "../i18n/index.ts";
import { knowReviewer } from "../store/reviewer.ts";
import { onChange, reasonOf, source, tellChange } from "../store/store.ts";

/** Sending decisions, and what is known of how that went. */

export const saving = signal(false);
/** What was done last. That decisions are saved is said only when the server has answered that they are on disk. */
export const saved = signal<{ readonly text: string; readonly at: Date } | null>(null);
export const failed = signal<{
  readonly reason: string;
  readonly text: string;
  readonly retry: () => void;
} | null>(null);

onChange(({ generation }) => {
  if (generation !== null) saved.value = { text: t("dataset.remade"), at: new Date() };
});

/** Each step of this visit, the last at the end: what `undo` takes back. */
const steps: (readonly Decision[])[] = [];

export interface Step {
  readonly decisions: readonly NewDecision[];
  /** What it does, to be said when it is done. */
  readonly text: string;
  /** Called when the decisions are safe. */
  readonly onSaved?: () => void;
}

/**
 * Saves a step, all of it or nothing. While one is under way, another is not begun: whoever presses a key twice
 * because the disk is slow has seen only one claim. On failure nothing is lost: `failed` says why and can try again.
 */
export async function save(step: Step): Promise<boolean> {
  if (saving.value) return false;
  if (!(await knowReviewer())) return false;
  saving.value = true;
  failed.value = null;
  try {
    const made = await source().decide(step.decisions);
    remember(made);
    saved.value = { text: step.text, at: new Date() };
    tellChange({ decisions: made, generation: null });
  } catch (error) {
    failed.value = { reason: reasonOf(error), text: step.text, retry: () => void save(step) };
    return false;
  } finally {
    saving.value = false;
  }
  step.onSaved?.();
  return true;
}

/** The last step of this visit that still stands. */
export function lastStep(): readonly Decision[] | null {
  return steps.at(-1) ?? null;
}

/** The decisions that were made together with one: all of this visit's step, else those of its batch that are at hand. */
export function stepOf(one: Decision, reviews: Iterable<ClaimReview>): readonly Decision[] {
  const step = steps.find((it) => it.some(({ id }) => id === one.id));
  if (step !== undefined) return step;
  if (one.batch === undefined) return [one];
  return [...reviews].flatMap(({ verdicts }) =>
    verdicts.filter(({ batch, reviewer }) => batch === one.batch && reviewer === one.reviewer),
  );
}

/** Takes back decisions, each by its id. */
export function undoOf(decisions: readonly Decision[]): NewDecision[] {
  return decisions.map(({ id, target }) => ({ target, decision: { action: "undo", undoes: id } }));
}

function remember(made: readonly Decision[]): void {
  const undone = new Set(
    made.flatMap(({ decision }) => (decision.action === "undo" ? [decision.undoes] : [])),
  );
  if (undone.size === 0) steps.push(made);
  else {
    const rest = steps
      .map((step) => step.filter(({ id }) => !undone.has(id)))
      .filter((step) => step.length > 0);
    steps.splice(0, steps.length, ...rest);
  }
}
