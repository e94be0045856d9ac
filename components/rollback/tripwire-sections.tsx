"use client";

import clsx from "clsx";
import { DecisionBanner } from "#components/rollback/decision-banner.tsx";
import { Rehearsal } from "#components/rollback/rehearsal.tsx";
import { TripwireList } from "#components/rollback/tripwire-list.tsx";

/** What is asked about going back, above pages that stand in the workspace’s frame. */
export const FramedDecision = ({ className }: { className?: string }) => (
  <div className={clsx("overflow-clip rounded-xl border-x border-nogo vacant:hidden", className)}>
    <DecisionBanner />
  </div>
);

/** The rollback triggers on the plan page. */
export const PlanTripwires = () => <TripwireList className="mt-6 overflow-clip rounded-xl border border-line" />;

/** The rollback triggers in the war room, below the work. */
export const RoomTripwires = () => <TripwireList className="border-t border-line pb-2" />;

/** The rehearsal of the way back on the plan page. */
export const PlanRehearsal = () => <Rehearsal className="mt-6 overflow-clip rounded-xl border border-line" />;

/** The rehearsal of the way back in the war room, below its triggers. */
export const RoomRehearsal = () => <Rehearsal className="border-t border-line pb-2" />;
