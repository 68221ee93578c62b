/** Expands frames of the grid into labelled texts. */

import { kinds } from "../../model/claim.ts";
import { type ClaimLabel, partialClaimSchema, type Split } from "../label-schema.ts";
import type { SourceSpan } from "../locate.ts";
import { fillIn, fillSlots, listSlots, readTemplate, type Slots } from "./fill.ts";
import type { Fillings, Frame, FrameRecord } from "./schema.ts";

/** Where a slot's words stand in a text, in code points. */
export interface SlotPlace extends SourceSpan {
  readonly name: string;
  readonly attribute: string;
}

/** A text made of a frame, with its labels. */
export interface GridText {
  readonly id: string;
  readonly frame: Frame;
  readonly split: Split;
  readonly text: string;
  readonly slots: Slots;
  readonly slotPlaces: readonly SlotPlace[];
  readonly labels: readonly ClaimLabel[];
  /** Where each label's evidence stands. */
  readonly places: readonly (readonly SourceSpan[])[];
}

/** The day of pages whose frame gives none. */
export const PAGE_DATE = "2025-07-18";
const TEXTS_OF_A_FRAME = 5;

/** All texts of a frame: the same in every run. */
export function expandFrame(frame: Frame, fillings: Fillings): GridText[] {
  const names = listSlots(frame.text);
  return Array.from({ length: frame.texts ?? TEXTS_OF_A_FRAME }, (_, index) =>
    writeText(frame, `${frame.id}-${index}`, fillSlots(names, fillings, `${frame.id} ${index}`)),
  );
}

/** Writes a frame with slots filled. @throws when marks and expected records do not fit each other. */
export function writeText(frame: Frame, id: string, slots: Slots): GridText {
  const points: string[] = [];
  const places: SourceSpan[] = [];
  const slotPlaces: SlotPlace[] = [];
  let opened = 0;
  for (const piece of readTemplate(frame.text.trimEnd())) {
    const start = points.length;
    if (piece.type === "words") points.push(...piece.text);
    else if (piece.type === "open") opened = start;
    else if (piece.type === "close") places.push({ start: opened, end: start });
    else if (piece.type === "slot") {
      points.push(...fillIn(`{${piece.name}.${piece.attribute}}`, slots));
      slotPlaces.push({ start, end: points.length, name: piece.name, attribute: piece.attribute });
    }
  }
  if (places.length !== frame.claims.length) {
    throw new Error(`${frame.id}: expected ${frame.claims.length} marks of evidence, found ${places.length}`);
  }
  return {
    id,
    frame,
    split: frame.split,
    text: points.join(""),
    slots,
    slotPlaces,
    labels: frame.claims.map((record, k) =>
      writeLabel(frame, record, slots, points.slice(places[k]!.start, places[k]!.end).join("")),
    ),
    places: places.map((place) => [place]),
  };
}

const DEFAULTS = {
  approximation: "exact",
  direction: null,
  basis: null,
  from: null,
  person: null,
  source: null,
  modality: "reported",
} as const;

function writeLabel(frame: Frame, record: FrameRecord, slots: Slots, evidence: string): ClaimLabel {
  const kind = kinds.find((name) => name in record)!;
  const { open: _, ...given } = { ...DEFAULTS, ...frame.all, ...record };
  const open = [...(record.open ?? []), ...(frame.all.open ?? []).filter((key) => !(key in record))];
  const quantity = readQuantity((record as Record<string, string>)[kind]!, slots);
  const label: Record<string, unknown> = { evidence, kind, ...quantity };
  for (const [key, value] of Object.entries(given)) {
    if (key === kind) continue;
    label[key] =
      typeof value === "string" ? fillIn(value, slots, key === "period" ? "dates" : "text") : value;
  }
  if (given.from) label.from = readFrom(given.from, slots);
  for (const key of open) delete label[key];
  const missing = ["indicator", "subject", "period"].filter(
    (key) => !(key in label) && !open.some((it) => it === key),
  );
  if (missing.length > 0)
    throw new Error(`${frame.id}: expected ${missing.join(", ")} of ${evidence}, found nothing`);
  return partialClaimSchema.parse(label);
}

/** `{money}`, `-{rate}`, `{count.value} 家`, `{money}~{money2}`: value or ends of a range, and the unit. */
function readQuantity(template: string, slots: Slots): Pick<ClaimLabel, "value" | "low" | "high" | "unit"> {
  const filled = template.replaceAll(/\{([a-z]+\d?)\}/g, (slot, name: string) => {
    const amount = slots.get(name)?.amount;
    return amount === null || amount === undefined ? slot : `${amount.value} ${amount.unit}`;
  });
  const sides = fillIn(filled, slots)
    .split("~")
    .map((side) => side.trim().split(" ").filter(Boolean));
  const unit = sides.at(-1)![1] ?? "";
  if (sides.length === 1) return { value: sides[0]![0]!, unit };
  const [low, high] = sides.map(([value]) => value!).sort((a, b) => Number(a) - Number(b));
  return { low: low!, high: high!, unit };
}

function readFrom(from: NonNullable<FrameRecord["from"]>, slots: Slots): ClaimLabel["from"] {
  return {
    ...(from.value === undefined ? {} : { value: readQuantity(from.value, slots).value }),
    ...(from.period === undefined ? {} : { period: from.period && fillIn(from.period, slots, "dates") }),
  };
}
