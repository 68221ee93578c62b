/** A mistake in `rules/`: says which file, line and column, what was expected and what came. */
export class RulebookError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(file: string, line: number, column: number, reason: string) {
    super(`${file}:${line}:${column}: ${reason}`);
    this.name = "RulebookError";
    this.file = file;
    this.line = line;
    this.column = column;
  }
}
