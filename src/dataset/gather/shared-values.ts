/** Keeps one copy of values that come again and again, so that memory grows with what is different. */
export class SharedValues {
  private readonly known = new Map<string, unknown>();

  /** An equal value that came before, or this one. The value must be plain JSON and is never changed. */
  one<T>(value: T): T {
    const key = JSON.stringify(value);
    const found = this.known.get(key);
    if (found !== undefined) return found as T;
    this.known.set(key, value);
    return value;
  }
}
