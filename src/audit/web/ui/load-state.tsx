/** Shows that data is loading or failed. */

import { t } from "../i18n/index.ts";
import type { Loaded } from "../store/use-load.ts";

/** Says that data is being read, or why it could not be; nothing while there is something to show. */
export function LoadState({ of }: { readonly of: Loaded<unknown> }) {
  if (of.error !== null)
    return (
      <div class="notice error" role="alert">
        <p>{t("load.failed", { reason: of.error })}</p>
        <button type="button" onClick={of.retry}>
          {t("load.retry")}
        </button>
      </div>
    );
  if (of.value === null && of.busy)
    return (
      <p class="notice" role="status">
        {t("load.busy")}
      </p>
    );
  return null;
}
