"use client";

import clsx from "clsx";
import { Ellipsis, Group, Hand, Plus, Undo2 } from "lucide-react";
import { useState } from "react";
import { submitted, takeOut } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { RuleLine } from "#components/rollback/rule-line.tsx";
import { tripwireLook } from "#components/rollback/tripwire-look.ts";
import { MeasuredTrigger } from "#components/thresholds/measured-trigger.tsx";
import { GroupRow } from "#components/trigger-groups/group-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { EditItems } from "#components/ui/edit-items.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { ListRow } from "#components/ui/list-row.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { notNow } from "#lib/domain/plan/statuses.ts";
import type { Tripwire } from "#lib/domain/rollback/rows.ts";
import { goesBack, openDecision, tripwiresOf } from "#lib/domain/rollback/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import { thresholdsOf } from "#lib/domain/thresholds/status.ts";
import { askersOf, groupsOf, groupsWith, standingOf } from "#lib/domain/trigger-groups/status.ts";
import { later } from "#lib/later.ts";

const tripwireDialog = later(() => import("./tripwire-dialog.tsx").then(({ TripwireDialog }) => TripwireDialog));
const groupDialog = later(() => import("#components/trigger-groups/group-dialog.tsx").then(({ GroupDialog }) => GroupDialog));

type Asked = { kind: "pull" | "release"; tripwire: Tripwire } | { kind: "ask" };

