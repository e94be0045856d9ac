"use client";

import { CheckCard } from "#components/checks/check-card.tsx";
import { useRoom } from "#components/live/room-context.ts";
import type { Check } from "#lib/domain/checks/rows.ts";
import { checksOfStep } from "#lib/domain/checks/status.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import type { Step } from "#lib/domain/steps/rows.ts";

/** What is expected of a step: each command with a box for what came. */
export function StepChecks({ step }: { step: Step }) {
  const room = useRoom((shown) => shown.room);
  const checks = checksOfStep(room, step.id);
  if (checks.length === 0) return null;
  return (
    <ul aria-label="Checks of this step" className="flex flex-col gap-2">
      {checks.map((check) => (
        <li key={check.id} className="rounded-lg border border-line px-3 py-2">
          <CheckCard
            check={check}
            withoutCommand={isAbove(step, check)}
            open={isUnderWay(room.plan) && check.verdict === null && check.command !== null}
          />
        </li>
      ))}
    </ul>
  );
}

/** Whether the step shows nothing but the command of the check: comments beside it count for nothing. */
function isAbove({ commands }: Step, { command }: Check): boolean {
  const [only] = commands;
  if (command === null || commands.length !== 1 || !only) return false;
  return bare(only.text) === bare(command);
}

const bare = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(?:#|--\s|\/\/)/.test(line))
    .join("\n");
