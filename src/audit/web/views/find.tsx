import { t } from "../i18n/index.ts";

export function FindView() {
  return <p class="notice">{t("look.coming")}</p>;
}
