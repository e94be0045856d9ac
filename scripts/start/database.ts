import pg from "pg";
import { appRoleName, giveAppRole, onlyAddsToRecord } from "../../lib/db/app-role.ts";
import { openLocalPostgres } from "../../lib/db/local/open.ts";
import { bringUpToDate } from "../../lib/db/migrate.ts";
import { keptSecret } from "./kept-secret.ts";
import { Refused } from "./say.ts";

export type OpenDatabase = {
  url: string;
  embedded: boolean;
  /** Whether the product can only add to the record there. */
  addsOnly: boolean;
  /** Has the embedded one started again whenever it is gone; one of your own is not ours to start. */
  keep: (moved: (url: string) => void) => void;
  /** Ends the use; an embedded database nobody else uses stops. */
  leave: () => Promise<void>;
};

/**
 * The database at its newest migration: the one DATABASE_URL names, or the embedded one, started if need be. Migrations are its owner's work
 * (DATABASE_OWNER_URL); what is answered is the address of a role that can only add to the record, where there are two.
 */
export async function openDatabase(dataFolder: string): Promise<OpenDatabase> {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = process.env;
  // What serves people has no use for it, and need not be able to tell it.
  delete process.env.DATABASE_OWNER_URL;
  if (owner && !given)
    throw new Refused("DATABASE_OWNER_URL is set, and DATABASE_URL is not. Set both, or none for the embedded database.");
  if (given && owner) checkTwo(given, owner);
  const database = given ? await reach(owner || given) : await embedded(dataFolder);
  try {
    const appOf = (ownerUrl: string) => (given ? given : appUrl(ownerUrl, keptSecret(dataFolder, "app.password")));
    const url = appOf(database.url);
    await bringUpToDate(database.url);
    if (owner || !given) await giveAppRole(database.url, url);
    const addsOnly = await onlyAddsToRecord(url);
    if (owner && !addsOnly)
      throw new Error(
        "the role of DATABASE_URL owns tables or may change the record (Event); name a role in it that is used for nothing else",
      );
    return { ...database, url, addsOnly, keep: (moved) => database.keep((ownerUrl) => moved(appOf(ownerUrl))) };
  } catch (error) {
    await database.leave();
    throw new Refused(
      `The database could not be brought up to date: ${error instanceof Error ? error.message.split("\n")[0] : error}. Nothing was started.`,
    );
  }
}

/** What to say where the product could change its own record. */
export const recordIsOpen =
  "  Warning: the record is not protected from whoever runs this server: the role of DATABASE_URL could change it. Set DATABASE_OWNER_URL, too (docs/operations.md).";

type Reached = Omit<OpenDatabase, "addsOnly">;

function checkTwo(given: string, owner: string): void {
  for (const [name, value] of Object.entries({ DATABASE_URL: given, DATABASE_OWNER_URL: owner }))
    if (!URL.canParse(value) || !new URL(value).username || !new URL(value).password)
      throw new Refused(
        `${name} must name a role and its password: postgres://role:password@host/database. The owner makes the role of DATABASE_URL.`,
      );
  if (new URL(given).username === new URL(owner).username)
    throw new Refused("DATABASE_URL and DATABASE_OWNER_URL name the same role. Give DATABASE_URL another one; it is made at start.");
}

function appUrl(ownerUrl: string, password: string): string {
  return Object.assign(new URL(ownerUrl), { username: appRoleName, password }).href;
}

async function embedded(dataFolder: string): Promise<Reached> {
  return { ...(await openLocalPostgres(dataFolder)), embedded: true };
}

async function reach(url: string): Promise<Reached> {
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
