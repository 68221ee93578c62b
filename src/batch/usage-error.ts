/** A command cannot run as it was asked to: the message says what was expected, what came, and what to do. Exit code 2. */
export class UsageError extends Error {}
