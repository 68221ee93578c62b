/** Reads glyphs off a PDF page. */

import type { Box } from "../../../model/boxed.ts";
import { type DrawnGlyph, type Font, FontShelf, UNKNOWN } from "./font.ts";
import { asMatrix, boxAround, IDENTITY, type Matrix, multiply } from "./matrix.ts";
import type { PdfSheet } from "./pdfjs.ts";
import { PictureFinder } from "./pictures.ts";

/** A character as drawn, in points from the page's top left. */
export interface Glyph {
  readonly text: string;
  /** Where its base line begins. */
  readonly x: number;
  readonly y: number;
  /** To where the next glyph would stand without spacing, along the line. */
  readonly advance: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether a space was drawn before it; how wide it came out, the places tell. */
  readonly spaced: boolean;
}

/** What stands on a page, in the order of drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Characters set from top to bottom or along a turned line. */
  readonly turned: readonly Glyph[];
  readonly pictures: readonly Box[];
  readonly rules: readonly Box[];
  /** Fonts whose characters have no Unicode value, with how many were drawn. */
  readonly unmapped: ReadonlyMap<string, number>;
  /** How many runs of text were drawn with a font that cannot be read. */
  readonly lostRuns: number;
}

const OP = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  endPath: 28,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  shadingFill: 62,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  constructPath: 91,
} as const;

interface State {
  ctm: Matrix;
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** Reads what a page draws: glyph by glyph, since a run says nothing of where its characters stand. */
export async function readDrawing(sheet: PdfSheet): Promise<Drawing> {
  const viewport = sheet.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await sheet.getOperatorList();
  const reader = new DrawingReader(sheet, asMatrix(viewport.transform) ?? IDENTITY);
  for (let k = 0; k < fnArray.length; k++) {
    reader.take(fnArray[k]!, (argsArray[k] ?? []) as readonly unknown[]);
  }
  reader.pictures.end();
  const { glyphs, turned, pictures, rules, unmapped, lostRuns } = reader;
  return {
    width: viewport.width,
    height: viewport.height,
    glyphs,
    turned,
    pictures: pictures.boxes,
    rules,
    unmapped,
    lostRuns,
  };
}

/** From the text's space to the page, and how long one unit along the line and across it is there. */
interface Placing {
  readonly ctm: Matrix;
  readonly matrix: Matrix;
  readonly toPage: Matrix;
  readonly along: number;
  readonly across: number;
}

function placeBy(ctm: Matrix, matrix: Matrix): Placing {
  const toPage = multiply(ctm, matrix);
  const along = Math.hypot(toPage[0], toPage[1]);
  return { ctm, matrix, toPage, along, across: Math.hypot(toPage[2], toPage[3]) };
}

class DrawingReader {
  readonly glyphs: Glyph[] = [];
  readonly turned: Glyph[] = [];
  readonly pictures = new PictureFinder();
  readonly rules: Box[] = [];
  readonly unmapped = new Map<string, number>();
  lostRuns = 0;
  private state: State;
  private readonly stack: State[] = [];
  /** Where the text goes on, in the text's space, and where its line began. */
  private matrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private afterSpace = false;
  private readonly fonts: FontShelf;
  private placing: Placing = placeBy(IDENTITY, IDENTITY);

