/** What the packed charts hold: these parts of the charting library and what they need. */
export {
  axisX,
  axisY,
  barX,
  cell,
  dot,
  gridX,
  gridY,
  line,
  link,
  plot,
  ruleX,
  ruleY,
  text,
  tickX,
} from "@observablehq/plot";
