"use client";

import { submitted, takeOut, tell } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { OutlineActs } from "#components/plan/outline/outline-context.ts";
import { placeTowards } from "#components/plan/outline/outline-moves.ts";
import { useStable } from "#components/ui/use-stable.ts";

type Screen = Pick<OutlineActs, "add" | "open" | "addGate" | "openGate"> & { keepFocusOn: (stepId: string) => void };

/** What rows ask for, done in the room. The object stays the same, whatever happens in the room. */
export function useOutlineActing({ keepFocusOn, ...screen }: Screen): OutlineActs {
  const { room, act } = useLiveRoom();
  return useStable<OutlineActs>({
    ...screen,
    rename: (step, title) => submitted(act("editStep", { stepId: step.id, title })),
    move(step, direction) {
      const place = placeTowards(room, step, direction);
      if (!place) return;
      keepFocusOn(step.id);
      void tell(act("moveStep", { stepId: step.id, ...place }));
    },
    remove(step) {
      return takeOut(act("removeStep", { stepId: step.id }), `“${step.title}” is removed.`, () => act("restoreStep", { stepId: step.id }));
    },
    removeGate(gate) {
      return takeOut(act("removeGate", { gateId: gate.id }), `The gate “${gate.title}” is removed.`, () =>
        act("restoreGate", { gateId: gate.id }),
      );
    },
  });
}
