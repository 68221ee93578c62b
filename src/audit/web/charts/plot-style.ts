/** What all drawings have in common: the page's sans, ink on nothing, no margin that the page does not know. */
export const plotStyle = {
  background: "none",
  color: "#1d1c1a",
  fontFamily: "var(--sans)",
  fontSize: "12px",
  overflow: "visible",
} as const;

export const inkFaint = "#8b867b";
export const gridColour = "#dcd7cc";
