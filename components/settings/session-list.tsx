"use client";

import { useTransition } from "react";
import { told } from "#components/live/asked.ts";
import { SignOutEverywhere } from "#components/settings/sign-out-everywhere.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { agoText } from "#lib/domain/schedule/format-time.ts";

export type SessionListProps = {
  /** `device` as people know it: “Firefox on Linux”. */
  sessions: readonly { id: string; device: string; createdAt: string; current: boolean }[];
  now: number;
  /** Ends one session, or without an id all but this one. */
  endSessions: (sessionId?: string) => Promise<Outcome>;
  signOutEverywhere: () => Promise<Outcome>;
};

/** Where this person is signed in, and the way to end it. */
export function SessionList({ sessions, now, endSessions, signOutEverywhere }: SessionListProps) {
  const [busy, start] = useTransition();

  function run(action: () => Promise<Outcome>) {
    start(async () => {
      await told(action());
    });
  }

  return (
    <>
      <ul className="border-b border-line">
        {sessions.map(({ id, device, createdAt, current }) => (
          <li key={id} className="flex items-center gap-3 border-t border-line py-2.5">
            <div className="min-w-0 flex-1">
              <div className="truncate text-sm">
                {device}
                {current ? <span className="ml-1.5 text-faint">this one</span> : null}
              </div>
              <div className="text-xs text-muted">
                {current ? "in use · " : ""}signed in {agoText(createdAt, now)}
              </div>
            </div>
            <Button size="sm" variant="quiet" busy={busy} aria-label={`Sign out ${device}`} onClick={() => run(() => endSessions(id))}>
              Sign out
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        {sessions.length > 1 ? (
          <Button busy={busy} onClick={() => run(() => endSessions())}>
            Sign out everywhere else
          </Button>
        ) : null}
        <SignOutEverywhere signOutEverywhere={signOutEverywhere} />
      </div>
    </>
  );
}
