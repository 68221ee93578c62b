/** A text as a regular expression that matches it to the letter, with the flag `u` or without. */
export const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
