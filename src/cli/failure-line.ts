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
  return [printable(failure.source), ...(place.length > 0 ? [place.join(", ")] : []), failure.reason].join(
    ": ",
  );
}

/** A name without what would break the line or drive the terminal: control characters as `\\x1b`. */
function printable(name: string): string {
  return name.replace(
    /\p{Cc}/gu,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
