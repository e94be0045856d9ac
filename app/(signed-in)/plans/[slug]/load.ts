import { notFound } from "next/navigation";
import { cache } from "react";
import type { RoomProps } from "#components/live/room-provider.tsx";
import { requireMember, requireUser, viewerIn } from "#lib/auth/viewer.ts";
import { now } from "#lib/clock.ts";
import type { Viewer } from "#lib/domain/command.ts";
import { isProblem } from "#lib/domain/kernel/errors.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import type { WorkCalendar } from "#lib/domain/schedule/work-calendar.ts";
import { snapshotOf } from "#lib/http/snapshot.ts";
import { inPieces } from "#lib/in-pieces.ts";
import { peopleOf } from "#lib/live/people.ts";
import { remindersOfPerson } from "#lib/outbox/reminder-settings.ts";
import { findPlan } from "#lib/queries/find-plan.ts";
import { recentEvents } from "#lib/queries/recent-events.ts";
import { sendCommands } from "../../../actions/send-commands.ts";

/** `given` is what its page hands to the browser. */
export type Loaded = { room: PlanRoom; viewer: Viewer; given: RoomProps; workspaceDays: WorkCalendar };

/** The plan of a page for the signed-in person; the not-found page for everybody it is not for. Asked once per request. */
export const loadPlan = cache(async (slug: string): Promise<Loaded> => {
  await requireUser();
  try {
    const { room, actor } = await findPlan(slug, viewerIn);
    // Whoever sees the plan is a member of its workspace and sees who else is.
    const { workspace } = await requireMember();
    const { settings: reminders } = await remindersOfPerson(actor.userId);
    const viewer = { actor, zone: null, reminders };
    const [initial, initialEvents] = [inPieces(snapshotOf(room).toString()), await recentEvents(room)];
    const workspaceDays = workspace.workspace.calendar;
    return {
      room,
      viewer,
      workspaceDays,
      given: { initial, initialEvents, viewer, people: peopleOf(workspace), renderedAt: now(), send: sendCommands },
    };
  } catch (error) {
    if (isProblem(error) && error.code === "not-found") notFound();
    throw error;
  }
});
