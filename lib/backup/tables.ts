import type { Client } from "pg";

/** A table as it is copied: its name with schema, quoted for SQL, and the columns that are no results of others. */
export type Table = { name: string; columns: string[] };

/** The product's own tables and the timers of the worker; what migrations were applied is known to the version that restores. */
const ours = `n.nspname IN ('public', 'graphile_worker') AND c.relkind = 'r' AND c.relname NOT IN ('_prisma_migrations', 'migrations')`;

/** Every table that holds something of people, those before which others point to. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
       (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       ARRAY(SELECT DISTINCT format('%I.%I', fn.nspname, f.relname) FROM pg_constraint k
         JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
         WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} ORDER BY 1`,
  );
  const sorted: Table[] = [];
  const left = new Map(rows.map((row) => [row.name, row]));
  while (left.size > 0) {
    const next = [...left.values()].find(({ needs }) => !needs.some((name) => left.has(name)));
    if (!next) throw new Error(`these tables point to each other: ${[...left.keys()].join(", ")}`);
    left.delete(next.name);
    sorted.push({ name: next.name, columns: next.columns });
  }
  return sorted;
}

/** The names of the migrations the database has, in their order. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM public."_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY 1',
  );
  return rows.map(({ name }) => name);
}

/** Sets every counter behind the greatest number of its column. */
export async function setCounters(client: Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT format('%I.%I', sn.nspname, s.relname) AS sequence, format('%I.%I', n.nspname, c.relname) AS table, quote_ident(a.attname) AS column
     FROM pg_class s JOIN pg_namespace sn ON sn.oid = s.relnamespace
     JOIN pg_depend d ON d.objid = s.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
     JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
     WHERE s.relkind = 'S' AND ${ours}`,
  );
  for (const { sequence, table, column } of rows)
    await client.query(`SELECT setval('${sequence}', greatest((SELECT max(${column}) FROM ${table}), 1), EXISTS (SELECT FROM ${table}))`);
}
