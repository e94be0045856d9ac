"use client";

import clsx from "clsx";
import { memo } from "react";
import { NotSentWhile } from "#components/live/not-sent.tsx";
import { useRoomNow, useStepNow } from "#components/live/room-context.ts";
import { useRoomUi } from "#components/room/room-ui.ts";
import { AfterRemark } from "#components/steps/after-remark.tsx";
import { CommandBlock } from "#components/steps/command-block.tsx";
import { HangsMark } from "#components/steps/hangs-mark.tsx";
import { StepRemarks } from "#components/steps/step-remarks.tsx";
import { TitleText } from "#components/steps/title-text.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { statuses } from "#components/ui/statuses.ts";
import { StepTick } from "#components/war-room/checklist/step-tick.tsx";
import { StepTime } from "#components/war-room/checklist/step-time.tsx";
import { isClosed, isLeftOut, type Step } from "#lib/domain/steps/rows.ts";
import { later } from "#lib/later.ts";

const stepDetail = later(() => import("#components/war-room/checklist/step-detail.tsx").then(({ StepDetail }) => StepDetail));

export type StepRowProps = {
  /** As it was when the list was drawn; the row itself shows it as it is. */
  step: Step;
  depth: number;
  /** Planned start, in epoch ms. */
  plannedAt: number | null;
  lateMinutes: number;
  /** The end of the plan hangs on it. */
  hangs: boolean;
  /** “Database · Ana”, or nothing. */
  owner: string | null;
  /** “2 of 5” for a step with children. */
  progress: string | null;
  zone: string;
  /** A moment of today, in epoch ms. */
  today: number;
  open: boolean;
  /** The keyboard stands here: of all rows only this one is reached by Tab. */
  current: boolean;
  underWay: boolean;
  held: string | null;
  barred: string | null;
  /** Its command stands there to be copied, without opening the row. */
  atHand: boolean;
};

const indents = ["pl-4 min-[900px]:pl-5.5", "pl-10 min-[900px]:pl-14", "pl-16 min-[900px]:pl-[5.625rem]", "pl-20 min-[900px]:pl-[7.75rem]"];

/** One step of the checklist. Drawn again only when something it shows has changed. */
export const StepRow = memo(function StepRow({
  step: given,
  depth,
  plannedAt,
  lateMinutes,
  hangs,
  owner,
  progress,
  zone,
  today,
  open,
  current,
  underWay,
  held,
  barred,
  atHand,
}: StepRowProps) {
  const { stand, toggleRow } = useRoomUi();
  const step = useStepNow(given);
  const unsaved = useRoomNow((shown) => shown.unsaved.has(given.id));
  const [closed, leftOut] = [isClosed(step), isLeftOut(step)];
  return (
    <li
      data-step={step.id}
      onFocus={() => stand(step.id)}
      className={clsx(
        "group/row grid grid-cols-[1.375rem_minmax(0,1fr)_auto] gap-x-3 border-t border-line py-3 pr-4 [contain-intrinsic-size:auto_2.4rem] [content-visibility:auto] last:border-b",
        "min-[900px]:grid-cols-[1.375rem_minmax(0,1fr)_auto_minmax(4rem,max-content)] min-[900px]:py-[0.5625rem] min-[900px]:pr-5.5",
        indents[Math.min(depth, indents.length - 1)],
        open || current ? "bg-raise" : "hover:bg-raise/60",
        current && "shadow-[inset_2px_0_0_var(--run)]",
      )}
    >
      <StepTick
        step={step}
        {...{ unsaved, underWay, held, barred }}
        className="mt-px size-4.5 ring-run ring-offset-2 ring-offset-panel group-has-[[data-step-title]:focus-visible]/row:ring-2 max-[900px]:size-5.5"
      />
      <div className="min-w-0">
        <button
          type="button"
          data-step-title={step.id}
          aria-expanded={open}
          tabIndex={current ? 0 : -1}
          onClick={() => toggleRow(step.id)}
          // The room's own Space ticks; without this Firefox would also open the row.
          onKeyUp={(event) => event.key === " " && event.preventDefault()}
          className={clsx(
            "block w-full text-left text-sm outline-none wrap-anywhere",
            closed && "text-muted",
            (open || step.status === "doing") && "font-semibold",
          )}
        >
          <TitleText>{step.title}</TitleText>
          <StepRemarks step={step} />
          {step.afterIds.length > 0 && !closed ? <AfterRemark step={step} /> : null}
          {hangs ? <HangsMark /> : null}
          {leftOut ? <span className="ml-2 text-xs font-normal text-faint">{statuses[step.status].word.toLowerCase()}</span> : null}
        </button>
        {owner || progress ? (
          <p className="text-xs text-muted min-[900px]:hidden">{[owner, progress].filter(Boolean).join(" · ")}</p>
        ) : null}
        {step.status === "failed" ? <p className="text-xs text-nogo">Failed: {step.reason}</p> : null}
        {leftOut && step.reason ? <p className="text-xs text-faint">{step.reason}</p> : null}
        <NotSentWhile unsaved={unsaved} />
        {atHand && !open && step.commands[0] ? (
          <div className="max-w-[42rem] pt-1.5">
            <CommandBlock command={step.commands[0]} />
          </div>
        ) : null}
        {open ? <LaterPart of={stepDetail} props={{ step }} /> : null}
      </div>
      <span className="flex items-start gap-2 max-[900px]:hidden">
        {progress ? <span className="num text-xs leading-5 text-faint">{progress}</span> : null}
        {owner ? (
          <span className="max-w-48 truncate rounded-sm border border-line px-1.5 text-caption leading-[1.125rem] text-muted">{owner}</span>
        ) : null}
      </span>
      <StepTime step={step} plannedAt={plannedAt} lateMinutes={lateMinutes} zone={zone} today={today} />
    </li>
  );
});
