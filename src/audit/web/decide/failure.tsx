/** The message inside a dialog that saving failed. */

import { t } from "../i18n/index.ts";
import { failed } from "./save.ts";

/** Inside a dialog: that nothing was saved, and why. What was written stays; sending again tries again. */
export function Failure() {
  if (failed.value === null) return null;
  return (
    <p role="alert" class="form-error">
      {t("failed.said", { reason: failed.value.reason })}
    </p>
  );
}
