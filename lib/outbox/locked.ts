import type * as z from "zod";
import { isCurrent, type Sealed, seal, unseal } from "../channels/vault.ts";
import { pool } from "../db/pool.ts";

type Found = Sealed & { id: string };

/**
 * Secrets of a kind, each under the id of the row that it belongs to, locked with the installation's key. `table` and `key` are names of the
 * schema, never what somebody typed.
 */
export function lockedIn<S>({ table, key, secret }: { table: string; key: string; secret: z.ZodType<S> }) {
  async function keep(id: string, value: S): Promise<void> {
    const { keyId, bytes } = seal(JSON.stringify(value), id);
    await pool().query({
      name: `keep-${table}`,
      text: `INSERT INTO "${table}" ("${key}", "keyId", sealed) VALUES ($1, $2, $3)
        ON CONFLICT ("${key}") DO UPDATE SET "keyId" = $2, sealed = $3, at = now()`,
      values: [id, keyId, bytes],
    });
  }

  async function sealedOf(ids: readonly string[] | null): Promise<Found[]> {
    const { rows } = await pool().query<Found>({
      name: `read-${table}`,
      text: `SELECT "${key}" AS id, "keyId", sealed AS bytes FROM "${table}" WHERE $1::text[] IS NULL OR "${key}" = ANY($1)`,
      values: [ids],
    });
    return rows;
  }

  function opened(found: Found): S | null {
    const text = unseal(found, found.id);
    return text === null ? null : secret.parse(JSON.parse(text));
  }

  return {
    /** Keeps a secret under lock, in place of the one there was. */
    keep,
    /** The secret of a row; null where it was never kept, or its key is lost: then a person has to give it again. */
    async read(id: string): Promise<S | null> {
      const [found] = await sealedOf([id]);
      return found ? opened(found) : null;
    },
    /** Which of these rows have a secret that can be used. */
    async usableAmong(ids: readonly string[]): Promise<Set<string>> {
      return new Set((await sealedOf(ids)).filter((each) => opened(each) !== null).map(({ id }) => id));
    },
    /** How many secrets there are, and how many no key opens. */
    async count(): Promise<{ all: number; lost: number }> {
      const all = await sealedOf(null);
      return { all: all.length, lost: all.filter((each) => opened(each) === null).length };
    },
    async forget(id: string): Promise<void> {
      await pool().query(`DELETE FROM "${table}" WHERE "${key}" = $1`, [id]);
    },
    /** Locks everything that an earlier key locked with the key in use. Says how many there were, and how many no key opens. */
    async rekey(): Promise<{ renewed: number; lost: number }> {
      const old = (await sealedOf(null)).filter((each) => !isCurrent(each));
      const readable = old.flatMap((each) => {
        const value = opened(each);
        return value === null ? [] : [{ id: each.id, value }];
      });
      for (const { id, value } of readable) await keep(id, value);
      return { renewed: readable.length, lost: old.length - readable.length };
    },
  };
}
