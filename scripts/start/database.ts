import pg from "pg";
import { openLocalPostgres } from "../../lib/db/local/open.ts";
import { bringUpToDate } from "../../lib/db/migrate.ts";
import { Refused } from "./say.ts";

export type OpenDatabase = {
  url: string;
  embedded: boolean;
  /** Has the embedded one started again whenever it is gone; one of your own is not ours to start. */
  keep: (moved: (url: string) => void) => void;
  /** Ends the use; an embedded database nobody else uses stops. */
  leave: () => Promise<void>;
};

/** The database at its newest migration: the one DATABASE_URL names, or the embedded one, started if need be. */
export async function openDatabase(dataFolder: string): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  const database = given ? await reach(given) : await embedded(dataFolder);
  try {
    await bringUpToDate(database.url);
  } catch (error) {
    await database.leave();
    throw new Refused(
      `The database could not be brought up to date: ${error instanceof Error ? error.message.split("\n")[0] : error}. Nothing was started.`,
    );
  }
  return database;
}

async function embedded(dataFolder: string): Promise<OpenDatabase> {
  return { ...(await openLocalPostgres(dataFolder)), embedded: true };
}

async function reach(url: string): Promise<OpenDatabase> {
  const shown = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : "DATABASE_URL";
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; setting: string }>(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
    );
    const off = rows.find(({ setting }) => setting === "off");
    if (off) throw new Refused(`The database at ${shown} has ${off.name} off: ticks people were told are saved could be lost. Turn it on.`);
    await client.end();
  } catch (error) {
    if (error instanceof Refused) throw error;
    const why = error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.message : String(error);
    throw new Refused(
      `PostgreSQL at ${shown} does not answer (${why}). Start it, or correct DATABASE_URL; without DATABASE_URL Holdpoint brings its own.`,
    );
  }
  return { url, embedded: false, keep: () => {}, leave: async () => {} };
}
