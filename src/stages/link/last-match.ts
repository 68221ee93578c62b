/** The last place where a global pattern matches; undefined where it does not. */
export function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  pattern.lastIndex = 0;
  let last: RegExpExecArray | undefined;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    last = found;
    if (found[0] === "") pattern.lastIndex++;
  }
  return last;
}
