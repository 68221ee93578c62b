/** The lines of a claim in the picture that they were recognised from. */

import { useState } from "preact/hooks";
import type { PageDetail } from "../../api.ts";
import { t } from "../i18n/index.ts";
import { source } from "../store/store.ts";

/** Each line as it stands in the scan; a word instead where the picture is not at hand. */
export function LinePictures({
  page,
  lines,
}: {
  readonly page: PageDetail;
  readonly lines: readonly number[];
}) {
  const [missing, setMissing] = useState(false);
  const shown = lines.map((line) => ({
    line,
    address: source().linePicture(page.result.page.id, line),
    text: page.lines[line - 1] ?? "",
  }));
  if (missing || shown.some(({ address }) => address === null))
    return <p class="quietly">{t("provenance.noPicture")}</p>;
  return (
    <>
      {shown.map(({ line, address, text }) => (
        <img
          key={address}
          class="line-picture"
          src={address!}
          alt={t("provenance.picture", { text })}
          data-line={line}
          onError={() => setMissing(true)}
        />
      ))}
    </>
  );
}
