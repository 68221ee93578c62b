/** A page's failure as one line: `pages/a.txt: line 3, byte 40: the page is …`. */
export function describeFailure(failure: {
  readonly source: string;
  readonly reason: string;
  readonly line: number | null;
  readonly byte: number | null;
}): string {
  const place = [
    failure.line === null ? null : `line ${failure.line}`,
    failure.byte === null ? null : `byte ${failure.byte}`,
  ].filter((part) => part !== null);
  return [failure.source, ...(place.length > 0 ? [place.join(", ")] : []), failure.reason].join(": ");
}
