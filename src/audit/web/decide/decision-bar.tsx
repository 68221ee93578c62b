/** The bar of decisions below a record, with its keys. */

import type { Word } from "../i18n/index.ts";
import { t } from "../i18n/index.ts";
import { type Binding, useKeys } from "../keys.ts";
import { advance, type Desk } from "../review/desk.ts";
import { source } from "../store/store.ts";
import { decide, panel, takeRunnerUp, undo } from "./actions.ts";
import { listRunnersUp, runnerKeys } from "./runners-up.ts";
import { saving } from "./save.ts";

interface Choice {
  readonly name: string;
  readonly key: string;
  readonly word: Word;
  readonly help: Word;
  readonly run: () => void;
  /** Whether it can be done with what lies on the desk. */
  readonly fits: boolean;
}

/** What can be decided, by mouse and by key. */
export function DecisionBar({ desk }: { readonly desk: Desk }) {
  const choices = choicesFor(desk);
  const writable = source().writable;
  // While a record is being corrected nothing else is decided on it: what was typed would be lost.
  const isEditing = panel.value === "edit";
  useDecisionKeys(desk, choices, writable, isEditing);
  if (!writable) return <p class="bar quietly">{t("readonly.note")}</p>;
  if (isEditing) return null;
  return (
    <div class="bar" role="toolbar" aria-label={t("bar.label")}>
      {choices
        .filter(({ fits }) => fits)
        .map(({ name, key, word, run }) => (
          <button
            key={name}
            type="button"
            data-action={name}
            class={name === "accept" ? "primary" : ""}
            disabled={saving.value && name !== "skip"}
            aria-keyshortcuts={key}
            onClick={run}
          >
            {t(word)} <kbd>{key}</kbd>
          </button>
        ))}
    </div>
  );
}

function choicesFor(desk: Desk): readonly Choice[] {
  const type = typeToDecide(desk);
  const open = (which: NonNullable<typeof panel.value>) => () => {
    panel.value = which;
  };
  return [
    {
      name: "accept",
      key: "a",
      word: "do.accept",
      help: "key.accept",
      run: () => void decide(desk, { action: "accept" }),
      fits: type === "claim",
    },
    {
      name: "reject",
      key: "r",
      word: "do.reject",
      help: "key.reject",
      run: open("reject"),
      fits: type === "claim",
    },
    {
      name: "edit",
      key: "e",
      word: type === "number" ? "do.claim" : "do.edit",
      help: "key.edit",
      run: open("edit"),
      fits: type === "claim" || type === "number",
    },
    {
      name: "dismiss",
      key: "d",
      word: "do.dismiss",
      help: "key.dismiss",
      run: open("dismiss"),
      fits: type === "number",
    },
    { name: "flag", key: "f", word: "do.flag", help: "key.flag", run: open("flag"), fits: type === "claim" },
    {
      name: "comment",
      key: "c",
      word: "do.comment",
      help: "key.comment",
      run: open("comment"),
      fits: type === "claim",
    },
    { name: "undo", key: "u", word: "do.undo", help: "key.undo", run: () => void undo(desk), fits: true },
    {
      name: "skip",
      key: "s",
      word: "do.skip",
      help: "key.skip",
      run: () => advance(desk),
      fits: desk.rows.length > 0,
    },
  ];
}

/** The keys of the choices, and the figures that take another candidate. */
function useDecisionKeys(
  desk: Desk,
  choices: readonly Choice[],
  writable: boolean,
  isEditing: boolean,
): void {
  const runners =
    desk.subject?.type === "claim" ? listRunnersUp(desk.subject.claim, desk.detail?.result.claims ?? []) : [];
  const instead: Binding = {
    keys: runnerKeys,
    shown: "1–9",
    group: "decide",
    word: "key.runner",
    run: (pressed) => {
      const runner = runners.find(({ key }) => key === pressed);
      if (runner !== undefined) void takeRunnerUp(desk, runner);
    },
  };
  useKeys([
    ...choices
      .filter(({ name }) => !isEditing && (writable || name === "skip"))
      .map(({ key, help, run, fits }) => ({
        keys: [key],
        group: "decide" as const,
        word: help,
        run: () => {
          if (fits) run();
        },
      })),
    ...(writable && !isEditing ? [instead] : []),
  ]);
}

/** Of numbers only those wait for a decision that no rule has explained. */
function typeToDecide({ subject }: Desk): "claim" | "number" | null {
  if (subject?.type === "number") return subject.row.role === "unclaimed" ? "number" : null;
  return subject?.type === "claim" ? "claim" : null;
}
