"use client";

import { useMemo, useRef } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { OutlineActs } from "#components/plan/outline-context.ts";
import { placeTowards } from "#components/plan/outline-moves.ts";
import { notify } from "#components/ui/notify.ts";

type Screen = Pick<OutlineActs, "add" | "open" | "addGate" | "openGate"> & { keepFocusOn: (stepId: string) => void };

/** What rows ask for, done in the room. The object stays the same, whatever happens in the room. */
export function useOutlineActing(screen: Screen): OutlineActs {
  const live = useLiveRoom();
  const latest = useRef({ live, screen });
  latest.current = { live, screen };

  return useMemo<OutlineActs>(
    () => ({
      add: (place) => latest.current.screen.add(place),
      open: (step) => latest.current.screen.open(step),
      addGate: (before) => latest.current.screen.addGate(before),
      openGate: (gate) => latest.current.screen.openGate(gate),
      rename: (step, title) => submitted(latest.current.live.act("editStep", { stepId: step.id, title })),
      move(step, direction) {
        const { live, screen } = latest.current;
        const place = placeTowards(live.room, step, direction);
        if (!place) return;
        screen.keepFocusOn(step.id);
        void tell(live.act("moveStep", { stepId: step.id, ...place }));
      },
      async remove(step) {
        const { act } = latest.current.live;
        const gone = await tell(act("removeStep", { stepId: step.id }));
        if (gone) notify(`“${step.title}” is removed.`, { undo: () => void tell(act("restoreStep", { stepId: step.id })) });
      },
      async removeGate(gate) {
        const { act } = latest.current.live;
        const gone = await tell(act("removeGate", { gateId: gate.id }));
        if (gone) notify(`The gate “${gate.title}” is removed.`, { undo: () => void tell(act("restoreGate", { gateId: gate.id })) });
      },
    }),
    [],
  );
}
