"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { GateUiContext } from "#components/gates/gate-ui-context.ts";
import { InitialNowContext } from "#components/live/initial-now.ts";
import { MembersContext } from "#components/live/members.ts";
import { RoomContext } from "#components/live/room-context.ts";
import { rules } from "#components/live/rules.ts";
import type { Day } from "#components/parts/days/days.ts";
import { type OutlineActs, OutlineContext } from "#components/plan/outline/outline-context.ts";
import { type RoomUi, RoomUiContext } from "#components/room/room-ui.ts";
import { ProofContext } from "#components/sign-offs/proof-actions.ts";
import { planRoomOf } from "#lib/domain/room.ts";
import { RoomStore } from "#lib/live-client/room-store.ts";

const nothing = () => undefined;
const roomUi: RoomUi = {
  actions: {
    complete: nothing,
    toggle: nothing,
    reopen: nothing,
    start: nothing,
    take: nothing,
    withChildren: refused,
    skip: refused,
    ruleOut: refused,
    fail: refused,
    note: refused,
  },
  ...{ ask: nothing, showPhase: nothing, showGate: nothing, showPart: nothing, stand: nothing, toggleRow: nothing, reveal: nothing },
};
const outline: OutlineActs = {
  ...{ add: nothing, move: nothing, remove: nothing, open: nothing, addGate: nothing, openGate: nothing, removeGate: nothing },
  rename: refused,
};
const gateUi = { ask: nothing, chosenId: null, choose: nothing, planHref: "#" };
const proof = {
  readWays: async () => ({ state: "refused" as const, words }),
  prove: async () => ({ state: "refused" as const, words }),
};

async function refused() {
  return words;
}

const words = "This is the page of the parts: nothing is done here.";

/** A room as JSON with its moment, without a line to a server: what people would see of it, where nothing they do is done. */
export type GivenDay = Omit<Day, "room"> & { room: string };

/** A day's room around parts of it. Whoever looks is a lead. */
export function InRoom({ day, children }: { day: GivenDay; children: ReactNode }) {
  const room = useMemo(() => planRoomOf(day.room), [day.room]);
  const viewer = useMemo(
    () => ({ actor: { kind: "user" as const, id: "sofia", userId: "sofia", name: "Sofia Brandt", role: "lead" as const }, zone: null }),
    [],
  );
  const [store] = useState(() => {
    const made = new RoomStore({ initial: room, events: [], viewer, now: () => day.now, readAgain: nothing, rules });
    made.hear({ kind: "samples", measures: day.measures });
    return made;
  });
  useEffect(() => {
    const put = async () => ({ id: "", status: "refused" as const, reason: "parts", message: words });
    return store.start({ put, flush: nothing });
  }, [store]);
  return (
    <InitialNowContext value={day.now}>
      <MembersContext value={[]}>
        <ProofContext value={proof}>
          <RoomContext value={store}>
            <GateUiContext value={gateUi}>
              <RoomUiContext value={roomUi}>
                <OutlineContext value={outline}>{children}</OutlineContext>
              </RoomUiContext>
            </GateUiContext>
          </RoomContext>
        </ProofContext>
      </MembersContext>
    </InitialNowContext>
  );
}
