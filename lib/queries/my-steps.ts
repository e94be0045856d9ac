import type { Actor } from "../domain/kernel/permissions.ts";
import type { MyStep } from "../domain/plan/summary.ts";
import { lateMinutes } from "../domain/schedule/late.ts";
import { stepsOfPerson } from "../domain/schedule/progress.ts";
import { schedule } from "../domain/schedule/schedule.ts";
import { readRoom } from "../journal/rooms.ts";
import type { ListedPlan } from "./list-plans.ts";

/** More than these is a day’s work, and stands in the plans themselves. */
const mostPlans = 20;
const mostSteps = 12;

/** What this person has to do across plans under way, which they may see: what is late first, then by time. `now` in epoch ms. */
export async function mySteps({ userId }: Actor, plans: readonly ListedPlan[], now: number): Promise<MyStep[]> {
  const rooms = await Promise.all(plans.slice(0, mostPlans).map(({ id }) => readRoom("plan", id)));
  const all = rooms.flatMap((room) => {
    const planned = schedule(room).steps;
    const { slug, title: plan, zone } = room.plan;
    return stepsOfPerson(room, userId).flatMap((step): MyStep[] => {
      const { id, title, status } = step;
      if (status !== "todo" && status !== "doing" && status !== "failed") return [];
      return [{ id, title, status, slug, plan, zone, plannedAt: planned.get(id) ?? null, lateMinutes: lateMinutes(room, step, now) }];
    });
  });
  const time = (step: MyStep) => step.plannedAt ?? Number.MAX_SAFE_INTEGER;
  return all.sort((a, b) => b.lateMinutes - a.lateMinutes || time(a) - time(b)).slice(0, mostSteps);
}
