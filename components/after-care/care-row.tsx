"use client";

import { Ellipsis, ListTodo, Undo2 } from "lucide-react";
import { careLook } from "#components/after-care/care-look.ts";
import { takeOut, tell } from "#components/live/answers.ts";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { Button } from "#components/ui/button.tsx";
import { EditItems } from "#components/ui/edit-items.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ListRow } from "#components/ui/list-row.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import type { CareCheck } from "#lib/domain/after-care/rows.ts";
import { careState } from "#lib/domain/after-care/status.ts";
import { careWord } from "#lib/domain/after-care/words.ts";
import { allows, notNow } from "#lib/domain/plan/statuses.ts";
import { actingIn, roleTitle } from "#lib/domain/roles/acting.ts";
import { momentText } from "#lib/domain/schedule/format-time.ts";

export type CareRowProps = { check: CareCheck; now: number; editable: boolean; onAnswer: () => void; onEdit: () => void };

/** One check or follow-up: what, of whom, against what, what was found, and its verdict. */
export function CareRow({ check, now, editable, onAnswer, onEdit }: CareRowProps) {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const state = careState(check, now);
  const { id, title, target, kind, roleId, reading, verdict, note } = check;
  const measures = allows[room.plan.status].measure;
  const off = may.ok ? (measures ? null : (notNow(room, "measure")?.message ?? null)) : may.reason;
  const holder = roleId ? actingIn(room.roles[roleId])?.name : null;
  const said = verdict ? check.answeredBy : check.readBy;
  const saidAt = verdict ? check.answeredAt : check.readAt;

  function remove() {
    return takeOut(act("removeCareCheck", { checkId: id }), `“${title}” is removed.`, () => act("restoreCareCheck", { checkId: id }));
  }

  return (
    <ListRow
      id={`care-${id}`}
      state={careLook[state]}
      word={careWord(check, state)}
      className="first:border-t-0"
      act={
        verdict || room.plan.endedAt ? null : (
          <Button size="sm" reasonDisabled={off} aria-label={`Answer “${title}”…`} onClick={onAnswer}>
            Answer…
          </Button>
        )
      }
      menu={
        editable || (verdict && !off) ? (
          <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about “${title}”`} />}>
            {verdict && !off ? (
              <MenuItem icon={Undo2} onSelect={() => void tell(act("reopenCareCheck", { checkId: id }))}>
                Take the verdict back
              </MenuItem>
            ) : null}
            {editable ? (
              <EditItems
                onEdit={onEdit}
                onRemove={() => void remove()}
                whyKept={
                  verdict
                    ? "It has a verdict and stays in the record."
                    : room.plan.workEndedAt
                      ? "It is owed. Say why it is not measured."
                      : null
                }
              />
            ) : null}
          </Menu>
        ) : null
      }
    >
      <p className="text-sm wrap-anywhere">
        {kind === "action" ? <ListTodo aria-hidden strokeWidth={1.75} className="mr-1.5 inline size-4 align-[-3px] text-muted" /> : null}
        <InlineCode text={title} />
      </p>
      <p className="text-xs text-muted wrap-anywhere">
        {[
          kind === "action" ? "follow-up" : null,
          target ? `target ${target}` : null,
          roleId ? [roleTitle(room, roleId), holder].filter(Boolean).join(" · ") : "nobody’s yet",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {reading || note ? (
        <p className="pt-1 text-sm wrap-anywhere">
          {reading ? <span className="num">{reading}</span> : null}
          {reading && note ? " · " : null}
          {note}
        </p>
      ) : null}
      {said && saidAt ? (
        <p className="text-xs text-muted">
          {said.name} · <span className="num">{momentText(saidAt, room.plan.zone, now)}</span>
        </p>
      ) : null}
      <NotSent id={id} />
    </ListRow>
  );
}
