/** The legend of a page's underlines. */

import type { LedgerRow } from "../../../model/result.ts";
import { t, term } from "../i18n/index.ts";
import { ledgerRoleOrder } from "../text/ledger-roles.ts";

/** What each underline means, with how many numbers of the page have it. */
export function Legend({ ledger }: { readonly ledger: readonly LedgerRow[] }) {
  return (
    <footer class="legend">
      <h3 class="hidden">{t("legend.label")}</h3>
      <ul>
        {ledgerRoleOrder.map((role) => {
          const count = ledger.filter((row) => row.role === role).length;
          return count === 0 ? null : (
            <li key={role}>
              <span class={`n role-${role}`}>{term("role", role)}</span> <small>{count}</small>
            </li>
          );
        })}
      </ul>
    </footer>
  );
}
