import type { Result } from "../../model/result.ts";
import { AcrossPages } from "../check/across-pages.ts";
import { checkClaims } from "../check/index.ts";
import type { CheckWords } from "../check/words.ts";
import type { Cell } from "./table.ts";
import { checkCells } from "./tables/checks.ts";

/** The rows of `checks.csv`: each page's own checks as it comes, and at the end those between pages. */
export class CheckRows {
  private readonly words: CheckWords;
  private readonly across: AcrossPages;

  constructor(words: CheckWords) {
    this.words = words;
    this.across = new AcrossPages(words);
  }

  add({ claims }: Result): Cell[][] {
    this.across.add(claims);
    return checkClaims(claims, this.words).checks.map(checkCells);
  }

  end(): Cell[][] {
    return this.across.checks().map(checkCells);
  }
}
