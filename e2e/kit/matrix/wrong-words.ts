import { hostileValues, placesOf, told, withAt } from "#lib/domain/testing/hostile.ts";
import { isLong } from "#lib/testing/long.ts";
import { actionTries, draftOf } from "./action-tries.ts";
import { planOf, written } from "./address-tries.ts";
import { call } from "./call.ts";
import type { House } from "./house.ts";
import type { Wrong } from "./wrong-cells.ts";

/** In the suite a few of each kind: no text, half of a character, too long, no number, nothing, a list. */
const few = ["\0", "\ud83d", "x".repeat(100_001), 2 ** 53, null, {}, [[]]];

/**
 * Sends every action, as somebody who may do all of it, something hostile in each place of what it takes. It is to be refused in
 * words, or done: never answered with a mistake of ours.
 */
export async function wrongWords(house: House, entries: readonly string[]): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  const { admin } = house.visitors;
  const fill = (page: string) => written(page, house, admin).replace(planOf(house, admin).slug, draftOf(house, admin).slug);
  const values = isLong ? hostileValues : few;
  for (const entry of entries) {
    const usual = actionTries[entry]?.(house, admin) ?? [];
    const args = usual instanceof FormData ? [null] : usual;
    // All of them at once is no call that React could read.
    for (const path of placesOf(args).slice(1))
      for (const value of values) {
        const { cell, text } = await call(entry, withAt(args, path, value) as unknown[], admin, fill);
        if (cell.startsWith("status") || /\(number \d{6}\)/.test(text))
          wrong.push(`${entry} | ${path.join(".")} | ${told(value)} | was ${cell}: ${text.slice(0, 200)}`);
      }
  }
  return wrong;
}
