"use client";

import clsx from "clsx";
import { Ellipsis, PencilLine, Ungroup } from "lucide-react";
import { useState } from "react";
import { takeOut } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { groupLook } from "#components/trigger-groups/group-look.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { ListRow } from "#components/ui/list-row.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import type { TriggerGroup } from "#lib/domain/trigger-groups/rows.ts";
import { needsText, standingOf } from "#lib/domain/trigger-groups/status.ts";
import { later } from "#lib/later.ts";

const groupDialog = later(() => import("./group-dialog.tsx").then((module) => module.GroupDialog));

/** Triggers that ask together: how many hold, how many must, and which. */
export function GroupRow({ group, editable }: { group: TriggerGroup; editable: boolean }) {
  const { room, act } = useLiveRoom();
  const [editing, setEditing] = useState(false);
  const { id, title, severity, responseMinutes } = group;
  const { members, holding, needed, met } = standingOf(room, group);
  const said = [
    `asks when ${needsText(group.needs, members.length)} hold`,
    severity,
    responseMinutes === null ? "" : `decided within ${minutesText(responseMinutes)}`,
  ];
  return (
    <ListRow
      id={`trigger-group-${id}`}
      state={met ? groupLook.met : groupLook.calm}
      word={`${holding} of ${needed} hold`}
      menu={
        editable ? (
          <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about “${title}”`} />}>
            <MenuItem icon={PencilLine} onSelect={() => setEditing(true)}>
              Edit…
            </MenuItem>
            <MenuItem
              icon={Ungroup}
              tone="danger"
              onSelect={() =>
                void takeOut(act("removeTriggerGroup", { groupId: id }), `Each trigger of “${title}” asks by itself again.`, () =>
                  act("restoreTriggerGroup", { groupId: id }),
                )
              }
            >
              Take it apart
            </MenuItem>
          </Menu>
        ) : null
      }
      below={
        <ul aria-label={`Triggers of “${title}”`} className="border-l border-line pl-3 text-xs">
          {members.map((member) => (
            <li key={member.id} className="flex justify-between gap-3 py-0.5">
              <span className="min-w-0 wrap-anywhere">{member.text}</span>
              <span className={clsx("shrink-0", member.holds ? "font-semibold text-nogo" : "text-muted")}>
                {member.holds && member.since ? (
                  <>
                    holds since <Moment at={member.since} />
                  </>
                ) : (
                  "does not hold"
                )}
              </span>
            </li>
          ))}
        </ul>
      }
    >
      <p className="text-sm wrap-anywhere">{title}</p>
      <p className="text-xs text-muted">{said.filter(Boolean).join(" · ")}</p>
      <NotSent id={id} />
      {editing ? <LaterPart of={groupDialog} props={{ group, onClose: () => setEditing(false) }} /> : null}
    </ListRow>
  );
}
