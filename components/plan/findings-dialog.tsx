"use client";

import clsx from "clsx";
import { levels, order } from "#components/import/shown/finding-levels.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { CheckPlan } from "#components/plan/check-plan.ts";
import { useCheck } from "#components/plan/use-check.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { PlanFinding } from "#lib/runbook/write/plan-findings.ts";

/** What is wrong or missing in the plan as it is now; each finding leads to the step or phase it is about. */
export function FindingsDialog({ check, onClose }: { check: CheckPlan; onClose: () => void }) {
  const { room } = useLiveRoom();
  const { found, again } = useCheck(check, room.id);

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title="Check the plan"
      description="What the plan leaves open or contradicts, by the rules for runbooks. “Line” means a line of the exported document."
      footer={
        <>
          <Button onClick={again} disabled={found === null}>
            Check again
          </Button>
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div aria-live="polite" aria-busy={found === null} className="min-h-24 text-sm">
        {found === null ? <p className="py-6 text-muted">Checking…</p> : null}
        {found && found.state !== "done" ? <p className="py-6 text-nogo">{found.words}</p> : null}
        {found?.state === "done" && found.findings.length === 0 ? (
          <p className="py-6 text-muted">Nothing stands out in this plan.</p>
        ) : null}
        {found?.state === "done" && found.findings.length > 0 ? (
          <ul aria-label="Findings" className="max-h-[60vh] divide-y divide-line overflow-y-auto">
            {found.findings
              .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
              .map((finding) => (
                <Found key={`${finding.rule} ${finding.line} ${finding.message}`} finding={finding} onClose={onClose} />
              ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}

function Found({ finding: { level, message, stepId, phaseId }, onClose }: { finding: PlanFinding; onClose: () => void }) {
  const { room } = useLiveRoom();
  const { icon: Icon, ink, word } = levels[level];
  const target = stepId ? room.steps[stepId]?.title : phaseId ? room.phases[phaseId]?.title : null;

  function show() {
    onClose();
    const step = stepId ? document.querySelector(`[data-step="${CSS.escape(stepId)}"]`) : null;
    const row = step ?? (phaseId ? document.getElementById(`phase-${phaseId}`) : null);
    row?.scrollIntoView({ block: "center" });
    row?.querySelector<HTMLElement>("button, a, [tabindex]")?.focus({ preventScroll: true });
  }

  return (
    <li className="flex items-start gap-3 py-2">
      <span className={clsx("inline-flex w-20 shrink-0 items-center gap-1.5 pt-0.5 text-xs font-medium", ink)}>
        <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
        {word}
      </span>
      <span className="min-w-0 flex-1">
        <span className="wrap-anywhere">{message}</span>
        {target ? (
          <button
            type="button"
            onClick={show}
            className="tap mt-0.5 block max-w-full truncate rounded-sm text-left text-xs text-run hover:underline"
          >
            Show “{target}”
          </button>
        ) : null}
      </span>
    </li>
  );
}
