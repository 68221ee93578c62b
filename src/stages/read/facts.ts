/** Gathers what is known of a page. */

import type { Message } from "../../model/message.ts";
import { readFileName } from "./file-name.ts";
import type { KnownFacts } from "./read-page.ts";
import { readSidecar, type SidecarFile } from "./sidecar.ts";

/** Facts that options give for every page of a run. */
export interface FactOptions {
  readonly paper?: string | undefined;
  readonly date?: string | undefined;
  readonly number?: string | undefined;
  readonly region?: string | undefined;
}

export interface Facts {
  readonly known: KnownFacts;
  readonly messages: readonly Message[];
}

export interface FactsFault {
  readonly reason: string;
}

/**
 * What is known of a page, field by field from the first that says it: options, sidecar, file name.
 * A sidecar that cannot be read fails the page, because its date would change what claims mean; a file name is only a
 * hint, and one that makes no sense gives a warning.
 */
export function gatherFacts(
  source: string,
  options: FactOptions,
  sidecar: SidecarFile | null,
): Facts | FactsFault {
  const stated = sidecar === null ? {} : readSidecar(sidecar.bytes);
  if ("reason" in stated) {
    const place = stated.place === null ? "" : `, ${stated.place}`;
    return { reason: `the sidecar ${sidecar!.name}${place}: ${stated.reason}` };
  }
  const name = readFileName(source);
  const date = options.date ?? stated.date ?? name.date;
  const known: KnownFacts = {
    source,
    paper: options.paper ?? stated.paper ?? name.paper,
    date,
    number: options.number ?? stated.number ?? name.number,
    region: options.region ?? stated.region,
    given: options,
  };
  return {
    known,
    messages: date === null && name.impossible !== null ? [impossibleDate(name.impossible)] : [],
  };
}

function impossibleDate(text: string): Message {
  const reason = `the file name gives the date ${text}, which the calendar does not have: the page has no date. Give one with --date`;
  return { severity: "warning", stage: "read", rule: null, reason, span: null };
}
