/** Why a request is not done: what was expected, what came, where, what to do. */
export class Refusal extends Error {
  readonly statusCode: number;
  /** What the dataset says now, when that is why. */
  readonly details: unknown;

  constructor(statusCode: number, message: string, details?: unknown) {
    super(message);
    this.statusCode = statusCode;
    this.details = details;
  }
}
