"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { useRoomUi } from "#components/room/room-ui.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** A step named somewhere else in the room: a click shows it in the checklist. */
export function StepLink({ step, className, children }: { step: Step; className?: string; children: ReactNode }) {
  const { reveal } = useRoomUi();
  return (
    <button
      type="button"
      onClick={() => reveal(step)}
      className={clsx("w-full text-left text-sm wrap-anywhere hover:[&_span:first-child]:text-text", className)}
    >
      {children}
    </button>
  );
}

/** A small heading over what belongs together. */
export function Group({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="caption">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
