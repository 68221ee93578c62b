/** A second reading of a figure in a table: its number from the cell, its unit from the nearest place that says one. */
import { Decimal } from "decimal.js";
import type { Claim } from "../../../model/claim.ts";
import type { Result } from "../../../model/result.ts";
import { readNumbers } from "./numbers.ts";
import type { Reading } from "./reading.ts";
import { foldQuote, type Meaning, type Tables } from "./tables.ts";
import { fits } from "./units.ts";

type Row = NonNullable<Result["articles"][number]["blocks"][number]["row"]>;
type Cell = Row["cells"][number];

interface TableRows {
  readonly heads: readonly Row[];
  /** What the lines over the heads say. */
  readonly units: readonly string[];
}

/** Gives the reading of a claim whose quote fills a cell; null where the quote is in no table. */
export function cellReader({ articles, text }: Result, tables: Tables): (claim: Claim) => Reading | null {
  const rows = articles.flatMap(({ blocks }) => blocks.flatMap(({ row }) => row ?? []));
  const points = rows.length === 0 ? [] : [...text];
  const said = ({ start, end }: Pick<Cell, "start" | "end">) => foldQuote(points.slice(start, end).join(""));
  const rowAt = new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.start, { row, cell }] as const)));
  const known = new Map<number, TableRows>();
  const tableOf = (number: number): TableRows => {
    const found = known.get(number);
    if (found !== undefined) return found;
    const own = rows.filter(({ table }) => table === number);
    const units = own
      .filter(({ role }) => role === "unit" || role === "title")
      .flatMap(({ cells }) => cells.map(said));
    const made = { heads: own.filter(({ role }) => role === "head").reverse(), units };
    known.set(number, made);
    return made;
  };
  return (claim) => {
    const at = rowAt.get(claim.evidence.start);
    if (at === undefined || at.cell.end !== claim.evidence.end) return null;
    const { heads, units } = tableOf(at.row.table);
    const { column } = at.cell;
    const over = heads.flatMap(({ cells }) =>
      cells.filter((it) => it.column <= column && column < it.column + it.span).map(said),
    );
    const beside = at.row.cells.map(said).filter((it) => !/^[-+]?[\d,.]+%?$/.test(it));
    const quote = said(at.cell);
    const meanings = [[quote.replace(/^[-+]?[\d,.]+/, "")], over, beside, units]
      .map((it) => it.flatMap((words) => unitsIn(words, tables)).filter((one) => fits(one, claim.unit)))
      .find((it) => it.length > 0);
    const numbers = readNumbers(quote, tables).slice(0, 1);
    const isBare = claim.unit === "" && meanings === undefined;
    const factors = isBare ? ["1"] : (meanings ?? []).map(({ factor }) => factor);
    return {
      numbers,
      hasUnit: isBare || meanings !== undefined,
      gives: (value) =>
        numbers.some(({ values }) =>
          values.some((read) => factors.some((factor) => read.mul(factor).eq(value))),
        ),
    };
  };
}

/** 总值（亿元）, 单位：万元、%, 万人: units that a head, a name or a line over a table says, with their scale. */
function unitsIn(words: string, tables: Tables): Meaning[] {
  const named = words.replace(/^.*[:：]/u, "").replace(/[)）]$/u, "");
  const parts = [
    ...[...words.matchAll(/[(（]([^()（）]+)[)）]/gu)].map(([, inner = ""]) => inner),
    ...(/[%‰]$/.test(words) ? [words.at(-1)!] : []),
    ...named.split(new RegExp(`[、,;/${tables.words("joins-units").join("")}]`, "u")),
    named,
  ];
  return parts.flatMap((part) => unitOf(part.trim(), tables));
}

/** 万元 as 元 times 10,000; nothing where the words are no unit from end to end. */
function unitOf(printed: string, tables: Pick<Tables, "units" | "scales">): Meaning[] {
  const { units, scales } = tables;
  const whole = units.find(({ word }) => word === printed);
  if (whole !== undefined) return [...whole.meanings];
  const [above = "", below, ...more] = printed.split("/");
  if (below !== undefined && more.length === 0)
    return unitOf(above, tables).flatMap((it) =>
      unitOf(below, tables).map((per) => ({
        ...it,
        unit: `${it.unit}/${per.unit}`,
        factor: new Decimal(it.factor).div(per.factor).toString(),
      })),
    );
  const scale = scales.get(printed[0] ?? "");
  if (scale === undefined) return [];
  return unitOf(printed.slice(1), tables).map((it) => ({
    ...it,
    factor: new Decimal(it.factor).mul(scale).toString(),
  }));
}
