/** Whether a sticky pattern matches at a place. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Full-width digits and letters in their ASCII form, all else as it is. */
export function asciiForms(text: string): string {
  return text.replace(/[！-～]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0));
}

/** A number as newspapers print one: 736.4, 1,286.5, 0.4 — never 036. */
export const WELL_FORMED = /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/;
