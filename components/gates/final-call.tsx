"use client";

import clsx from "clsx";
import { outcomeLooks } from "#components/gates/gate-words.ts";
import { Moment } from "#components/live/moment.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Decision } from "#lib/domain/gates/rows.ts";

const grounds = { go: "border-go bg-go-soft", hold: "border-hold bg-hold-soft", nogo: "border-nogo bg-nogo-soft" };

/** The call and who made it, to stay on the screen. A call that still waits for its second person is amber, whatever it says. */
export function FinalCall({ decision, board = false }: { decision: Decision; board?: boolean }) {
  const { outcome, by, roleTitle, standingIn, at, rationale, against, needsSecond, secondedBy, secondedAt } = decision;
  const { state, word, tone } = outcomeLooks[outcome];
  const waits = needsSecond && !secondedBy;
  return (
    <div className={clsx("rounded-lg border", board ? "px-5 py-4" : "px-3 py-2.5", grounds[waits ? "hold" : tone])}>
      <StatusMark
        state={waits ? "go-if" : state}
        word={word}
        className={clsx("font-bold! tracking-wide", board ? "text-[3rem]! leading-none! [&_svg]:size-10" : "text-2xl! [&_svg]:size-6")}
      />
      <p className={clsx("wrap-anywhere", board ? "mt-2 text-xl" : "mt-1 text-sm")}>
        <b className="font-semibold">{by.name}</b>
        {roleTitle ? `, ${roleTitle}` : ""}
        {standingIn ? ", standing in" : ""} · <Moment at={at} />
      </p>
      <p className={clsx("wrap-anywhere", board ? "mt-1 text-base" : "mt-0.5 text-xs")}>{rationale}</p>
      {against.length > 0 ? (
        <p className={clsx("mt-1 wrap-anywhere", board ? "text-base" : "text-xs", tone === "go" || tone === "nogo" ? "text-nogo" : "")}>
          Against the poll: {against.join("; ")}
        </p>
      ) : null}
      {waits ? (
        <p className={clsx("mt-1 font-semibold text-hold", board ? "text-xl" : "text-xs")}>
          Waits for a second person. Nothing passes yet.
        </p>
      ) : null}
      {secondedBy && secondedAt ? (
        <p className={clsx("mt-1", board ? "text-base" : "text-xs")}>
          Seconded by <b className="font-semibold">{secondedBy.name}</b> · <Moment at={secondedAt} />
        </p>
      ) : null}
    </div>
  );
}
