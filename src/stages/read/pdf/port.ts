/** A message between the two halves of pdf.js. */
interface PortMessage {
  readonly action?: string;
  readonly data?: unknown;
  /** A piece of what is streamed: of a page, its operators. */
  readonly chunk?: { readonly fnArray?: readonly number[]; readonly argsArray?: readonly unknown[] };
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * Carries the messages between the two halves of pdf.js, which here run in one thread, by reference. pdf.js itself
 * clones every message as if it went to another thread, which takes as long as reading a page; both halves only look at
 * what they are sent, but for the arrays of operators, which the sender empties and uses again.
 */
export class DirectPort {
  private readonly listeners = new Set<Listener>();
  private readonly before = Promise.resolve();

  postMessage(message: PortMessage): void {
    // What glyphs look like; nothing is drawn here, and it would be kept.
    if (message.action === "commonobj" && (message.data as readonly unknown[])[1] === "FontPath") return;
    const data = copyOperators(message);
    void this.before.then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  addEventListener(_: "message", listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.listeners.add(listener);
    signal?.addEventListener("abort", () => this.listeners.delete(listener));
  }

  removeEventListener(_: "message", listener: Listener): void {
    this.listeners.delete(listener);
  }
}

function copyOperators(message: PortMessage): PortMessage {
  const { chunk } = message;
  if (chunk?.fnArray === undefined || chunk.argsArray === undefined) return message;
  return { ...message, chunk: { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] } };
}
