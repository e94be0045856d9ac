import type pg from "pg";
import * as z from "zod";

/** A thousand timers that can be set to one moment, again and again. */
export type Alarms = {
  called: string;
  /** Sets all of them to so many ms from now; answers when the first is due (epoch ms). */
  set: (leadMs: number) => Promise<number>;
  /** How many have not fired since they were set. */
  left: (db: pg.Client) => Promise<number>;
  /** How many fired since they were set, how many of them more than once, and when the last did (epoch ms). */
  fired: (db: pg.Client) => Promise<{ count: number; twice: number; lastAt: number }>;
};

type At = { port: number; token: string };

const created = z.object({ id: z.string(), slug: z.string() });

/** A plan for each timer: its T0 comes and nobody has started it. */
export async function inManyPlans(at: At, count: number): Promise<Alarms> {
  const plans: { id: string; slug: string }[] = [];
  // More documents at once are not read for one person.
  await someAtOnce(3, count, async (nth) => {
    plans[nth] = created.parse(
      await send(at, "plans?zone=UTC", `# Plan ${nth}\n\n## Deploy\n\n- [ ] Switch\n- [ ] Look\n`, "text/markdown"),
    );
  });
  const isOurs = `e.type = 'plan.t0_passed' AND e."roomId" = ANY($1)`;
  let due = 0;
  return {
    called: `${count} plans with one timer each`,
    async set(leadMs) {
      due = Date.now() + leadMs;
      await someAtOnce(10, count, async (nth) => {
        const t0 = new Date(due + Math.floor((nth * 1000) / count)).toISOString();
        await send(at, `plans/${plans[nth]?.slug}/t0`, JSON.stringify({ t0 }), "application/json");
      });
      return due;
    },
    left: (db) => leftIn(db, count, isOurs, [plans.map(({ id }) => id), new Date(due).toISOString()]),
    fired: (db) => firedIn(db, isOurs, [plans.map(({ id }) => id), new Date(due).toISOString()]),
  };
}

/** One plan with all of them: the deadlines of its phases, which move with its T0. */
export async function inOnePlan(at: At, count: number): Promise<Alarms> {
  const minutes = 1;
  const phases = Array.from({ length: count }, (_, nth) => `## Part ${nth} (by T+${minutes} min)\n\n- [ ] Move shard ${nth}\n`);
  const { id, slug } = created.parse(await send(at, "plans?zone=UTC", `# A plan of parts\n\n${phases.join("\n")}`, "text/markdown"));
  await send(at, `plans/${slug}/start`, "", "application/json");
  const isOurs = `e.type = 'phase.deadline_passed' AND e."roomId" = $1`;
  let due = 0;
  return {
    called: `one plan with ${count} timers`,
    async set(leadMs) {
      due = Date.now() + leadMs;
      const t0 = new Date(due - minutes * 60_000).toISOString();
      await send(at, `plans/${slug}/t0`, JSON.stringify({ t0, reason: "the next round" }), "application/json");
      return due;
    },
    left: (db) => leftIn(db, count, isOurs, [id, new Date(due).toISOString()]),
    fired: (db) => firedIn(db, isOurs, [id, new Date(due).toISOString()]),
  };
}

async function leftIn(db: pg.Client, count: number, isOurs: string, values: unknown[]): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Event" e WHERE ${isOurs} AND e.at >= $2`, values);
  return Math.max(0, count - (rows[0]?.n ?? 0));
}

async function firedIn(db: pg.Client, isOurs: string, values: unknown[]): Promise<{ count: number; twice: number; lastAt: number }> {
  const { rows } = await db.query<{ n: number; times: number; last: Date | null }>(
    `SELECT count(*)::int AS n, count(DISTINCT (e."roomId", e.subject))::int AS times, max(e.at) AS last
      FROM "Event" e WHERE ${isOurs} AND e.at >= $2`,
    values,
  );
  const { n = 0, times = 0, last = null } = rows[0] ?? {};
  return { count: n, twice: n - times, lastAt: last?.getTime() ?? Number.NaN };
}

async function someAtOnce(many: number, count: number, work: (nth: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: many }, async () => {
      while (next < count) await work(next++);
    }),
  );
}

async function send({ port, token }: At, path: string, body: string, type: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, "content-type": type };
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, { method: "POST", headers, ...(body && { body }) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
