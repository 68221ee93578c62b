import { t } from "../i18n/index.ts";

export function ReviewView() {
  return <p class="notice">{t("review.title")}</p>;
}
