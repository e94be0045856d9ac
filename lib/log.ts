import pino from "pino";

const standardError = pino.destination(2);
// Where nobody reads it any more, a line is lost and nothing else.
standardError.on("error", () => {});

/** Structured lines on standard error, so that standard output stays for what a command prints. */
export const log = pino(
  { level: process.env.LOG_LEVEL ?? "warn", redact: ["*.password", "*.token", "*.secret", "*.authorization", "*.cookie"] },
  standardError,
);
