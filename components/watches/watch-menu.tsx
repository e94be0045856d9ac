"use client";

import { CircleStop, Ellipsis, TimerReset } from "lucide-react";
import { useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import type { Watch } from "#lib/domain/watches/rows.ts";
import { later } from "#lib/later.ts";

const watchDialog = later(() => import("#components/watches/watch-dialog.tsx").then(({ WatchDialog }) => WatchDialog));

/** What a lead does to a check that is being repeated: let it go on for longer, or end it. */
export function WatchMenu({ watch }: { watch: Watch }) {
  const { room, act } = useLiveRoom();
  const may = useMay("plan:run");
  const [asks, setAsks] = useState<"longer" | "end" | null>(null);
  if (!may.ok || watch.endedAt || room.plan.endedAt) return null;
  return (
    <>
      <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about “${watch.title}”`} className="-my-1.5" />}>
        <MenuItem icon={TimerReset} onSelect={() => setAsks("longer")}>
          Go on for longer…
        </MenuItem>
        <MenuItem icon={CircleStop} onSelect={() => setAsks("end")}>
          End it…
        </MenuItem>
      </Menu>
      {asks === "longer" ? (
        <LaterPart of={watchDialog} props={{ watch: watch, phaseId: watch.phaseId, onClose: () => setAsks(null) }} />
      ) : null}
      <ReasonDialog
        open={asks === "end"}
        onOpenChange={(open) => open || setAsks(null)}
        title={`End “${watch.title}”?`}
        description="Nobody is asked to look any more. What was seen, and what was missed, stays on the record."
        label="Why does it end?"
        confirmLabel="End it"
        onSubmit={(reason) => submitted(act("endWatch", { watchId: watch.id, reason }), reason)}
      />
    </>
  );
}
