/** What kind of trouble it is; the HTTP status follows from it. */
export type ErrorCode =
  | "not-found"
  | "forbidden"
  | "unauthorized"
  | "conflict"
  | "not-allowed-now"
  | "invalid"
  | "too-many"
  | "internal"
  | "unavailable";

export const httpStatus: Record<ErrorCode, number> = {
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "not-allowed-now": 409,
  invalid: 422,
  "too-many": 429,
  internal: 500,
  unavailable: 503,
};

/**
 * The one family of errors people are meant to read. `message` is a sentence that says what to do next; `reason` is a
 * short word a program can branch on. Recognise it by `isProblem`: the class may exist twice in one process.
 */
export class Problem extends Error {
  readonly isProblem = true;
  readonly code: ErrorCode;
  readonly reason: string;
  constructor(code: ErrorCode, message: string, reason: string = code) {
    super(message);
    this.name = "Problem";
    this.code = code;
    this.reason = reason;
  }
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && "isProblem" in error;
}

export const notFound = (message = "There is nothing here, or it is not for you. Check the address.") => new Problem("not-found", message);
export const forbidden = (message: string) => new Problem("forbidden", message);
export const conflict = (message: string, reason = "conflict") => new Problem("conflict", message, reason);
export const invalid = (message: string, reason = "invalid") => new Problem("invalid", message, reason);
export const unavailable = (message = "The database does not answer. Nothing was saved; try again in a moment.") =>
  new Problem("unavailable", message);
