/** Appearances of one thing on many pages. */

import { SharedValues } from "./shared-values.ts";

/**
 * What page after page says of those it names, in order. What an earlier page said in the same words is kept once: of
 * those who are named every day only the pages stay in memory.
 */
export class Appearances<T extends { readonly page: string }> {
  private readonly pages: string[] = [];
  private readonly words: Omit<T, "page">[] = [];
  private readonly shared = new SharedValues();

  get count(): number {
    return this.pages.length;
  }

  /** @returns its number, from 0 */
  push({ page, ...words }: T): number {
    this.words.push(this.shared.one(words));
    return this.pages.push(page) - 1;
  }

  at(number: number): T {
    return { ...this.words[number]!, page: this.pages[number]! } as T;
  }
}
