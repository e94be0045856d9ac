import pg from "pg";

const items = 300;

const tables = `
  DROP TABLE IF EXISTS event, item, plan;
  CREATE TABLE plan (id int PRIMARY KEY, seq int NOT NULL);
  CREATE TABLE item (id int PRIMARY KEY, done boolean NOT NULL DEFAULT false, done_by text, done_at timestamptz) WITH (fillfactor = 50);
  CREATE TABLE event (plan_id int, seq int, item_id int, by text, body jsonb, PRIMARY KEY (plan_id, seq));
  INSERT INTO plan VALUES (1, 0);
  INSERT INTO item (id) SELECT generate_series(0, ${items - 1});`;

/** One statement, so one transaction and one round trip: the plan's next numbers, the items, the events. */
const write = `
  WITH input AS (SELECT * FROM unnest($1::int[], $2::boolean[], $3::text[]) WITH ORDINALITY AS t(item, done, body, place)),
  newest AS (SELECT DISTINCT ON (item) item, done FROM input ORDER BY item, place DESC),
  counter AS (UPDATE plan SET seq = seq + (SELECT count(*) FROM input) WHERE id = 1 RETURNING seq - (SELECT count(*) FROM input) AS before),
  ticked AS (UPDATE item SET done = newest.done, done_by = 'somebody', done_at = now() FROM newest WHERE item.id = newest.item),
  written AS (INSERT INTO event SELECT 1, before + place, item, 'somebody', body::jsonb FROM input, counter)
  SELECT before::int AS before FROM counter`;

export async function createTables(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(tables);
  return client;
}

/** Writes a batch and answers the sequence number before it. */
export async function writeTicks(client: pg.Client, batch: { item: number; done: boolean; body: string }[]): Promise<number> {
  const values = [batch.map(({ item }) => item), batch.map(({ done }) => done), batch.map(({ body }) => body)];
  const { rows } = await client.query<{ before: number }>({ name: "write", text: write, values });
  const [first] = rows;
  if (!first) throw new Error("the batch was not written");
  return first.before;
}
