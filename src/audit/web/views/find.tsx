/** The view of search. */

import type { ClaimQuery } from "../../api.ts";
import { writeQuery } from "../../query-string.ts";
import { useKeys } from "../keys.ts";
import { go, hrefHere, param, query } from "../router.ts";
import { source } from "../store/store.ts";
import { useLoad } from "../store/use-load.ts";
import { LoadState } from "../ui/load-state.tsx";
import { ChosenFilters } from "./find/chosen-filters.tsx";
import { ClaimTable, focusRow } from "./find/claim-table.tsx";
import { FacetPanel } from "./find/facet-panel.tsx";
import { RESULTS, ResultBar } from "./find/result-bar.tsx";
import { SearchForm } from "./find/search-form.tsx";
import "../styles/find.css";

/** Search and facets, and the claims that answer them. All of it stands in the URL. */
export function FindView() {
  const filter = query.value;
  const offset = Math.max(0, Number(param("offset") ?? 0) || 0);
  const asked: ClaimQuery = { ...filter, offset, limit: RESULTS };
  const claims = useLoad(`claims?${writeQuery(asked)}`, () => source().claims(asked));
  const facets = useLoad(`facets?${writeQuery(filter)}`, () => source().facets(filter));
  const list = claims.value;
  const turn = (by: number) => {
    const next = offset + by * RESULTS;
    if (next < 0 || next >= (list?.total ?? 0)) return;
    go(hrefHere({ offset: next === 0 ? null : String(next) }));
    scrollTo({ top: 0 });
  };
  useKeys([
    { keys: ["j", "ArrowDown"], group: "list", word: "key.row.next", run: () => focusRow(1) },
    { keys: ["k", "ArrowUp"], group: "list", word: "key.row.previous", run: () => focusRow(-1) },
    { keys: ["]"], group: "list", word: "key.page.next", run: () => turn(1) },
    { keys: ["["], group: "list", word: "key.page.previous", run: () => turn(-1) },
  ]);
  return (
    <div class="find">
      <SearchForm />
      <FacetPanel facets={facets.value} />
      <section class="results" aria-busy={claims.busy}>
        <ChosenFilters />
        <LoadState of={claims} />
        {list !== null && (
          <>
            <ResultBar total={list.total} offset={offset} shown={list.claims.length} onTurn={turn} />
            <ClaimTable claims={list.claims} />
            {list.claims.length >= 20 && (
              <ResultBar total={list.total} offset={offset} shown={list.claims.length} onTurn={turn} foot />
            )}
          </>
        )}
      </section>
    </div>
  );
}