/** What speaks for going back: nobody has seen it, or somebody has pulled it. Pulling asks; leads decide. `large`: to be hit at arm’s length. */
export function TripwireList({ className, large = false }: { className?: string; large?: boolean }) {
  const { room, act } = useLiveRoom();
  const [work, edit, run] = [useMay("step:work"), useMay("plan:edit"), useMay("rollback:decide")];
  const [asked, setAsked] = useState<Asked | null>(null);
  const [edited, setEdited] = useState<Tripwire | "new" | null>(null);
  const [grouping, setGrouping] = useState(false);
  const all = tripwiresOf(room);
  const editable = edit.ok && !room.plan.endedAt;
  const runs = room.plan.startedAt !== null && !room.plan.endedAt;
  const off = work.ok ? (notNow(room, "work")?.message ?? null) : work.reason;
  const measured = thresholdsOf(room).filter(({ threshold }) => threshold.opensDecision);
  const limits = thresholdsOf(room).length;
  if (all.length + measured.length === 0 && !editable && !runs) return null;
  const [asking, groups] = [askersOf(room), groupsOf(room)];
  const fired = asking.filter(({ holds }) => holds).length;

  function remove({ id, title }: Tripwire) {
    return takeOut(act("removeTripwire", { tripwireId: id }), `“${title}” is removed.`, () => act("restoreTripwire", { tripwireId: id }));
  }

  return (
    <section aria-labelledby="tripwires" className={className}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 py-2.5 sm:px-5.5">
        <h2 id="tripwires" className="caption">
          Rollback triggers
        </h2>
        {asking.length > 0 ? (
          <p className="num text-xs text-muted">
            {fired} of {asking.length} {measured.length + groups.length > 0 ? "fired" : "pulled"}
          </p>
        ) : null}
      </header>
      <ul>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} editable={editable} />
        ))}
        {measured.map((each) => (
          <MeasuredTrigger key={each.threshold.id} {...each} />
        ))}
        {all.map((tripwire) => {
          const pull =
            runs && !tripwire.pulledAt ? (
              <Button
                size={large ? "lg" : "sm"}
                className={clsx(large ? "h-auto! min-h-13 w-full justify-start! py-2.5 text-left whitespace-normal!" : "text-nogo!")}
                reasonDisabled={off}
                aria-label={`Pull… “${tripwire.title}”`}
                onClick={() => setAsked({ kind: "pull", tripwire })}
              >
                {large ? (
                  <>
                    <Hand aria-hidden className="text-nogo" strokeWidth={1.75} />
                    <span className="min-w-0 wrap-anywhere">
                      <InlineCode text={tripwire.title} />
                    </span>
                  </>
                ) : (
                  "Pull…"
                )}
              </Button>
            ) : null;
          return (
            <ListRow
              key={tripwire.id}
              id={`tripwire-${tripwire.id}`}
              state={tripwireLook[tripwire.pulledAt ? "pulled" : "calm"]}
              {...(large ? { below: pull } : { act: pull })}
              menu={
                editable || (tripwire.pulledAt && run.ok) ? (
                  <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about “${tripwire.title}”`} />}>
                    {tripwire.pulledAt && runs ? (
                      <MenuItem
                        icon={Undo2}
                        reasonDisabled={run.ok ? null : run.reason}
                        onSelect={() => setAsked({ kind: "release", tripwire })}
                      >
                        Release it…
                      </MenuItem>
                    ) : null}
                    {editable ? (
                      <EditItems
                        onEdit={() => setEdited(tripwire)}
                        onRemove={() => void remove(tripwire)}
                        whyKept={tripwire.pulledAt ? "It was pulled and stays in the record." : null}
                      />
                    ) : null}
                  </Menu>
                ) : null
              }
            >
              {/* On the large list the button is called as what it is pulled for. */}
              {large && pull ? null : (
                <p className="text-sm wrap-anywhere">
                  <InlineCode text={tripwire.title} />
                </p>
              )}
              <p className="text-xs text-muted">
                {[
                  large && pull ? "by hand" : null,
                  ...groupsWith(room, { kind: "tripwire", id: tripwire.id }).map(({ title }) => `asks with “${title}”`),
                  tripwire.severity || null,
                  tripwire.responseMinutes === null ? null : `decided within ${minutesText(tripwire.responseMinutes)}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {tripwire.pulledAt ? (
                <p className="text-xs wrap-anywhere">
                  {tripwire.pulledBy?.name}, <Moment at={tripwire.pulledAt} />: {tripwire.pulledReason}
                </p>
              ) : null}
              <NotSent id={tripwire.id} />
            </ListRow>
          );
        })}
      </ul>
      {all.length + measured.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-sm text-muted sm:px-5.5">
          No trigger is written down. One that is can be pulled by whoever sees it, and the question is on every screen.
        </p>
      ) : null}
      <RuleLine />
      <div className="flex flex-wrap gap-2 border-t border-line px-3 py-2 empty:hidden sm:px-4.5">
        {editable ? (
          <Button size="sm" variant="quiet" onClick={() => setEdited("new")}>
            <Plus aria-hidden strokeWidth={1.75} />
            Add a trigger
          </Button>
        ) : null}
        {editable && limits + all.length > 1 ? (
          <Button size="sm" variant="quiet" onClick={() => setGrouping(true)}>
            <Group aria-hidden strokeWidth={1.75} />
            Ask together
          </Button>
        ) : null}
        {runs && !large && !openDecision(room) && !goesBack(room) ? (
          <Button size="sm" variant="quiet" reasonDisabled={off} onClick={() => setAsked({ kind: "ask" })}>
            Ask to roll back…
          </Button>
        ) : null}
      </div>
      {edited ? (
        <LaterPart of={tripwireDialog} props={{ tripwire: edited === "new" ? undefined : edited, onClose: () => setEdited(null) }} />
      ) : null}
      {grouping ? <LaterPart of={groupDialog} props={{ group: undefined, onClose: () => setGrouping(false) }} /> : null}
      <ReasonDialog
        open={asked?.kind === "pull"}
        onOpenChange={() => setAsked(null)}
        title={asked?.kind === "pull" ? `Pull “${asked.tripwire.title}”?` : ""}
        description={whatFollows(room, asked)}
        label="What did you see?"
        confirmLabel="Pull the cord"
        tone="danger"
        onSubmit={(reason) =>
          submitted(act("pullTripwire", { tripwireId: asked?.kind === "pull" ? asked.tripwire.id : "none", reason }), reason)
        }
      />
      <ReasonDialog
        open={asked?.kind === "release"}
        onOpenChange={() => setAsked(null)}
        title={asked?.kind === "release" ? `Release “${asked.tripwire.title}”?` : ""}
        label="Why is it over?"
        confirmLabel="Release it"
        onSubmit={(reason) =>
          submitted(act("releaseTripwire", { tripwireId: asked?.kind === "release" ? asked.tripwire.id : "none", reason }), reason)
        }
      />
      <ReasonDialog
        open={asked?.kind === "ask"}
        onOpenChange={() => setAsked(null)}
        title="Ask to roll back?"
        description="The question opens on every screen; a lead decides it."
        label="What did you see?"
        confirmLabel="Ask"
        tone="danger"
        onSubmit={(reason) => submitted(act("askRollback", { reason }), reason)}
      />
    </section>
  );
}

/** What comes of pulling a trigger: one of a group asks once enough of it holds. */
function whatFollows(room: PlanRoom, asked: Asked | null): string {
  const member = { kind: "tripwire" as const, id: asked?.kind === "pull" ? asked.tripwire.id : "" };
  const groups = groupsWith(room, member);
  if (groups.length === 0 || groups.some((group) => standingOf(room, group, member).met))
    return "The question whether to roll back opens on every screen. It decides nothing.";
  const [first] = groups;
  const { holding, needed } = first ? standingOf(room, first, member) : { holding: 0, needed: 0 };
  return `It counts for “${first?.title}”: ${holding} of ${needed} hold with it, so the question does not open yet.`;
}
