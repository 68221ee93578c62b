import { t } from "../i18n/index.ts";

export function CoverageView() {
  return <p class="notice">{t("look.coming")}</p>;
}
