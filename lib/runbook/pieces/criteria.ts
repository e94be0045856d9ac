import { bulletsAt, nameOf, nearest, type Place } from "../place.ts";
import type { Criterion } from "../reading.ts";

/** What must be true for a phase or the whole deployment to count as done, where it is listed without boxes. */
export function criteriaAt(place: Place): Criterion[] {
  if (place.topic !== "criteria") return [];
  const group = nameOf(nearest(place));
  return bulletsAt(place).map((item) => ({ ...item, group, source: "bullet" }));
}
