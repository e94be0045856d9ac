"use client";

import { BoardHeader } from "#components/gates/board/board-header.tsx";
import { GateBanners } from "#components/gates/gate-banners.tsx";
import { GateUi } from "#components/gates/gate-ui.tsx";
import { NumberPanel } from "#components/numbers/number-panel.tsx";
import { useWatched } from "#components/numbers/use-watched.ts";
import { watchedLook } from "#components/numbers/watched-look.ts";
import { CordButton } from "#components/rollback/cord-button.tsx";
import { TripwireList } from "#components/rollback/tripwire-list.tsx";
import { RoomAnnouncer } from "#components/room/room-announcer.tsx";
import { TrackBars } from "#components/room/track/track-bars.tsx";
import { usePlanProgress } from "#components/room/use-plan-progress.ts";
import { alarms } from "#components/sections.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Watched } from "#lib/domain/thresholds/watched.ts";
import { watchedStates } from "#lib/domain/thresholds/watched-states.ts";

/** The board of numbers for whoever watches them, to be read from across a room. Needs a RoomProvider. */
export function NumbersPage({ planHref }: { planHref: string }) {
  return (
    <GateUi planHref={planHref}>
      <div className="flex min-h-dvh flex-col lg:h-dvh lg:overflow-hidden">
        <BoardHeader called="Numbers" />
        <WholePlan />
        <section aria-label="State of the plan" className="vacant:hidden">
          <Parts of={alarms} props={{}} />
          <GateBanners />
        </section>
        <main className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_21.75rem]">
          <Numbers />
          <aside
            aria-label="Rollback"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
            tabIndex={0}
            className="flex min-h-0 flex-col overflow-y-auto border-line max-lg:border-t max-lg:pb-20 lg:border-l"
          >
            <TripwireList large className="flex-1" />
          </aside>
        </main>
        <footer className="flex items-center justify-between gap-4 border-t border-line bg-bg px-4 py-2.5 not-has-[button]:hidden max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 sm:px-6">
          <p className="text-xs text-muted">Opens the decision now, whatever the numbers say.</p>
          <CordButton size="lg" />
        </footer>
        <RoomAnnouncer />
      </div>
    </GateUi>
  );
}

/** The plan in one line: where all of this is measured. */
function WholePlan() {
  const { phases, current } = usePlanProgress();
  return (
    <div className="border-b border-line px-4 pb-2.5 sm:px-6 empty:hidden">
      <TrackBars phases={phases} current={current} />
    </div>
  );
}

function Numbers() {
  const { watched, now } = useWatched();
  if (!watched) return <EmptyState>The numbers are being read.</EmptyState>;
  if (watched.length === 0) return <EmptyState>This plan watches no numbers. A lead adds them on the plan page.</EmptyState>;
  const [known, never] = [watched.filter(({ state }) => state !== "never"), watched.filter(({ state }) => state === "never")];
  return (
    <section
      aria-label="Metrics"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="flex min-h-0 min-w-0 flex-col overflow-y-auto"
    >
      <Summary watched={watched} />
      {/* On a wall they share all of its height: nothing is as small as it may be beside empty room. */}
      <div className="-mr-px grid sm:grid-cols-2 lg:flex-1 lg:auto-rows-[minmax(12rem,1fr)] lg:grid-cols-3 lg:grid-rows-[minmax(18rem,1.5fr)]">
        {known.map((each, index) => (
          <NumberPanel key={each.metric.id} watched={each} now={now} large={index === 0} />
        ))}
      </div>
      {never.length > 0 ? (
        <p className="px-4 py-3 text-xs text-muted wrap-anywhere sm:px-5.5">
          <StatusMark state={watchedLook.never} size="sm" className="mr-2" />
          {never.map(({ metric }) => metricName(metric)).join(", ")}
        </p>
      ) : null}
    </section>
  );
}

/** How many metrics stand how, in one line. */
function Summary({ watched }: { watched: readonly Watched[] }) {
  const counts = watchedStates.map((state) => [state, watched.filter((each) => each.state === state).length] as const);
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line px-4 py-2.5 sm:px-5.5">
      <p className="caption">{watched.length === 1 ? "1 metric" : `${watched.length} metrics`}</p>
      {counts.map(([state, count]) =>
        count === 0 ? null : (
          <StatusMark key={state} size="sm" state={watchedLook[state]} word={`${count} ${watchedLook[state].word.toLowerCase()}`} />
        ),
      )}
      <p className="ml-auto text-xs text-muted max-sm:hidden">last 20 min</p>
    </header>
  );
}
