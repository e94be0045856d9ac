import { metricName } from "../metrics/name.ts";
import { metrics } from "../metrics/rows.ts";
import { metricNamed } from "../metrics/samples.ts";
import type { Placing } from "./titled-noun.ts";

/** The metric that a document calls so, with its segment: one that was made before, or one of the plan; null where there is none. */
export function metricIdNamed(name: string, { room, rows }: Pick<Placing, "room" | "rows">): string | null {
  const wanted = name.toLowerCase();
  const made = rows.find(({ collection, row: { title, segment } }) => {
    if (collection !== metrics.name || typeof title !== "string") return false;
    return metricName({ title, segment: typeof segment === "string" ? segment : "" }).toLowerCase() === wanted;
  });
  return made?.id ?? (room && (metricNamed(room, name)?.id ?? null));
}
