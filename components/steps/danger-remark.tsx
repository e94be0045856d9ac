"use client";

import { TriangleAlert } from "lucide-react";
import { useRoom } from "#components/live/room-context.ts";
import { environmentOf } from "#lib/domain/steps/environment.ts";
import type { Command, Step } from "#lib/domain/steps/rows.ts";
import { dangerOf } from "#lib/runbook/fences/danger.ts";

const known = new WeakMap<readonly Command[], string | null>();

/** Why the commands of a step are dangerous, in a sentence; null where they are not known to be. */
function dangerIn(commands: readonly Command[]): string | null {
  const kept = known.get(commands);
  if (kept !== undefined) return kept;
  const found = commands.reduce<string | null>((why, { text }) => why ?? dangerOf(text), null);
  known.set(commands, found);
  return found;
}

/** Beside a step whose commands delete, overwrite or interrupt something: where that happens, in red, with a word. */
export function DangerRemark({ step }: { step: Step }) {
  const danger = dangerIn(step.commands);
  const environment = useRoom(({ room }) => (danger === null ? null : environmentOf(room, step)));
  if (danger === null) return null;
  return (
    <span
      title={danger}
      className="ml-2 inline-flex items-center gap-1 rounded-sm border border-nogo bg-nogo-soft px-1.5 align-[1px] text-caption leading-[1.125rem] font-semibold text-nogo"
    >
      <TriangleAlert aria-hidden strokeWidth={2} className="size-3" />
      <span>
        destructive
        <span className="font-medium"> · {environment ?? "environment not said"}</span>
      </span>
      <span className="sr-only">: {danger}</span>
    </span>
  );
}
