import { Problem } from "../domain/kernel/errors.ts";

const later = "try again in a moment";

/** Why the database cannot do its work: a word for programs, what it is and what helps for people. */
const sentences = {
  "disk-full": { is: "The disk of the server is full", helps: "whoever runs the server must make room on it" },
  "read-only": { is: "The database is read-only at present", helps: "whoever runs it must let it take changes again" },
  recovering: { is: "The database is starting, or reads back what it wrote before a crash", helps: later },
  "not-running": { is: "The database is not running", helps: later },
  "too-many-connections": { is: "The database has no connection to spare", helps: later },
  "not-let-in": { is: "The database does not let the server in", helps: "whoever runs the server must correct name or password" },
  "connection-lost": { is: "The connection to the database was lost", helps: later },
  "no-answer": { is: "The database does not answer", helps: later },
} as const;

export type Trouble = keyof typeof sentences;

/** The same as what people are told. */
export function unavailableFor(trouble: Trouble): Problem {
  const { is, helps } = sentences[trouble];
  return new Problem("unavailable", `${is}. Nothing was saved; ${helps}.`, trouble);
}

/** Ordered: the first that fits what an error says, by SQLSTATE, by the network's word, or by words. */
const signs: readonly (readonly [Trouble, RegExp])[] = [
  ["disk-full", /\b53100\b|\bENOSPC\b|No space left on device/],
  ["read-only", /\b25006\b|read-only transaction|during recovery/],
  ["recovering", /\b57P0[123]\b|starting up|shutting down|recovery mode|not (yet )?accepting connections/],
  ["too-many-connections", /\b53300\b|too many clients|\bP2037\b/],
  ["not-let-in", /\b28(000|P01)\b|\bP1000\b|password authentication failed/],
  ["not-running", /\bECONNREFUSED\b/],
  ["no-answer", /\b(57014|55P03|25P03|P1008|P2024)\b|\bE(TIMEDOUT|HOSTUNREACH|AI_AGAIN)\b|\bENOTFOUND\b/],
  ["no-answer", /Query read timeout|timeout e(xceeded|xpired)|connection timeout|(statement|lock) timeout|\bP1001\b/],
  ["connection-lost", /\b08[0-9A-Z]{3}\b|\bECONN[A-Z]+\b|\bEPIPE\b|\bP1017\b/],
  ["connection-lost", /Connection (terminated|ended|closed)|terminating connection|is not queryable|closed the connection/i],
  ["connection-lost", /pool after calling end/],
];

/** What an error of Postgres, of the network or of Prisma means; null where it is no matter of the database. */
export function troubleOf(error: unknown): Trouble | null {
  const said = voicesOf(error).join("\n");
  return signs.find(([, sign]) => sign.test(said))?.[0] ?? null;
}

type Wrapped = Partial<Record<"code" | "originalCode" | "message" | "cause" | "errors" | "meta" | "driverAdapterError", unknown>>;

/** An error's code and words, and those of the errors it wraps: Prisma and Node put the one that matters inside. */
function voicesOf(error: unknown, depth = 0): string[] {
  if (typeof error === "string" && depth === 0) return [error];
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, originalCode, message, cause, errors, meta, driverAdapterError }: Wrapped = error;
  const words = [code, originalCode, message].filter((word) => typeof word === "string");
  const inner = [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors.slice(0, 4) : [])];
  return [...words, ...inner.flatMap((each) => voicesOf(each, depth + 1))];
}
