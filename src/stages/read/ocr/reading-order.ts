/** Reading order that a file gives. */

import type { Notes } from "./notes.ts";

/** A place in a file where a block is named. */
export interface Reference {
  readonly id: string;
  readonly at: number;
}

/**
 * Blocks in the order that a file gives for them; those it does not name follow in the file's order. An order that comes
 * back to a block, or names one that is not there, is noted and else followed.
 * @param known everything on the page that has an id, blocks or not
 */
export function arrange<T extends { readonly id: string | null }>(
  blocks: readonly T[],
  order: readonly Reference[],
  known: ReadonlySet<string>,
  notes: Notes,
): T[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const taken = new Set<string>();
  const arranged: T[] = [];
  for (const { id, at } of order) {
    if (taken.has(id)) {
      notes.add("the reading order comes back to a block it has named before", at, id);
      continue;
    }
    taken.add(id);
    const block = byId.get(id);
    if (block !== undefined) arranged.push(block);
    else if (!known.has(id)) notes.add("the reading order names a block that is not on the page", at, id);
  }
  const placed = new Set(arranged);
  return [...arranged, ...blocks.filter((block) => !placed.has(block))];
}

/** The order that blocks give by naming the one that follows: each chain from its first block. */
export function followChains(
  blocks: readonly { readonly id: string | null; readonly next: Reference | null }[],
): Reference[] {
  if (blocks.every(({ next }) => next === null)) return [];
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const followers = new Set(blocks.map(({ next }) => next?.id));
  const order: Reference[] = [];
  const seen = new Set<string>();
  const follow = (start: (typeof blocks)[number]) => {
    if (start.id === null || seen.has(start.id)) return;
    seen.add(start.id);
    order.push({ id: start.id, at: start.next?.at ?? 0 });
    for (let next = start.next; next !== null; next = byId.get(next.id)?.next ?? null) {
      order.push(next);
      if (seen.has(next.id)) return;
      seen.add(next.id);
    }
  };
  for (const block of blocks) if (!followers.has(block.id ?? undefined)) follow(block);
  for (const block of blocks) follow(block);
  return order;
}
