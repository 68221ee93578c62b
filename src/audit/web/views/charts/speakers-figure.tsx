/** The chart of speakers. */

import type { SpeakerUse } from "../../../api.ts";
import { ChartFigure, type Picture } from "../../charts/figure.tsx";
import type { PlotLibrary } from "../../charts/load-plot.ts";
import { lookOf } from "../../charts/palette.ts";
import { plotStyle } from "../../charts/plot-style.ts";
import { language, t } from "../../i18n/index.ts";
import { hrefOf } from "../../router.ts";

const SHOWN = 20;

/** Who says how much: bars by number of claims. */
export function SpeakersFigure({ speakers }: { readonly speakers: readonly SpeakerUse[] }) {
  if (speakers.length === 0) return <p class="notice">{t("speakers.none")}</p>;
  const shown = speakers.slice(0, SHOWN);
  return (
    <ChartFigure
      title={t("speakers.title")}
      description={t("speakers.describe", { shown: shown.length, total: speakers.length })}
      version={`${JSON.stringify(shown)} ${language.value}`}
      draw={(plot, width) => [drawSpeakers(plot, shown, width)]}
      table={{
        columns: (["name", "role", "organisation", "claims", "pages"] as const).map((name) =>
          t(`speakers.${name}`),
        ),
        rows: speakers.map(({ name, role, organisation, claims, pages }) => [
          { text: name, href: hrefOf("find", { speaker: name }) },
          role ?? "",
          organisation ?? "",
          claims,
          pages,
        ]),
      }}
    />
  );
}

function drawSpeakers(plot: PlotLibrary, speakers: readonly SpeakerUse[], width: number): Picture {
  // Two people may share a name: the row is the person, the label the name with what they are.
  const rows = speakers.map((speaker, at) => ({ ...speaker, key: String(at) }));
  const labels = rows.map((speaker) => labelOf(speaker, width));
  return {
    svg: plot.plot({
      width,
      height: rows.length * 22 + 24,
      marginLeft: width < 600 ? 130 : 270,
      marginRight: 40,
      marginTop: 4,
      marginBottom: 20,
      ariaLabel: t("speakers.title"),
      style: plotStyle,
      x: {
        label: null,
        ticks: 4,
        tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ""),
      },
      y: {
        domain: rows.map(({ key }) => key),
        tickFormat: (key: string) => labels[Number(key)] ?? "",
        tickSize: 0,
        label: null,
      },
      marks: [
        plot.barX(rows, {
          x: "claims",
          y: "key",
          fill: lookOf(0).colour,
          insetTop: 3,
          insetBottom: 3,
          href: ({ name }: SpeakerUse) => hrefOf("find", { speaker: name }),
          ariaLabel: (speaker: SpeakerUse) => `${speaker.name} ${speaker.claims}`,
        }),
        plot.text(rows, {
          x: "claims",
          y: "key",
          text: ({ claims }: SpeakerUse) => String(claims),
          textAnchor: "start",
          dx: 5,
        }),
      ],
    }),
  };
}

function labelOf({ name, role, organisation }: SpeakerUse, width: number): string {
  const most = width < 600 ? 9 : 20;
  const label = [name, `${organisation ?? ""}${role ?? ""}`].filter(Boolean).join(" ");
  const points = [...label];
  return points.length > most ? `${points.slice(0, most - 1).join("")}…` : label;
}
