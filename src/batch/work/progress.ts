/** How far a thread is with the files it was given, to be seen from outside while it works. */
export class Progress {
  /** Of the file under way: its position, and the moment at which its page was begun. */
  readonly cells: Float64Array<SharedArrayBuffer>;

  constructor(cells = new Float64Array(new SharedArrayBuffer(16))) {
    this.cells = cells;
  }

  begin(position: number): void {
    this.cells[0] = position;
    this.beginPage();
  }

  /** Another page of the same file. */
  beginPage(): void {
    this.cells[1] = Date.now();
  }

  get position(): number {
    return this.cells[0]!;
  }

  /** In milliseconds since 1970; 0 when no file has been begun. */
  get begun(): number {
    return this.cells[1]!;
  }
}
