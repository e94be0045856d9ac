import { createElement } from "react";
import { expect, it } from "vitest";
import { StatusPage } from "#components/status/status-page.tsx";
import { wordsOf } from "#components/testing/shown-in.ts";
import { type PublicStatus, projectStatus } from "#lib/domain/status-page/projection.ts";
import { draftOf } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";

const now = Date.parse("2026-11-26T12:10:00.000Z");
const { room } = new TestRoom(draftOf({ Deploy: ["a", "b"] })).start();

const shown = (said: Partial<PublicStatus>) =>
  wordsOf(createElement(StatusPage, { status: { ...projectStatus(room, now), ...said }, href: "/status/x", now, mails: false }));

it("says by when the next update comes, and while the work stands still or goes back no less than while it goes on", () => {
  const nextUpdate = "2026-11-26T12:30:00.000Z";
  for (const state of ["under way", "on hold", "rolling back"] as const) {
    expect(shown({ state, nextUpdate }), state).toContain("Next update by 12:30");
    expect(shown({ state, nextUpdate: "2026-11-26T12:05:00.000Z" }), state).toContain("overdue");
    expect(shown({ state, nextUpdate: null }), state).not.toContain("Next update");
  }
});

it("says of a rehearsal that it is one", () => {
  const rehearsal = { ...room, plan: { ...room.plan, mode: "rehearsal" as const } };
  expect(shown(projectStatus(rehearsal, now))).toContain("Rehearsal. The team practises");
  expect(shown({})).not.toContain("Rehearsal");
});
