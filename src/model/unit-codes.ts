/** Codes of units that have no symbol of their own, as records give them: the contract names them in Chinese. */
export const unitCodes = {
  /** So many times another figure. */
  times: "倍",
  /** A place in an order. */
  place: "位",
  /** A fifteenth of a hectare: a measure, where other units in Chinese count things. */
  mu: "亩",
} as const;
