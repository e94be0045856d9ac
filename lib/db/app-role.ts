import pg from "pg";

/** The role the embedded database gives the product. */
export const appRoleName = "holdpoint_app";

/** Whoever may change or empty the record, or takes the right to: its owner, a superuser, or a member of such a role. */
const freeHand = `SELECT has_table_privilege('"Event"', 'UPDATE') OR has_any_column_privilege('"Event"', 'UPDATE')
  OR has_table_privilege('"Event"', 'DELETE') OR has_table_privilege('"Event"', 'TRUNCATE') OR has_table_privilege('"Event"', 'TRIGGER')
  OR EXISTS (SELECT FROM pg_roles r WHERE pg_has_role(r.oid, 'MEMBER') AND (r.rolsuper OR r.rolcreaterole OR r.rolbypassrls
    OR r.oid = (SELECT relowner FROM pg_class WHERE oid = '"Event"'::regclass)
    OR r.oid = (SELECT nspowner FROM pg_namespace WHERE nspname = 'public')
    OR r.oid = (SELECT datdba FROM pg_database WHERE datname = current_database()))) AS free`;

/** Whether the role of this address can only add to the record (`Event`), by no right of its own change, empty or own it. */
export async function onlyAddsToRecord(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await client.query<{ free: boolean }>(freeHand)).rows[0]?.free === false);
}

/**
 * Makes the role named in `appUrl`, by its owner's address: it signs in with the password given there, reads and changes rows, adds to the record
 * and nothing else there, and owns the schema of the timers, whose worker insists on it. Done after the migrations, at every start, so that
 * tables that came since are covered; whoever starts at the same time waits. Throws what the database says where the owner may not.
 */
export async function giveAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  const role = pg.escapeIdentifier(decodeURIComponent(username));
  const name = pg.escapeLiteral(decodeURIComponent(username));
  const secret = pg.escapeLiteral(decodeURIComponent(password));
  await withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('holdpoint app role', 0))");
    const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = ${name}`);
    if (!rowCount) await client.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${secret}`);
    else await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${secret}`);
    // An owner who is no superuser hands over to, and migrates the timers of, a role only as one of its members.
    const { rows } = await client.query<{ usable: boolean }>(`SELECT pg_has_role(${name}, 'USAGE') AS usable`);
    if (!rows[0]?.usable) await client.query(`GRANT ${role} TO CURRENT_USER`);
    await client.query(rights(role));
    await client.query(ownTimers(role, name));
    await client.query("COMMIT");
  });
}

const rights = (role: string) => `
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${role};
  GRANT USAGE ON SCHEMA public TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
  GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO ${role};
  REVOKE UPDATE, DELETE ON "Event" FROM ${role};
  REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${role};`;

/** Hands over what the role does not own yet: a server that runs is not disturbed by a second start. */
const ownTimers = (role: string, name: string) => `DO $do$
  DECLARE change text;
  BEGIN
    FOR change IN
      WITH me AS (SELECT oid FROM pg_roles WHERE rolname = ${name}), home AS (SELECT oid, nspowner FROM pg_namespace WHERE nspname = 'graphile_worker')
      SELECT format('ALTER SCHEMA graphile_worker OWNER TO %s', $role$${role}$role$) FROM home, me WHERE nspowner <> me.oid
      UNION ALL
      SELECT format('ALTER %s graphile_worker.%I OWNER TO %s', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'c' THEN 'TYPE' WHEN 'S' THEN 'SEQUENCE'
        ELSE 'TABLE' END, relname, $role$${role}$role$)
      FROM pg_class c JOIN home ON relnamespace = home.oid, me WHERE relkind IN ('r', 'p', 'v', 'c', 'S') AND relowner <> me.oid
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND relkind = 'S')
      UNION ALL
      SELECT format('ALTER ROUTINE %s OWNER TO %s', p.oid::regprocedure, $role$${role}$role$)
      FROM pg_proc p JOIN home ON pronamespace = home.oid, me WHERE proowner <> me.oid
    LOOP EXECUTE change; END LOOP;
  END $do$`;

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, lock_timeout: 20_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
