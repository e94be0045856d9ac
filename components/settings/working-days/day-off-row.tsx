"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { useTransition } from "react";
import { told } from "#components/live/asked.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { dateText } from "#lib/domain/schedule/format-time.ts";
import type { DayOff } from "#lib/domain/schedule/work-calendar.ts";

export type DayOffRowProps = {
  day: DayOff;
  isPast: boolean;
  reasonDisabled: string | null;
  removeDay: (date: string) => Promise<Outcome>;
};

/** A day on which nobody works. */
export function DayOffRow({ day: { date, title }, isPast, reasonDisabled, removeDay }: DayOffRowProps) {
  const [busy, start] = useTransition();

  const remove = () =>
    start(async () => {
      await told(removeDay(date));
    });

  return (
    <li className={clsx("flex items-center gap-4 border-t border-line py-1.5 text-sm", (isPast || busy) && "text-muted")}>
      <span className="num w-36 shrink-0">{dateText(`${date}T12:00:00Z`, "UTC")}</span>
      <span className="min-w-0 flex-1 wrap-anywhere">{title}</span>
      <IconButton icon={X} size="sm" label={`Remove ${title}, ${date}`} reasonDisabled={reasonDisabled} onClick={remove} />
    </li>
  );
}
