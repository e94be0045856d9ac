"use client";

import { CircleCheck, Lock } from "lucide-react";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { MoreParts } from "#components/rollback/more-parts.tsx";
import { whoseText } from "#components/rollback/way-parts.tsx";
import { useNames } from "#components/room/use-names.ts";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { StepBox } from "#components/ui/step-box.tsx";
import { countOf } from "#lib/domain/kernel/sentence.ts";
import { actingIn } from "#lib/domain/roles/acting.ts";
import { type Block, partsShut, rollbackBlocks, tickedOf, wayBack } from "#lib/domain/rollback/parts.ts";
import { goesBack } from "#lib/domain/rollback/status.ts";
import { partTakes, takesText, wayBackTakes } from "#lib/domain/rollback/takes.ts";
import { backByText } from "#lib/domain/rollback/ways.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";

/** Below the decision, or `chosen` of them before it is made: the parts of the way back side by side, whose each is and how long it takes, ready to be worked at once. */
export function WayBackParts({ chosen }: { chosen: readonly string[] | null }) {
  const { room } = useLiveRoom();
  const now = useSecond();
  const [blocks, { total, open }, going] = [rollbackBlocks(room), wayBack(room), goesBack(room)];
  const shut = new Set(going ? partsShut(room).map(({ id }) => id) : []);
  if (blocks.length === 0) return null;
  const live = blocks.filter(({ id }) => !shut.has(id) && (going || (chosen?.includes(id) ?? true)));
  const steps = live.reduce((sum, block) => sum + tickedOf(room, block.steps).length, 0);
  const takes = wayBackTakes(room, live);
  const by = going || room.plan.endedAt ? null : backByText(room, now, live);
  const said = [
    going
      ? `${total - open.length} of ${total} steps back`
      : `${countOf(steps, "step")}${blocks.length > 1 && live.length === blocks.length ? ` in ${blocks.length} parts at once` : ""}`,
    ...(live.length < blocks.length ? [`${live.length} of ${blocks.length} parts`] : []),
    takes ? takesText(takes) : "never rehearsed",
    ...(by ? [`decided now, back ${by}`] : []),
  ];
  return (
    <section
      aria-labelledby="way-back-parts"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="shrink-0 border-t border-line lg:max-h-[30dvh] lg:overflow-y-auto"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5 sm:px-6">
        <h2 id="way-back-parts" className="text-base font-semibold">
          Rollback
        </h2>
        <p className="text-xs text-muted">{said.join(" · ")}</p>
      </header>
      <MoreParts className="px-4 pb-2 sm:px-6" />
      <ul className="grid border-line sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none lg:border-t">
        {blocks.map((block) => (
          <Part key={block.id} block={block} longest={takes?.minutes ?? 0} going={going} shut={!live.includes(block)} />
        ))}
      </ul>
    </section>
  );
}

type PartProps = { block: Block; longest: number; going: boolean; shut: boolean };

function Part({ block, longest, going, shut }: PartProps) {
  const { room, present } = useLiveRoom();
  const names = useNames();
  const takes = partTakes(room, block.steps);
  const here = new Set(present.map(({ id }) => id));
  const acting = block.roleIds.flatMap((id) => actingIn(room.roles[id])?.id ?? []);
  const isHere = acting.some((id) => here.has(id));
  const done = block.steps.length - block.open.length;
  return (
    <li className="min-w-0 border-line px-4 py-2.5 max-lg:border-t sm:px-6 lg:not-first:border-l">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="text-sm font-semibold wrap-anywhere">{block.title}</h3>
        <span className="num shrink-0 text-xs text-muted">
          {takes ? `${takes.by === "part" ? "≥ " : ""}${minutesText(takes.minutes)}` : "no length"}
        </span>
      </div>
      {going && !shut ? (
        <ProgressBar
          value={done}
          max={block.steps.length}
          label={`${block.title}: ${done} of ${block.steps.length} steps back`}
          className="mt-1"
        />
      ) : (
        <div aria-hidden className="mt-1.5 h-1 overflow-hidden rounded-xs bg-raise">
          <div
            className="h-full rounded-xs bg-edge"
            style={{ width: `${!shut && longest > 0 && takes ? (takes.minutes / longest) * 100 : 0}%` }}
          />
        </div>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-caption text-muted">
        {shut ? (
          <StatusMark size="sm" state={{ word: "Not chosen", icon: Lock, tone: "quiet" }} className="text-caption!" />
        ) : acting.length > 0 ? (
          <StatusMark size="sm" state={{ word: "Ready", icon: CircleCheck, tone: "quiet" }} className="text-caption!" />
        ) : null}
        <span className="wrap-anywhere">
          {whoseText(room, block, names)}
          {isHere ? " · here" : ""}
        </span>
      </p>
      <ul className="mt-1">
        {block.steps.map(({ id, title, status, durationMax }) => (
          <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2 py-0.5 text-xs">
            <StepBox status={status} />
            <span className="wrap-anywhere">{title}</span>
            <span className="num text-caption text-muted">{durationMax ? minutesText(durationMax) : ""}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
