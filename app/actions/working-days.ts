"use server";
import { revalidatePath } from "next/cache";
import { requireMember } from "#lib/auth/viewer.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { setPlanCalendar } from "#lib/domain/plan/calendar.ts";
import { isSameCalendar } from "#lib/domain/schedule/work-calendar.ts";
import { addDaysOff, removeDayOff, setWorkingWeek } from "#lib/domain/workspace/calendar.ts";
import { setReminderLead } from "#lib/domain/workspace/reminder-lead.ts";
import type { WorkspaceVerb } from "#lib/domain/workspace/verb.ts";
import { type Performed, perform } from "#lib/journal/perform.ts";
import { readRoom } from "#lib/journal/rooms.ts";
import { plansToStart } from "#lib/queries/plans-to-start.ts";
import { answerOf } from "./answer.ts";

/**
 * Changes the working days of the workspace, and with them those of its plans that have not started and went by the same ones. A plan that runs keeps
 * its own: no time of it moves unseen.
 */
async function act(verb: WorkspaceVerb, input: unknown): Promise<Performed> {
  const { actor, workspace } = await requireMember();
  const before = workspace.workspace.calendar;
  const commandId = newId();
  const performed = await perform({ verb, roomId: workspace.id, input, actor, commandId });
  const { calendar } = (await readRoom("workspace", workspace.id)).workspace;
  for (const roomId of await plansToStart(actor, workspace)) {
    const { plan } = await readRoom("plan", roomId);
    if (isSameCalendar(plan.calendar, before))
      await perform({ verb: setPlanCalendar, roomId, input: { calendar }, actor, commandId: `days ${commandId}` });
  }
  revalidatePath("/settings/working-days");
  return performed;
}

/** How long before their steps people are told in new plans; those there are keep what they have. */
export async function setReminder(minutes: number): Promise<Outcome> {
  return answerOf(async () => {
    const { actor, workspace } = await requireMember();
    const performed = await perform({ verb: setReminderLead, roomId: workspace.id, input: { minutes }, actor, commandId: newId() });
    revalidatePath("/settings/working-days");
    return performed;
  });
}

export async function setWeek(week: readonly number[]): Promise<Outcome> {
  return answerOf(() => act(setWorkingWeek, { week }));
}

export async function addDays(days: readonly { date: string; title: string }[]): Promise<Outcome> {
  return answerOf(() => act(addDaysOff, { days }));
}

export async function removeDay(date: string): Promise<Outcome> {
  return answerOf(() => act(removeDayOff, { date }));
}
