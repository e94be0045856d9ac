"use client";

import { ArrowDown, ArrowUp, Ellipsis, Eye, OctagonPause, Paperclip, PencilLine, Repeat, Trash2 } from "lucide-react";
import { useState } from "react";
import { takeOut, tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { useOutlineActs } from "#components/plan/outline/outline-context.ts";
import { phaseAfter } from "#components/plan/outline/outline-moves.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { MenuSeparator } from "#components/ui/menu-separator.tsx";
import type { Phase } from "#lib/domain/phases/rows.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";
import { later } from "#lib/later.ts";

const publicNameDialog = later(() => import("./public-name-dialog.tsx").then(({ PublicNameDialog }) => PublicNameDialog));

const watchDialog = later(() => import("#components/watches/watch-dialog.tsx").then(({ WatchDialog }) => WatchDialog));

const attachDialog = later(() => import("#components/attachments/attach-dialog.tsx").then(({ AttachDialog }) => AttachDialog));

const phaseDialog = later(() => import("./phase-dialog.tsx").then(({ PhaseDialog }) => PhaseDialog));

/** What can be done to a whole phase. */
export function PhaseMenu({ phase, editable }: { phase: Phase; editable: boolean }) {
  const { room, act } = useLiveRoom();
  const outline = useOutlineActs();
  const share = useMay("plan:share");
  const attach = useMay("note:write");
  const [asks, setAsks] = useState<"details" | "public" | "watch" | "attach" | null>(null);
  const phaseId = phase.id;
  if (!editable && !share.ok && !attach.ok) return null;

  const moveItem = (direction: "up" | "down", label: string, icon: typeof ArrowUp) => {
    const afterId = phaseAfter(phasesOf(room), phaseId, direction);
    return (
      <MenuItem
        icon={icon}
        reasonDisabled={afterId === undefined ? "It cannot go further that way." : null}
        onSelect={() => afterId !== undefined && void tell(act("movePhase", { phaseId, afterId }))}
      >
        {label}
      </MenuItem>
    );
  };

  function remove() {
    return takeOut(act("removePhase", { phaseId }), `“${phase.title}” is removed.`, () => act("restorePhase", { phaseId }));
  }

  return (
    <div className="-mt-1 -mr-2 shrink-0">
      <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More for “${phase.title}”`} />}>
        {editable ? (
          <MenuItem icon={PencilLine} onSelect={() => setAsks("details")}>
            Details…
          </MenuItem>
        ) : null}
        {editable ? (
          <MenuItem icon={OctagonPause} onSelect={() => outline.addGate({ phaseId, stepId: null })}>
            Add a gate before it
          </MenuItem>
        ) : null}
        {editable ? (
          <MenuItem icon={Repeat} onSelect={() => setAsks("watch")}>
            Add a check to repeat…
          </MenuItem>
        ) : null}
        {attach.ok && !room.plan.endedAt ? (
          <MenuItem icon={Paperclip} onSelect={() => setAsks("attach")}>
            Attach a link or file…
          </MenuItem>
        ) : null}
        <MenuItem icon={Eye} reasonDisabled={share.ok ? null : share.reason} onSelect={() => setAsks("public")}>
          Public name…
        </MenuItem>
        {editable ? (
          <>
            <MenuSeparator />
            {moveItem("up", "Move up", ArrowUp)}
            {moveItem("down", "Move down", ArrowDown)}
            <MenuSeparator />
            <MenuItem icon={Trash2} tone="danger" onSelect={remove}>
              Remove phase
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {asks === "details" ? <LaterPart of={phaseDialog} props={{ phase, onClose: () => setAsks(null) }} /> : null}
      {asks === "watch" ? <LaterPart of={watchDialog} props={{ phaseId, onClose: () => setAsks(null) }} /> : null}
      {asks === "attach" ? (
        <LaterPart of={attachDialog} props={{ place: { phaseId }, to: `“${phase.title}”`, onClose: () => setAsks(null) }} />
      ) : null}
      {asks === "public" ? <LaterPart of={publicNameDialog} props={{ phase, onClose: () => setAsks(null) }} /> : null}
    </div>
  );
}
