import { Problem } from "../domain/kernel/errors.ts";

/** The reason of whoever wanted the address of a plan that somebody else has taken meanwhile. */
export const nameTaken = "name-taken";

/** The reason of whoever made something under an id that is there already. */
export const madeAlready = "made-already";

/**
 * What a statement clashed with that Postgres refused for a row that is there already (SQLSTATE 23505), told by the constraint that said so;
 * null for every other error.
 */
export function clashOf(cause: unknown): Problem | null {
  if (!(cause instanceof Error) || !("code" in cause) || cause.code !== "23505") return null;
  const said = (name: string): unknown => Reflect.get(cause, name);
  if (said("constraint") === "Plan_slug_key")
    return new Problem("conflict", "Somebody else gave a plan this address at the same moment. Nothing was saved; try again.", nameTaken);
  const table = said("table");
  const what = typeof table === "string" ? table.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase() : "row";
  return new Problem(
    "conflict",
    `There is a ${what} with this id already: it was made at the same moment, or before. Nothing was saved; look at what is there, then try again.`,
    madeAlready,
  );
}
