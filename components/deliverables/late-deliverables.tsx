"use client";

import { useMinute, useToday } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { CallWho } from "#components/roles/call-who.tsx";
import { useRoomUi } from "#components/room/room-ui.ts";
import { Group } from "#components/room/step-link.tsx";
import { dueOf, standing, undelivered } from "#lib/domain/deliverables/status.ts";
import { roleTitle } from "#lib/domain/roles/acting.ts";
import { momentText } from "#lib/domain/schedule/format-time.ts";

/** More lines than this are a list of everything; the rest is a number. */
const most = 4;

/** What should be there and is not, each with who answers for it and a way to it. */
export function LateDeliverables() {
  const { room, viewer } = useLiveRoom();
  const { showPart } = useRoomUi();
  const minute = useMinute();
  const today = useToday();
  const late = undelivered(room).filter((each) => standing(room, each, minute) === "late");
  if (late.length === 0) return null;
  return (
    <Group title={late.length > most ? `Not delivered · ${late.length}` : "Not delivered"}>
      {late.slice(0, most).map((each) => (
        <div key={each.id} className="my-2">
          <button
            type="button"
            onClick={() => showPart("checklist", `deliverable-${each.id}`)}
            className="block w-full border-l-2 border-hold pl-2.5 text-left text-sm wrap-anywhere"
          >
            <span className="block font-semibold">{each.title}</span>
            <span className="block text-xs text-hold">
              late, due <span className="num">{momentText(dueOf(room, each) ?? minute, room.plan.zone, today)}</span>
              {each.roleId ? ` · ${roleTitle(room, each.roleId)}` : ""}
            </span>
          </button>
          <CallWho roleId={each.roleId} viewerId={viewer.actor.userId} className="mt-1 ml-3 text-muted" />
        </div>
      ))}
      {late.length > most ? <p className="pt-1 pl-3 text-xs text-faint">and {late.length - most} more</p> : null}
    </Group>
  );
}
