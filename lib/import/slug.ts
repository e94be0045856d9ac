import { pool } from "../db/pool.ts";

/** A title as the last part of an address: `Ledger 4 cutover` → `ledger-4-cutover`. */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return (
    plain
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replace(/^-+/, "")
      .slice(0, 60)
      .replace(/-+$/, "") || "plan"
  );
}

/** The title's slug, where nobody has it. */
export async function freeSlug(title: string, roomId: string): Promise<string> {
  const slug = slugOf(title);
  const { rows } = await pool().query('SELECT 1 FROM "Plan" WHERE slug = $1', [slug]);
  return rows.length === 0 ? slug : ownSlug(title, roomId);
}

/** The title's slug with a few characters of the room's id, which nobody else has. */
export const ownSlug = (title: string, roomId: string): string => `${slugOf(title)}-${roomId.slice(0, 6)}`;
