import { t } from "../i18n/index.ts";

export function DiffView() {
  return <p class="notice">{t("look.coming")}</p>;
}
