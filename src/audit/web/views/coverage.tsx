/** The view of coverage. */

import { type CoverageSum, shareUnclaimed, sumCoverage } from "../charts/coverage-grid.ts";
import { drawCoverage } from "../charts/draw-coverage.ts";
import { ChartFigure } from "../charts/figure.tsx";
import { language, t, term } from "../i18n/index.ts";
import { hrefOf } from "../router.ts";
import { source } from "../store/store.ts";
import { useLoad } from "../store/use-load.ts";
import { ledgerRoleOrder } from "../text/ledger-roles.ts";
import { LoadState } from "../ui/load-state.tsx";
import "../styles/charts.css";

/** What became of every number on the pages, by paper and month. */
export function CoverageView() {
  const cells = useLoad("coverage", () => source().coverage());
  if (cells.value === null) return <LoadState of={cells} />;
  const sums = sumCoverage(cells.value);
  if (sums.length === 0) return <p class="notice">{t("coverage.none")}</p>;
  const numbers = sums.reduce((all, sum) => all + sum.numbers, 0);
  const unclaimed = sums.reduce((all, sum) => all + sum.unclaimed, 0);
  return (
    <div class="look">
      <ChartFigure
        title={t("coverage.title")}
        description={t("coverage.describe")}
        version={`${JSON.stringify(sums)} ${language.value}`}
        scrolls
        draw={(plot, width) => [
          drawCoverage(plot, sums, width, {
            title: t("coverage.title"),
            paper: sayPaper,
            month: sayMonth,
            share: sayShare,
            href: hrefOfCell,
          }),
        ]}
        table={{
          columns: [
            t("coverage.paper"),
            t("coverage.month"),
            t("coverage.numbers"),
            t("coverage.share"),
            ...ledgerRoleOrder.map((role) => term("role", role)),
          ],
          rows: sums.map((sum) => [
            { text: sayPaper(sum.paper), href: hrefOfCell(sum) },
            sayMonth(sum.month),
            sum.numbers,
            sayShare(shareUnclaimed(sum)),
            ...ledgerRoleOrder.map((role) => sum.roles[role] ?? 0),
          ]),
        }}
      >
        <p>
          <strong>
            {t("coverage.total", {
              numbers,
              unclaimed,
              share: sayShare(shareUnclaimed({ numbers, unclaimed })),
            })}
          </strong>
        </p>
      </ChartFigure>
    </div>
  );
}

function hrefOfCell({ paper, month }: CoverageSum): string {
  return hrefOf("find", { paper, month });
}

function sayPaper(paper: string): string {
  return paper === "" ? t("coverage.noPaper") : paper;
}

function sayMonth(month: string): string {
  return month === "" ? t("coverage.noMonth") : month;
}

function sayShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
