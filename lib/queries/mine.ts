import { careState, openCare } from "../domain/after-care/status.ts";
import { deliverablesOfPerson, dueOf } from "../domain/deliverables/status.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { isUnderWay } from "../domain/plan/statuses.ts";
import type { Mine, MyStep, MyWaiting } from "../domain/plan/summary.ts";
import type { PlanRoom } from "../domain/room.ts";
import { lateMinutes } from "../domain/schedule/late.ts";
import { stepsOfPerson } from "../domain/schedule/progress.ts";
import { schedule } from "../domain/schedule/schedule.ts";
import { waitingFor } from "../domain/schedule/waiting-for.ts";
import { readRoom } from "../journal/rooms.ts";
import type { ListedPlan } from "./list-plans.ts";

/** More than these is a day’s work, and stands in the plans themselves. */
const mostSteps = 12;
const mostWaiting = 12;

/**
 * What is this person’s in plans that they may see: steps of those under way, and whatever else waits for them, messages before the start among it. What is
 * late comes first, then by time. `now` in epoch ms.
 */
export async function mineIn({ userId }: Actor, plans: readonly ListedPlan[], now: number): Promise<Mine> {
  const rooms = await Promise.all(plans.map(({ id }) => readRoom("plan", id)));
  const steps = rooms.filter(({ plan }) => isUnderWay(plan)).flatMap((room) => stepsIn(room, userId, now));
  const waiting = rooms.flatMap((room) =>
    waitingFor(room, userId, now).map(
      (each): MyWaiting => ({ ...each, slug: room.plan.slug, plan: room.plan.title, zone: room.plan.zone }),
    ),
  );
  const overdue = rooms.flatMap((room) => {
    const count = openCare(room).filter((check) => careState(check, now) === "overdue").length;
    return count > 0 ? [[room.plan.slug, count] as const] : [];
  });
  const time = (step: MyStep) => step.plannedAt ?? Number.MAX_SAFE_INTEGER;
  return {
    steps: steps.toSorted((a, b) => b.lateMinutes - a.lateMinutes || time(a) - time(b)).slice(0, mostSteps),
    waiting: waiting.toSorted((a, b) => Number(b.late) - Number(a.late) || a.at - b.at).slice(0, mostWaiting),
    overdueCare: Object.fromEntries(overdue),
  };
}

function stepsIn(room: PlanRoom, userId: string, now: number): MyStep[] {
  const planned = schedule(room).steps;
  const { slug, title: plan, zone } = room.plan;
  const owed = deliverablesOfPerson(room, userId).map(({ id, title, ...each }): MyStep => {
    const due = dueOf(room, each);
    const late = due === null ? 0 : Math.max(0, Math.floor((now - due) / 60_000));
    const at = { plannedAt: due, lateMinutes: late };
    return { id: `deliverable-${id}`, title, status: "todo", slug, plan, zone, ...at, deliverable: true };
  });
  const steps = stepsOfPerson(room, userId).flatMap((step): MyStep[] => {
    const { id, title, status } = step;
    if (status !== "todo" && status !== "doing" && status !== "failed") return [];
    return [{ id, title, status, slug, plan, zone, plannedAt: planned.get(id) ?? null, lateMinutes: lateMinutes(room, step, now) }];
  });
  return [...steps, ...owed];
}
