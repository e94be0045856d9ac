"use client";
import { useSyncExternalStore } from "react";
import { clockText } from "#lib/domain/schedule/format-time.ts";
import type { PublicStatus } from "#lib/domain/status-page/projection.ts";

/** Three facts: where it is, how far, and what time that is for whoever reads. */
export function StatusFacts({ status, now }: { status: PublicStatus; now: number }) {
  const { phase, phases, closed, total, state } = status;
  const share = total > 0 ? Math.round((100 * closed) / total) : 0;
  const zone = useSyncExternalStore(never, browserZone, () => null);
  return (
    <dl className="mt-6 mb-8 grid rounded-xl border border-line bg-panel max-sm:divide-y max-sm:divide-line sm:grid-cols-3 sm:divide-x sm:divide-line">
      <Fact name="Phase" value={phase === null ? (state === "completed" ? "all done" : "—") : `${phase} of ${phases.length}`} />
      <Fact name="Progress" value={`${share} %`} beside={`${closed} of ${total} steps`} />
      <Fact name="Your time" value={zone ? clockText(now, zone) : clockText(now, status.zone)} beside={zone ?? status.zone} />
    </dl>
  );
}

function Fact({ name, value, beside }: { name: string; value: string; beside?: string }) {
  return (
    <div className="px-4.5 py-3.5">
      <dt className="caption text-faint">{name}</dt>
      <dd className="mt-0.5">
        <span className="num text-xl font-medium">{value}</span>
        {beside ? <span className="ml-2 text-xs text-muted">{beside}</span> : null}
      </dd>
    </div>
  );
}

const never = () => () => {};
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
