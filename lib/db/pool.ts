import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { log } from "../log.ts";
import { perProcess } from "../per-process.ts";

/** Postgres waits for ever unless told otherwise; a frozen one must answer people within 5 s. */
export const timeouts = {
  connectionTimeoutMillis: 3000,
  statement_timeout: 4000,
  lock_timeout: 3000,
  idle_in_transaction_session_timeout: 10_000,
  /** Given up on this side, for when the server does not even say that it timed out. */
  query_timeout: 4500,
};

export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set. Start Holdpoint with `npm start`, which brings its own database.");
  return url;
}

/** The embedded database may come back on another port; whoever connects asks for the address anew. */
class Client extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionString: databaseUrl() });
  }
}

/** The process's connections to Postgres. A connection that dies is logged and replaced; it never ends the process. */
export function pool(): pg.Pool {
  return perProcess("pool", () => {
    const made = new pg.Pool({
      Client,
      application_name: "holdpoint",
      keepAlive: true,
      // Two stay open: the first tick after a quiet minute does not wait for a handshake.
      min: 2,
      max: 10,
      ...timeouts,
    });
    made.on("error", (error) => log.warn({ error: error.message }, "a database connection was lost"));
    made.on("connect", (client) => client.on("error", () => {}));
    return made;
  });
}

/** How long a database that goes away may take to give connections back, in ms. */
const goodbyeMs = 2000;

/** Gives every connection back, for a process that ends. A database that does not answer is not waited for. */
export async function endPool(): Promise<void> {
  await Promise.race([pool().end(), setTimeout(goodbyeMs, undefined, { ref: false })]);
}
