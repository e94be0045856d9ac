"use client";

import { TripwireList } from "#components/rollback/tripwire-list.tsx";

/** The rollback triggers on the plan page. */
export const PlanTripwires = () => <TripwireList className="mt-6 overflow-clip rounded-xl border border-line" />;

/** The rollback triggers in the war room, below the work. */
export const RoomTripwires = () => <TripwireList className="border-t border-line pb-2" />;
