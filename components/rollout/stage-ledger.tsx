"use client";

import { Check, CircleDashed, Clock, PencilLine, Trash2 } from "lucide-react";
import { useRoom } from "#components/live/room-context.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import type { Stage } from "#lib/domain/stages/rows.ts";
import { wasEntered } from "#lib/domain/stages/status.ts";
import { percentText } from "#lib/domain/stages/words.ts";

export type StageLedgerProps = {
  stages: readonly Stage[];
  here: Stage | null;
  onEdit?: (stage: Stage) => void;
  onRemove?: (stage: Stage) => void;
};

/** The stages in a row each: share, who gets it, its waits, what is done and what must hold. */
export function StageLedger({ stages, here, onEdit, onRemove }: StageLedgerProps) {
  const room = useRoom((shown) => shown.room);
  return (
    <ul aria-label="Stages of the rollout">
      {stages.map((stage) => {
        const { id, percent, title, cohort, actions, criteria } = stage;
        const passed = here !== null && percent < here.percent;
        const Icon = id === here?.id ? Clock : passed ? Check : CircleDashed;
        return (
          <li key={id} className="flex items-start gap-3 border-t border-line px-4 py-2 sm:px-5.5">
            <Icon aria-hidden strokeWidth={1.75} className="mt-0.5 size-4.5 shrink-0 text-muted" />
            <span className="num w-14 shrink-0 text-sm font-semibold">{percentText(percent)}</span>
            <div className="min-w-0 flex-1 text-sm">
              <p className="wrap-anywhere">
                {title}
                <span className="sr-only">{id === here?.id ? ", now" : passed ? ", passed" : ""}</span>
              </p>
              <p className="text-xs text-muted wrap-anywhere">
                {[cohort, ...timesOf(stage)].filter(Boolean).join(" · ") || "no soak: it goes on when somebody says so"}
              </p>
              {actions.length > 0 ? <p className="text-xs text-muted wrap-anywhere">{actions.join(" · ")}</p> : null}
              {criteria.map(({ text, when }) => (
                <p key={`${when} ${text}`} className="text-xs text-muted wrap-anywhere">
                  {when === "entry" ? "to enter" : "to leave"}: {text}
                </p>
              ))}
            </div>
            {onEdit && onRemove ? (
              <span className="-my-1 flex gap-1">
                <IconButton size="sm" icon={PencilLine} label={`Edit “${title}”`} onClick={() => onEdit(stage)} />
                <IconButton
                  size="sm"
                  icon={Trash2}
                  label={`Remove “${title}”`}
                  reasonDisabled={wasEntered(room, id) ? "It was entered and stays in the record." : null}
                  onClick={() => onRemove(stage)}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function timesOf({ soakMinutes, afterMinutes, afterFrom, promotesItself }: Stage): string[] {
  const from =
    afterFrom === "start" ? " after the start" : afterFrom === "previous" ? " after the stage before" : ", from when is not said";
  return [
    ...(soakMinutes === null ? [] : [`soaks ${minutesText(soakMinutes)}`]),
    ...(afterMinutes === null ? [] : [`not before ${minutesText(afterMinutes)}${from}`]),
    ...(promotesItself ? ["promotes itself"] : []),
  ];
}
