/** The list of keys. */

import { t } from "./i18n/index.ts";
import { activeBindings, keyGroups } from "./keys.ts";
import { Dialog } from "./ui/dialog.tsx";

/** All keys that work here, by what they are for. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const bindings = activeBindings();
  return (
    <Dialog title={t("help.title")} onClose={onClose} wide>
      <div class="help">
        {keyGroups.map((group) => (
          <section key={group}>
            <h3>{t(`help.${group}`)}</h3>
            <dl>
              {bindings
                .filter((it) => it.group === group)
                .map(({ keys, shown, word }) => (
                  <div key={keys.join()}>
                    <dt>
                      {(shown === undefined ? keys : [shown]).map((key) => (
                        <kbd key={key}>{nameOf(key)}</kbd>
                      ))}
                    </dt>
                    <dd>{t(word)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "⏎",
};

function nameOf(key: string): string {
  return names[key] ?? key;
}
