"use client";

import clsx from "clsx";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { gateLook } from "#components/gates/gate-words.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { gatesOf } from "#lib/domain/gates/place.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/** The gates of the plan side by side; nothing where there is only one. */
export function GateTabs({ gate }: { gate: Gate }) {
  const { room } = useLiveRoom();
  const { choose, chosenId } = useGateUi();
  const gates = gatesOf(room);
  if (gates.length < 2) return null;
  return (
    <nav aria-label="Gates" className="flex gap-1 overflow-x-auto border-b border-line px-4 py-1.5 sm:px-6">
      {gates.map((each) => {
        const { state, word } = gateLook(room, each);
        const shown = each.id === gate.id;
        return (
          <button
            key={each.id}
            type="button"
            aria-current={shown ? "true" : undefined}
            onClick={() => choose(each.id)}
            className={clsx(
              "flex shrink-0 items-center gap-2 rounded-lg px-2.5 py-1.5 text-sm -outline-offset-2 transition-colors pointer-coarse:min-h-11",
              shown ? "bg-raise font-semibold" : "text-muted hover:text-text",
            )}
          >
            <StatusMark state={state} word={word} size="sm" withWord={false} />
            <span className="max-w-72 truncate">{each.title}</span>
          </button>
        );
      })}
      {chosenId ? (
        <button type="button" onClick={() => choose(null)} className="ml-auto shrink-0 px-2.5 text-xs text-run hover:underline">
          Follow what is going on
        </button>
      ) : null}
    </nav>
  );
}
