/** What the buttons and keys of a decision do. */

import { computed, signal } from "@preact/signals";
import type { Action, ClaimRecord, Decision } from "../../../review/decision.ts";
import { t, term } from "../i18n/index.ts";
import { advance, type Desk } from "../review/desk.ts";
import { keyOf, select, selected } from "../review/selection.ts";
import { reviewer } from "../store/reviewer.ts";
import { amendDraft } from "./drafts.ts";
import { correctionsTo } from "./record-form.ts";
import { isTaken, type RunnerUp } from "./runners-up.ts";
import { lastStep, save, saved, stepOf, undoOf } from "./save.ts";
import { recordOf, targetOfClaim, targetOfNumber } from "./targets.ts";

/** What the auditor can do with what lies on the desk. Each gives whether it was saved. */

/** What is asked before a decision can be sent. */
export type Panel = "reject" | "flag" | "comment" | "dismiss" | "edit" | "bulk";
export const panel = signal<Panel | null>(null);

/** What is asked belongs to what is selected: going elsewhere closes it, at once. */
const selectedKey = computed(() => selected.value && keyOf(selected.value));
selectedKey.subscribe(() => {
  panel.value = null;
});

export function decide(desk: Desk, decision: Action): Promise<boolean> {
  const { subject, detail } = desk;
  if (detail === null || subject === null || subject.type === "lost") return Promise.resolve(false);
  const target =
    subject.type === "claim" ? targetOfClaim(detail, subject.claim) : targetOfNumber(detail, subject.row);
  const words = subject.type === "claim" ? subject.claim.evidence.text : subject.row.text;
  return save({
    decisions: [{ target, decision }],
    text: t("saved.one", { action: term("action", decision.action), words }),
    onSaved: () => {
      panel.value = null;
      if (decision.action !== "comment") advance(desk);
    },
  });
}

/** Corrects a claim, or makes one of a number that had none. Says so when nothing was changed. */
export function submitRecord(desk: Desk, record: ClaimRecord, reason: string): Promise<boolean> {
  const { subject } = desk;
  if (subject?.type === "number") return decide(desk, { action: "claim", record });
  if (subject?.type !== "claim") return Promise.resolve(false);
  const corrections = correctionsTo(recordOf(subject.claim), record);
  if (Object.keys(corrections).length === 0) return Promise.resolve(false);
  return decide(desk, { action: "correct", corrections, ...(reason === "" ? {} : { reason }) });
}

/** Corrects one chosen field to what came next; what was corrected before stays so. */
export async function takeRunnerUp(desk: Desk, runner: RunnerUp): Promise<boolean> {
  const { subject, item } = desk;
  if (subject?.type !== "claim" || item === null) return false;
  const now = { ...recordOf(subject.claim), ...subject.review?.corrected } as ClaimRecord;
  if (isTaken(runner, now)) return false;
  if (!(await submitRecord(desk, { ...now, ...runner.change }, ""))) return false;
  amendDraft(keyOf(item), runner.change);
  return true;
}

/** Takes back one's own decision on what lies on the desk; where there is none, the last step of this visit. */
export async function undo({ subject, detail }: Desk): Promise<void> {
  const own = subject === null || subject.type === "lost" ? null : ownDecision(subject.review);
  const step = own !== null ? stepOf(own, Object.values(detail?.reviews ?? {})) : lastStep();
  if (step === null) {
    saved.value = { text: t("saved.nothing"), at: new Date() };
    return;
  }
  await takeBack(step);
}

export async function takeBack(step: readonly Decision[]): Promise<void> {
  const { target, decision } = step[0]!;
  const text =
    step.length > 1
      ? t("saved.undoneMany", { count: step.length })
      : t("saved.undone", {
          action: term("action", decision.action),
          words: target.type === "claim" ? target.evidence.text : target.number.text,
        });
  await save({
    decisions: undoOf(step),
    text,
    onSaved: () => {
      const page = target.page.id;
      if (target.type === "claim") select({ type: "claim", page, claim: target.claim });
      else select({ type: "number", page, start: target.number.start, end: target.number.end });
    },
  });
}

function ownDecision(
  review: { verdicts: readonly Decision[]; comments: readonly Decision[] } | null,
): Decision | null {
  const all = [...(review?.verdicts ?? []), ...(review?.comments ?? [])];
  const own = all.filter((it) => it.reviewer === reviewer.value).sort((a, b) => a.at.localeCompare(b.at));
  return own.at(-1) ?? null;
}
