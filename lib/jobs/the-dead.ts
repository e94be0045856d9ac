import type { ClientBase, Pool } from "pg";

/** Sets these locks apart from others of the database. */
const salt = 4861;

/** Says that who holds work by this name lives, for as long as this connection does: a process that is killed says nothing more by itself. */
export async function sayAlive(life: ClientBase, holder: string): Promise<void> {
  await life.query("SELECT pg_advisory_lock(hashtextextended($1, $2))", [holder, salt]);
}

/** Gives the work of those that are gone to the living at once; the library by itself would wait four hours. */
export async function freeWorkOfTheDead(db: Pool): Promise<void> {
  await db.query(
    `SELECT graphile_worker.force_unlock_workers(ARRAY(
      SELECT holder FROM (SELECT DISTINCT locked_by AS holder FROM graphile_worker.jobs WHERE locked_by IS NOT NULL) w
      WHERE pg_try_advisory_xact_lock(hashtextextended(holder, $1))))`,
    [salt],
  );
}
