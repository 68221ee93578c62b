/** One of a few ways, side by side; the chosen one is pressed. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly nameOf: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
  /** Why a choice is not open, if so. */
  readonly closed?: (choice: T) => string | null;
}) {
  const { label, choices, chosen, nameOf, onChoose, closed } = props;
  return (
    <fieldset class="tabs">
      <legend class="hidden">{label}</legend>
      {choices.map((choice) => {
        const why = closed?.(choice) ?? null;
        return (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === chosen}
            disabled={why !== null}
            title={why ?? undefined}
            onClick={() => onChoose(choice)}
          >
            {nameOf(choice)}
          </button>
        );
      })}
    </fieldset>
  );
}
