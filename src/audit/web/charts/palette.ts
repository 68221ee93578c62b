/**
 * Colours that the colour-blind tell apart (Okabe and Ito, darkened until thin lines in them stand out on white), each
 * with a symbol and a dash of its own, so that a chart also reads in black and white.
 */
export interface Look {
  readonly colour: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond" | "triangle2" | "star" | "cross";
  readonly dash: string;
  /** The symbol as a character, for keys in text. */
  readonly character: string;
}

const looks: readonly Look[] = [
  { colour: "#0060a0", symbol: "circle", dash: "none", character: "●" },
  { colour: "#b34700", symbol: "square", dash: "6 3", character: "■" },
  { colour: "#00785a", symbol: "triangle", dash: "2 3", character: "▲" },
  { colour: "#9c4a7d", symbol: "diamond", dash: "8 3 2 3", character: "◆" },
  { colour: "#8a6a00", symbol: "triangle2", dash: "1 3", character: "▼" },
  { colour: "#2a86b8", symbol: "star", dash: "10 4", character: "★" },
];

/** What does not get a look of its own. */
export const restLook: Look = { colour: "#5f5f5f", symbol: "cross", dash: "3 6", character: "✚" };
export const mostLooks = looks.length;
export const contradictionColour = "#a32400";

export function lookOf(position: number): Look {
  return looks[position] ?? restLook;
}
