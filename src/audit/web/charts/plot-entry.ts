/** What the packed charts hold: these parts of the charting library and what they need. */
export {
  barX,
  cell,
  dot,
  gridX,
  gridY,
  line,
  plot,
  ruleX,
  ruleY,
  text,
} from "@observablehq/plot";
