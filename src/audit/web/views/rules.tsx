import { t } from "../i18n/index.ts";

export function RulesView() {
  return <p class="notice">{t("look.coming")}</p>;
}
