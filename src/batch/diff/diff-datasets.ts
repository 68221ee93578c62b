/** Compares two datasets claim by claim. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Claim, claimSchema } from "../../model/claim.ts";
import { UsageError } from "../usage-error.ts";
import { readLines } from "../verify/lines.ts";
import { type Differences, findDifferences, type PlacedClaim } from "./differences.ts";

const file = "pages.jsonl";

/** A claim, also of a dataset that was made before claims said how their fields were chosen. */
const comparedSchema = claimSchema
  .partial({ trace: true, field_confidence: true })
  .extend({ qualifiers: claimSchema.shape.qualifiers.default([]) });

/** As much of a page as comparing needs. */
const pageSchema = z.object({ page: z.object({ sha256: z.string() }), claims: z.array(comparedSchema) });

/**
 * Compares two datasets. Pages whose line is the same in both are counted and no more, so that what stays in memory
 * grows with what differs.
 * @throws UsageError when a folder holds no dataset, or one that this version cannot read
 */
export async function diffDatasets(before: string, after: string): Promise<Differences> {
  for (const folder of [before, after]) {
    if (!existsSync(join(folder, file)))
      throw new UsageError(
        `${folder}: no dataset here. Expected a folder that baoshu run has written, with ${file}`,
      );
  }
  const [old, now] = [await hashPages(before), await hashPages(after)];
  const removed = await readClaims(before, (hash) => !now.has(hash));
  const added = await readClaims(after, (hash) => !old.has(hash));
  return findDifferences(removed.claims, added.claims, added.passedOver);
}

async function hashPages(folder: string): Promise<Set<string>> {
  const hashes = new Set<string>();
  for await (const line of readLines(join(folder, file))) hashes.add(hashOf(line));
  return hashes;
}

/** The claims of the pages that are wanted, and how many the others have. */
async function readClaims(
  folder: string,
  isWanted: (hash: string) => boolean,
): Promise<{ claims: PlacedClaim[]; passedOver: number }> {
  const claims: PlacedClaim[] = [];
  let passedOver = 0;
  let number = 0;
  for await (const line of readLines(join(folder, file))) {
    number++;
    const page = readPage(line, `${join(folder, file)}, line ${number}`);
    if (isWanted(hashOf(line)))
      claims.push(...page.claims.map((claim) => ({ claim: claim as Claim, content: page.page.sha256 })));
    else passedOver += page.claims.length;
  }
  return { claims, passedOver };
}

function readPage(line: string, place: string): z.infer<typeof pageSchema> {
  try {
    return pageSchema.parse(JSON.parse(line));
  } catch {
    throw new UsageError(`${place}: not a page of a dataset that this version reads: see baoshu verify`);
  }
}

function hashOf(line: string): string {
  return createHash("sha256").update(line).digest("base64");
}
