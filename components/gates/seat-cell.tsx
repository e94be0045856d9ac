"use client";

import clsx from "clsx";
import { voteStates } from "#components/gates/gate-words.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { nobodyYet } from "#components/roles/role-words.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Status } from "#components/ui/statuses.ts";
import type { Seat } from "#lib/domain/gates/poll-result.ts";

export type SeatSize = "panel" | "board";

const edges: Partial<Record<Status, string>> = {
  go: "border-[color-mix(in_srgb,var(--go)_45%,var(--line))]",
  "go-if": "border-[color-mix(in_srgb,var(--hold)_50%,var(--line))]",
  "no-go": "border-nogo bg-nogo-soft",
};

type SeatCellProps = { seat: Seat; part: string; mine: boolean; size: SeatSize };

/** One place at the table: what it says, whose it is, and since when. */
export function SeatCell({ seat: at, part, mine, size }: SeatCellProps) {
  const { title, vote } = at;
  const state = vote ? voteStates[vote.vote] : "awaiting";
  const board = size === "board";
  return (
    <li
      data-seat={title}
      data-part={part}
      tabIndex={-1}
      className={clsx(
        "min-w-0 rounded-lg border",
        board ? "flex flex-col justify-center gap-1 px-5 py-4 max-sm:px-2.5 max-sm:py-2" : "px-2.5 py-2",
        edges[state] ?? "border-line",
        state !== "no-go" && "bg-panel",
      )}
    >
      <StatusMark
        state={state}
        word={vote ? undefined : "—"}
        size={board ? "lg" : "md"}
        className={clsx(
          "font-bold! tracking-wide",
          board ? "text-2xl! sm:text-3xl! lg:text-[3.5rem]! lg:leading-none [&_svg]:size-7 lg:[&_svg]:size-12" : "text-[0.8125rem]!",
          !vote && "text-faint!",
        )}
      />
      {vote ? null : <span className="sr-only">no vote yet</span>}
      <p className={clsx("wrap-anywhere", board ? "text-lg font-semibold lg:mt-2 lg:text-2xl" : "mt-0.5 text-xs")}>
        {title}
        {mine ? <span className="ml-1.5 font-normal text-run">you</span> : null}
      </p>
      <p className={clsx("text-muted wrap-anywhere", board ? "text-base max-sm:text-xs lg:text-xl" : "text-caption")}>
        <Who seat={at} />
      </p>
      {vote ? <NotSent id={vote.id} /> : null}
      {vote?.vote === "no-go" && vote.reason ? (
        <p className={clsx("text-nogo wrap-anywhere", board ? "line-clamp-3 text-base max-sm:text-xs lg:text-xl" : "mt-1 text-xs")}>
          {vote.reason}
        </p>
      ) : null}
    </li>
  );
}

/** “Ana Novak · 13:38”, “Mira Kovač · 1 condition · 13:40”, “Ravi Shah · standing in” */
function Who({ seat: { person, vote, conditions } }: { seat: Seat }) {
  if (vote) {
    const open = conditions.filter(({ metAt }) => !metAt).length;
    const hangs =
      conditions.length === 0 ? null : open === 0 ? "conditions met" : `${open} ${open === 1 ? "condition" : "conditions"} open`;
    const facts = [vote.voter.name, vote.standingIn ? "standing in" : null, hangs].filter(Boolean).join(" · ");
    return (
      <>
        {facts} ·{" "}
        <span className="whitespace-nowrap">
          <Moment at={vote.at} />
        </span>
      </>
    );
  }
  if (!person) return <span className="text-hold">{nobodyYet}: a lead names somebody</span>;
  return person.standingIn ? `${person.name} · standing in` : person.name;
}
