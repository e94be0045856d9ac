"use client";

import { BoardCall } from "#components/gates/board/board-call.tsx";
import { BoardHeader } from "#components/gates/board/board-header.tsx";
import { GateTabs } from "#components/gates/board/gate-tabs.tsx";
import { GateDetails } from "#components/gates/details/gate-details.tsx";
import { GateBanners } from "#components/gates/gate-banners.tsx";
import { GateUi } from "#components/gates/gate-ui.tsx";
import { SeatGrid } from "#components/gates/seat-grid.tsx";
import { useShownGate } from "#components/gates/use-shown-gate.ts";
import { RoomAnnouncer } from "#components/room/room-announcer.tsx";
import { alarms } from "#components/sections.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Parts } from "#components/ui/parts.tsx";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** The go/no-go board, to be read from across a room. Needs a RoomProvider. */
export function Board({ planHref }: { planHref: string }) {
  return (
    <GateUi planHref={planHref}>
      <BoardPage />
    </GateUi>
  );
}

function BoardPage() {
  const gate = useShownGate();
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh lg:overflow-hidden">
      <BoardHeader />
      <section aria-label="State of the plan" className="vacant:hidden">
        <Parts of={alarms} props={{}} />
        <GateBanners shownId={gate?.id} />
      </section>
      <main className="flex min-h-0 flex-1 flex-col">
        {gate ? <Shown gate={gate} /> : <EmptyState>This plan has no gates. A lead adds them on the plan page.</EmptyState>}
      </main>
      <RoomAnnouncer />
    </div>
  );
}

function Shown({ gate }: { gate: Gate }) {
  return (
    <>
      <GateTabs gate={gate} />
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-4 py-4 sm:px-6">
          <BoardCall gate={gate} />
          <SeatGrid gate={gate} size="board" className="flex-1" />
        </div>
        <aside
          aria-label="The gate in detail"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="flex flex-col gap-4 overflow-y-auto border-line px-4 py-4 max-lg:border-t sm:px-6 lg:border-l lg:px-5"
        >
          <GateDetails gate={gate} big />
        </aside>
      </div>
    </>
  );
}
