/** Patterns that linking asks of many stretches of a page. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { SignTable } from "../../rulebook/signs.ts";
import { modal } from "./modal.ts";

const patterns = {
  elsewhere: "^{{elsewhere}}",
  session: "{{session}}",
  goesOn: "{{goes-on}}",
  suppose: "{{suppose}}",
  priceOf: "{{price-of}}",
  stocks: "{{link/stocks}}",
  flows: "{{flows}}",
  now: "{{link/now}}",
  nowFirst: "^(?:{{link/now}})",
  standing: "{{link/standing}}",
  lasting: "{{link/static}}|{{when-finished}}|{{as-what}}",
  placed: "{{placed}}",
  habit: "{{habit}}",
  general: "{{general}}",
  once: "{{once}}",
  finished: "{{when-finished}}",
  ahead: "{{ahead}}",
  done: "{{done}}",
  runningTotal: "{{running-total}}",
  forecast: modal("{{link/forecast}}"),
  planned: modal("{{link/planned}}"),
  projected: "{{projected}}",
  amongThem: "{{among-them}}",
  takesPlace: "{{takes-place}}",
  compares: "{{compares}}",
  personal: "{{personal}}",
  speaking: "{{speaking}}",
};

type Sign = keyof typeof patterns;

/** The number of each pattern in the table. */
export const SIGNS = Object.fromEntries(Object.keys(patterns).map((name, k) => [name, k])) as Readonly<
  Record<Sign, number>
>;

export const linkSigns = (rulebook: Rulebook): SignTable => rulebook.signs(Object.values(patterns));
