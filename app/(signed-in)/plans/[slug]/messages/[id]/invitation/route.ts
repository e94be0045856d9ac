import { viewerIn } from "#lib/auth/viewer.ts";
import { now } from "#lib/clock.ts";
import { httpStatus, isProblem } from "#lib/domain/kernel/errors.ts";
import { meetingCalendar } from "#lib/outbox/meeting-calendar.ts";
import { findPlan } from "#lib/queries/find-plan.ts";

type Asked = { params: Promise<{ slug: string; id: string }> };

/** A meeting of a plan as a file for calendars, for whoever may see the plan. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  try {
    const { slug, id } = await params;
    const { room } = await findPlan(slug, viewerIn);
    return new Response(meetingCalendar(room, id, now()), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="invitation.ics"',
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return new Response(`${error.message}\n`, {
      status: httpStatus[error.code],
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
