/**
 * The element of the built page that holds the charting library: deflated, in base64, so that a page which draws no
 * chart does not pay for one.
 */
export const CHARTS_ELEMENT = "baoshu-charts";
/** Where the unpacked script puts the library. */
export const CHARTS_GLOBAL = "baoshuPlot";
