/** Where a text stops being JSON: the platform's own messages give a place only sometimes. */
export interface JsonFault {
  /** Offset of the first character that cannot stand there; the text's length when it ends too soon. */
  readonly offset: number;
  readonly expected: string;
}

/** The first place where `text`, which is not JSON, goes wrong. */
export function findJsonFault(text: string): JsonFault {
  const open: ("{" | "[")[] = [];
  let at = 0;
  // Here, where each call has its own: they remember where they stand. Without that a text of quotes takes time squared.
  const space = /[ \t\r\n]*/y;
  const scalar =
    /"(?:[^"\\\r\n\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  const key = /"(?:[^"\\\r\n\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"[ \t\r\n]*:/y;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length;
    at += length ?? 0;
    return length !== undefined;
  };
  const close = (): boolean => {
    const fits = text[at] === (open.at(-1) === "{" ? "}" : "]");
    if (fits) {
      open.pop();
      at++;
    }
    return fits;
  };
  let justOpened = false;
  let expectValue = true;
  while (at <= text.length) {
    match(space);
    const inside = open.at(-1);
    if (!expectValue || justOpened) {
      if (inside === undefined) return { offset: at, expected: "the end" };
      if (close()) {
        justOpened = false;
        expectValue = false;
        continue;
      }
      if (!justOpened && text[at] !== ",")
        return { offset: at, expected: `"," or "${inside === "{" ? "}" : "]"}"` };
      if (!justOpened) at++;
      match(space);
    }
    if (inside === "{" && !match(key)) return { offset: at, expected: "a key in double quotes and a colon" };
    match(space);
    justOpened = text[at] === "{" || text[at] === "[";
    expectValue = justOpened;
    if (justOpened) open.push(text[at++] as "{" | "[");
    else if (!match(scalar)) return { offset: at, expected: "a value" };
  }
  return { offset: text.length, expected: "the end" };
}
