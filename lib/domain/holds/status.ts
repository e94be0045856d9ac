import type { PlanRoom } from "../room.ts";
import type { Hold } from "./rows.ts";

/** The hold the deployment is in, if it is in one. */
export function openHold(room: PlanRoom): Hold | null {
  return Object.values(room.holds).find((hold) => !hold.resumedAt) ?? null;
}

/** For how long the deployment has been on hold altogether at `now`, in ms. Holds of a plan that has ended end with it. */
export function heldMs(room: PlanRoom, now: number): number {
  const end = room.plan.endedAt ? Date.parse(room.plan.endedAt) : now;
  return Object.values(room.holds).reduce(
    (sum, { heldAt, resumedAt }) => sum + Math.max(0, (resumedAt ? Date.parse(resumedAt) : end) - Date.parse(heldAt)),
    0,
  );
}

/** Why nothing is begun now, and who can change it. */
export function heldSentence(room: PlanRoom): string {
  const hold = openHold(room);
  return `${hold?.heldBy.name ?? "Somebody"} has put the deployment on hold: ${hold?.reason ?? ""}. A lead resumes it.`;
}