  constructor(sheet: PdfSheet, page: Matrix) {
    this.fonts = new FontShelf(sheet);
    this.state = {
      ctm: page,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  take(op: number, args: readonly unknown[]): void {
    const { state } = this;
    switch (op) {
      case OP.save:
        this.stack.push({ ...state });
        break;
      case OP.restore:
        this.pictures.end();
        this.state = this.stack.pop() ?? state;
        break;
      case OP.transform:
        this.transform(asMatrix(args));
        this.pictures.lay(this.state.ctm);
        break;
      case OP.paintFormXObjectBegin:
        this.pictures.draw();
        this.stack.push({ ...state });
        this.transform(asMatrix(args[0]));
        break;
      case OP.paintFormXObjectEnd:
        this.pictures.end();
        this.state = this.stack.pop() ?? state;
        break;
      case OP.setGState:
        for (const [key, value] of (args[0] ?? []) as readonly [string, unknown][]) {
          if (key === "Font" && Array.isArray(value)) this.setFont(value[0], value[1]);
        }
        break;
      case OP.setFont:
        this.setFont(args[0], args[1]);
        break;
      case OP.setCharSpacing:
        state.charSpacing = numberAt(args, 0);
        break;
      case OP.setWordSpacing:
        state.wordSpacing = numberAt(args, 0);
        break;
      case OP.setHScale:
        state.scale = numberAt(args, 0) / 100;
        break;
      case OP.setLeading:
        // pdf.js turns the sign in its own state, as the canvas needs it; the operator has PDF's.
        state.leading = -numberAt(args, 0);
        break;
      case OP.setTextRise:
        state.rise = numberAt(args, 0);
        break;
      case OP.beginText:
        this.setTextMatrix(IDENTITY);
        break;
      case OP.setTextMatrix:
        this.setTextMatrix(asMatrix(args.length === 1 ? args[0] : args) ?? IDENTITY);
        break;
      case OP.setLeadingMoveText:
        state.leading = numberAt(args, 1);
        this.moveText(numberAt(args, 0), numberAt(args, 1));
        break;
      case OP.moveText:
        this.moveText(numberAt(args, 0), numberAt(args, 1));
        break;
      case OP.nextLine:
        this.moveText(0, state.leading);
        break;
      case OP.shadingFill:
        this.pictures.draw();
        break;
      case OP.showText:
        this.pictures.draw();
        this.showText((args[0] ?? []) as readonly (DrawnGlyph | number | null)[]);
        break;
      case OP.constructPath:
        this.drawPath(numberAt(args, 0), args[2]);
        break;
    }
  }

  private transform(matrix: Matrix | null): void {
    if (matrix !== null) this.state.ctm = multiply(this.state.ctm, matrix);
  }

  private setFont(id: unknown, size: unknown): void {
    this.state.font = typeof id === "string" ? this.fonts.find(id) : null;
    this.state.size = typeof size === "number" ? size : 0;
  }

  private setTextMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private moveText(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private showText(run: readonly (DrawnGlyph | number | null)[]): void {
    const { font, size, charSpacing, wordSpacing, scale, rise, ctm } = this.state;
    if (font === null || run.length === 0) {
      this.lostRuns++;
      return;
    }
    if (this.placing.ctm !== ctm || this.placing.matrix !== this.matrix)
      this.placing = placeBy(ctm, this.matrix);
    const { toPage, along, across } = this.placing;
    const unit = font.unit * size;
    const { bold } = font;
    const direction = toPage[0] * Math.sign(size || 1);
    const level = direction > 0 && Math.abs(toPage[1]) < 0.1 * Math.abs(toPage[0]);
    const printed = Math.abs(size) * across;
    const glyphs = font.vertical || !level ? this.turned : this.glyphs;
    for (let k = 0; k < run.length; k++) {
      const item = run[k]!;
      if (item === null) continue;
      if (typeof item === "number") {
        if (font.vertical) this.y -= (item / 1000) * size;
        else this.x -= (item / 1000) * size * scale;
        continue;
      }
      const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
      const width = (item.width ?? 0) * unit;
      const { text, isBlank } = font.characterOf(item);
      if (text === UNKNOWN) this.unmapped.set(font.name, (this.unmapped.get(font.name) ?? 0) + 1);
      const x = toPage[0] * this.x + toPage[2] * (this.y + rise) + toPage[4];
      const y = toPage[1] * this.x + toPage[3] * (this.y + rise) + toPage[5];
      if (!isBlank && Number.isFinite(x + y + printed) && printed > 0) {
        const advance = width * scale * along;
        glyphs.push({ text, x, y, advance, size: printed, bold, spaced: this.afterSpace });
      }
      this.afterSpace = isBlank;
      if (font.vertical) {
        const metric = item.vmetric?.[0] ?? font.verticalAdvance;
        this.y += metric === undefined ? -size : metric * unit - spacing;
      } else this.x += (width + spacing) * scale;
    }
  }

  private drawPath(paint: number, extent: unknown): void {
    const bounds = extent as ArrayLike<number> | null | undefined;
    if (paint === OP.endPath) return;
    this.pictures.draw();
    if (bounds == null || bounds.length !== 4) return;
    const [x0, y0, x1, y1] = Array.from(bounds) as [number, number, number, number];
    if (!Number.isFinite(x0 + y0 + x1 + y1)) return;
    this.rules.push(boxAround(this.state.ctm, x0, y0, x1, y1));
  }
}

function numberAt(args: readonly unknown[], at: number): number {
  return Number.isFinite(args[at]) ? (args[at] as number) : 0;
}
