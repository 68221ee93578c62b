/**
 * Calls `visit` with every match of a global pattern, as `matchAll` would, without the copy of the pattern that
 * `matchAll` makes at every call. Empty matches are passed over.
 */
export function eachMatch(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex++;
    else visit(match);
  }
}
