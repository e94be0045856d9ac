"use client";

import { Ellipsis, ListPlus, Megaphone, PencilLine, Undo2 } from "lucide-react";
import Link from "next/link";
import { use, useState } from "react";
import { FollowUpDialog } from "#components/incidents/follow-up-dialog.tsx";
import { IncidentDialog } from "#components/incidents/incident-dialog.tsx";
import { incidentLook } from "#components/incidents/incident-look.ts";
import { ResponseClock } from "#components/incidents/response-clock.tsx";
import { submitted, tell } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { RoomUiContext } from "#components/room/room-ui.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ListRow } from "#components/ui/list-row.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { type About, aboutKinds, aboutOf } from "#lib/domain/incidents/about.ts";
import type { Entry, Incident } from "#lib/domain/incidents/rows.ts";
import { notNow } from "#lib/domain/plan/statuses.ts";
import { actingIn, roleTitle } from "#lib/domain/roles/acting.ts";

type Asked = "note" | "resolve" | "reopen" | "tell" | "edit" | "follow-up";

/** One incident: what went wrong, how grave, its clock, who has it, what it is about, what was said, and its cause. */
export function IncidentRow({ incident }: { incident: Incident }) {
  const { room, act, viewer } = useLiveRoom();
  const [work, tells, edits] = [useMay("step:work"), useMay("update:post"), useMay("plan:edit")];
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, title, severity, roleId, takenBy, takenAt, openedBy, cause, resolvedAt, resolvedBy, followUpId, entries } = incident;
  const off = work.ok ? (notNow(room, "work")?.message ?? null) : work.reason;
  const ended = room.plan.endedAt !== null;
  const holder = roleId ? actingIn(room.roles[roleId])?.name : null;
  const followUp = followUpId ? room.careChecks[followUpId] : undefined;
  const mine = takenBy?.id === viewer.actor.userId;
  const close = () => setAsked(null);
  const words = {
    note: {
      title: `Note on “${title}”`,
      label: "Note",
      confirm: "Add the note",
      verb: (note: string) => submitted(act("noteIncident", { incidentId: id, note }), note),
    },
    resolve: {
      ...{ title: `Is “${title}” over?`, label: "What caused it?", confirm: "Resolve it" },
      verb: (said: string) => submitted(act("resolveIncident", { incidentId: id, cause: said }), said),
    },
    reopen: {
      ...{ title: `Open “${title}” again?`, label: "What is it that is back?", confirm: "Open it again" },
      verb: (reason: string) => submitted(act("reopenIncident", { incidentId: id, reason }), reason),
    },
    tell: {
      ...{ title: "Tell stakeholders", label: "What they read on the status page", confirm: "Tell them" },
      verb: (said: string) => submitted(act("tellIncident", { incidentId: id, words: said }), said),
    },
  };
  const question = asked && asked !== "edit" && asked !== "follow-up" ? words[asked] : null;

  return (
    <ListRow
      id={`incident-${id}`}
      state={incidentLook(incident)}
      menu={
        ended ? null : (
          <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about the incident “${title}”`} />}>
            <MenuItem icon={PencilLine} reasonDisabled={off} onSelect={() => setAsked("edit")}>
              Edit…
            </MenuItem>
            <MenuItem icon={Megaphone} reasonDisabled={tells.ok ? null : tells.reason} onSelect={() => setAsked("tell")}>
              Tell stakeholders…
            </MenuItem>
            {followUpId ? null : (
              <MenuItem icon={ListPlus} reasonDisabled={edits.ok ? off : edits.reason} onSelect={() => setAsked("follow-up")}>
                Make a follow-up…
              </MenuItem>
            )}
            {resolvedAt ? (
              <MenuItem icon={Undo2} reasonDisabled={off} onSelect={() => setAsked("reopen")}>
                Open it again…
              </MenuItem>
            ) : null}
          </Menu>
        )
      }
      below={
        resolvedAt || ended ? null : (
          <div className="flex flex-wrap gap-1.5">
            {mine ? null : (
              <Button
                size="sm"
                reasonDisabled={off}
                aria-label={`${takenBy ? "Take it over" : "I have it"}: “${title}”`}
                onClick={() => void tell(act("takeIncident", { incidentId: id }))}
              >
                {takenBy ? "Take it over" : "I have it"}
              </Button>
            )}
            <Button
              size="sm"
              variant="quiet"
              reasonDisabled={off}
              aria-label={`Note… on the incident “${title}”`}
              onClick={() => setAsked("note")}
            >
              Note…
            </Button>
            <Button size="sm" reasonDisabled={off} aria-label={`Resolve… “${title}”`} onClick={() => setAsked("resolve")}>
              Resolve…
            </Button>
          </div>
        )
      }
    >
      <p className="text-sm font-medium wrap-anywhere">
        {title}
        {severity ? <span className="font-normal text-muted"> · {severity}</span> : null}
      </p>
      <p className="wrap-anywhere">
        <ResponseClock incident={incident} />
        <span className="text-xs text-muted"> · opened by {openedBy.name}</span>
      </p>
      <p className="text-xs text-muted wrap-anywhere">
        {roleId ? [roleTitle(room, roleId), holder].filter(Boolean).join(" · ") : "nobody answers for it yet"}
        {takenBy && takenAt ? (
          <>
            {" "}
            · {mine ? "you have it" : `${takenBy.name} has it`} since <Moment at={takenAt} />
          </>
        ) : null}
      </p>
      <Abouts all={aboutOf(room, incident)} />
      {resolvedAt && resolvedBy ? (
        <p className="text-xs wrap-anywhere">
          Resolved <Moment at={resolvedAt} />, {resolvedBy.name}: {cause}
        </p>
      ) : null}
      {followUp && !followUp.removedAt ? <p className="text-xs text-muted wrap-anywhere">Follow-up: {followUp.title}</p> : null}
      <Timeline entries={entries} />
      <NotSent id={id} />
      {question && asked ? (
        <ReasonDialog
          key={asked}
          open
          onOpenChange={close}
          title={question.title}
          label={question.label}
          confirmLabel={question.confirm}
          maxLength={asked === "tell" ? 500 : 4000}
          tone={asked === "resolve" ? "go" : "primary"}
          {...(asked === "tell" ? { description: "These words stand on the status page; nothing else of the incident does." } : {})}
          onSubmit={question.verb}
        />
      ) : null}
      {asked === "edit" ? <IncidentDialog incident={incident} onClose={close} /> : null}
      {asked === "follow-up" ? <FollowUpDialog incident={incident} onClose={close} /> : null}
    </ListRow>
  );
}

/** What it is about, each with the way to it. */
function Abouts({ all }: { all: readonly About[] }) {
  const { room } = useLiveRoom();
  const roomUi = use(RoomUiContext);
  if (all.length === 0) return null;
  return (
    <p className="text-xs text-muted wrap-anywhere">
      About{" "}
      {all.map(({ kind, id, title, part }, index) => {
        const step = kind === "step" ? room.steps[id] : undefined;
        const show = () => (step ? roomUi?.reveal(step) : part && roomUi?.showPart("checklist", part));
        return (
          <span key={`${kind} ${id}`}>
            {index > 0 ? " · " : null}
            {aboutKinds[kind].word.toLowerCase()}{" "}
            {kind === "message" ? (
              <Link
                href={`/plans/${room.plan.slug}/messages?message=${id}`}
                className="tap rounded-sm text-text underline decoration-edge hover:decoration-text"
              >
                {title}
              </Link>
            ) : roomUi && (step || part) ? (
              <button
                type="button"
                onClick={show}
                className="tap rounded-sm text-left text-text underline decoration-edge hover:decoration-text"
              >
                {title}
              </button>
            ) : (
              `“${title}”`
            )}
          </span>
        );
      })}
    </p>
  );
}

const entryWords: Record<Entry["kind"], string> = {
  note: "",
  severity: "it is now of severity ",
  told: "told stakeholders: ",
  resolved: "resolved: ",
  reopened: "opened again: ",
};

/** What was said of it, first to last. */
function Timeline({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <details className="text-xs">
      <summary className="tap rounded-sm text-muted hover:text-text">
        {entries.length === 1 ? "1 line" : `${entries.length} lines`} of its timeline
      </summary>
      <ol className="mt-1 flex flex-col gap-1 border-l border-line pl-3">
        {entries.map(({ kind, text, at, by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end.
          <li key={index} className="wrap-anywhere">
            <Moment at={at} /> <span className="text-muted">{by.name}</span> {entryWords[kind]}
            {text || "none"}
          </li>
        ))}
      </ol>
    </details>
  );
}
