"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { useTransition } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { notify } from "#components/ui/notify.ts";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";
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
      const refusal = refusalIn(
        await removeDay(date).catch(() => ({ ok: false as const, message: "That did not get through. Try it again." })),
      );
      if (refusal) notify(refusal);
    });

  return (
    <li className={clsx("flex items-center gap-4 border-t border-line py-1.5 text-sm", (isPast || busy) && "text-muted")}>
      <span className="num w-36 shrink-0">{dateText(`${date}T12:00:00Z`, "UTC")}</span>
      <span className="min-w-0 flex-1 wrap-anywhere">{title}</span>
      <IconButton icon={X} size="sm" label={`Remove ${title}, ${date}`} reasonDisabled={reasonDisabled} onClick={remove} />
    </li>
  );
}
