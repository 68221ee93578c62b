/** The frame of the audit page around its views. */

import { useState } from "preact/hooks";
import { Header } from "./header.tsx";
import { Help } from "./help.tsx";
import { switchLanguage, t } from "./i18n/index.ts";
import { type Binding, useKeys } from "./keys.ts";
import { go, hrefOf, route, type View } from "./router.ts";
import { ReviewerDialog } from "./ui/reviewer-dialog.tsx";
import { StatusBar } from "./ui/status-bar.tsx";
import { ChartsView } from "./views/charts.tsx";
import { CoverageView } from "./views/coverage.tsx";
import { DiffView } from "./views/diff.tsx";
import { FindView } from "./views/find.tsx";
import { ReviewView } from "./views/review.tsx";
import { RulesView } from "./views/rules.tsx";

const shown: Readonly<Record<View, () => preact.JSX.Element | null>> = {
  review: ReviewView,
  find: FindView,
  charts: ChartsView,
  coverage: CoverageView,
  rules: RulesView,
  diff: DiffView,
};

const letters: Readonly<Record<View, string>> = {
  review: "g p",
  find: "g f",
  charts: "g c",
  coverage: "g o",
  rules: "g r",
  diff: "g d",
};

/** The frame: header, the view that the URL names, and what is announced. */
export function App() {
  const [help, setHelp] = useState(false);
  useKeys([
    ...Object.entries(letters).map(
      ([view, keys]): Binding => ({
        keys: [keys],
        group: "views",
        word: `view.${view as View}`,
        run: () => go(hrefOf(view as View)),
      }),
    ),
    { keys: ["/"], group: "everywhere", word: "key.search", run: () => go(hrefOf("find", { focus: "q" })) },
    { keys: ["l"], group: "everywhere", word: "key.language", run: switchLanguage },
    { keys: ["?"], group: "everywhere", word: "key.help", run: () => setHelp(true) },
  ]);
  const { view } = route.value;
  const Shown = shown[view];
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        {t("app.skip")}
      </button>
      <Header onHelp={() => setHelp(true)} />
      <main id="main" tabIndex={-1} data-view={view}>
        <Shown key={view} />
      </main>
      <StatusBar />
      <ReviewerDialog />
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
}
