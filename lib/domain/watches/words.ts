import type { Watch } from "./rows.ts";
import { slotCount } from "./slots.ts";

const units: [number, string][] = [
  [7 * 24 * 60, "week"],
  [24 * 60, "day"],
  [60, "hour"],
  [1, "minute"],
];

/** `5 minutes`, `1 hour`, `36 hours`, `2 weeks`: the largest unit that says it exactly. */
function inUnits(minutes: number): string {
  const [size, name] = units.find(([each]) => minutes % each === 0) ?? [1, "minute"];
  const count = minutes / size;
  return `${count.toLocaleString("en")} ${name}${count === 1 ? "" : "s"}`;
}

/** `5 minutes`, `hour`, `2 days`, for behind “every”. */
export const everyText = (minutes: number): string => inUnits(minutes).replace(/^1 /, "");

/** `every 5 minutes for 1 hour, 12 times`; where nothing says how often, that. */
export function rhythmText(watch: Pick<Watch, "everyMinutes" | "forMinutes">): string {
  const { everyMinutes, forMinutes } = watch;
  const long = forMinutes === null ? "until it is ended" : `for ${inUnits(forMinutes)}`;
  if (everyMinutes === null) return `how often is not said · ${long}`;
  const count = slotCount(watch);
  const often = `every ${everyText(everyMinutes)}`;
  return [`${often} ${long}`, count === null ? null : `${count.toLocaleString("en")} ${count === 1 ? "time" : "times"}`]
    .filter(Boolean)
    .join(", ");
}
