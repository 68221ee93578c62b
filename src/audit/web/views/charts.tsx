import { t } from "../i18n/index.ts";

export function ChartsView() {
  return <p class="notice">{t("look.coming")}</p>;
}
