/** Which dialog is open. */

import type { Desk } from "../review/desk.ts";
import { positionOf } from "../review/desk.ts";
import { shownRows } from "../review/list.tsx";
import { panel } from "./actions.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import { DismissDialog } from "./dismiss-dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

/** The dialog that is open, if any. */
export function Panels({ desk }: { readonly desk: Desk }) {
  const which = panel.value;
  const close = () => {
    if (panel.value === which) panel.value = null;
  };
  switch (which) {
    case "reject":
    case "flag":
    case "comment":
      return <ReasonDialog desk={desk} action={which} onClose={close} />;
    case "dismiss":
      return <DismissDialog desk={desk} onClose={close} />;
    case "bulk":
      return (
        <BulkDialog
          items={shownRows(desk.rows, positionOf(desk.rows, desk.item)).flatMap(({ item, status }) =>
            item.type === "claim" && status === "unreviewed" ? [item] : [],
          )}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
