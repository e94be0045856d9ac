import pino from "pino";

/** Structured lines on standard error, so that standard output stays for what a command prints. */
export const log = pino(
  { level: process.env.LOG_LEVEL ?? "warn", redact: ["*.password", "*.token", "*.secret", "*.authorization", "*.cookie"] },
  pino.destination(2),
);
