"use client";

import clsx from "clsx";
import { Check, OctagonX } from "lucide-react";
import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { ActionLinks } from "#components/trees/action-links.tsx";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { notNow } from "#lib/domain/plan/statuses.ts";
import type { Walk } from "#lib/domain/trees/rows.ts";
import { below, kindOf, placeOf, root } from "#lib/domain/trees/walk.ts";

/** One walk: what was settled, by whom and when, and the line that is to be settled now. */
export function TreeWalk({ walk }: { walk: Walk }) {
  const { room, act } = useLiveRoom();
  const [may, mayRelease] = [useMay("step:work"), useMay("gate:waive")];
  const [asked, setAsked] = useState<"release" | "end" | null>(null);
  const place = walk.endedAt ? null : placeOf(walk);
  const kind = place === null ? null : kindOf(walk, place);
  const off = (may.ok ? null : may.reason) ?? notNow(room, "work")?.message ?? null;
  const text = (node: number) => (node === root ? "Which case is it?" : (walk.nodes[node]?.text ?? ""));
  const take = (answer: number | null) => place !== null && void tell(act("takeNode", { walkId: walk.id, node: place, answer }));
  return (
    <section aria-label={`Walk: ${walk.title}`} data-walk className="border-t border-line px-4 py-3 sm:px-5.5">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold wrap-anywhere">{walk.title}</h3>
        <p className="text-xs text-muted">
          {walk.startedBy.name} since <Moment at={walk.startedAt} />
        </p>
      </header>
      <ol className="mt-2 flex flex-col gap-2">
        {walk.path.map(({ node, answer, note, by, at }) => (
          <li key={`${node} ${at}`} className="flex items-start gap-3 text-sm">
            <Check aria-hidden strokeWidth={2} className="mt-0.5 size-4.5 shrink-0 text-go" />
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">{text(node)}</p>
              <p className="text-xs text-muted wrap-anywhere">
                {answer === null ? null : <b className="font-semibold text-text">{text(answer)}</b>} {note ? `${note} · ` : ""}
                {by.name}
              </p>
            </div>
            <span className="text-xs text-muted">
              <Moment at={at} />
            </span>
          </li>
        ))}
        {place !== null && kind !== null ? (
          <li aria-current="step" className={clsx("rounded-lg border px-3 py-2.5", kind === "stop" ? "border-nogo" : "border-edge")}>
            {kind === "stop" ? (
              <p className="flex items-center gap-2 font-semibold text-nogo">
                <OctagonX aria-hidden className="size-5 shrink-0" strokeWidth={2} />
                <span className="wrap-anywhere">{text(place)}</span>
              </p>
            ) : (
              <p className="font-medium wrap-anywhere">{text(place)}</p>
            )}
            {kind === "question" ? (
              <div className="mt-2 flex flex-wrap gap-2">
                {below(walk, place).map((each) => (
                  <Button
                    key={each}
                    reasonDisabled={off}
                    onClick={() => take(each)}
                    className="h-auto! min-h-8 py-1.5 text-left whitespace-normal!"
                  >
                    {text(each)}
                  </Button>
                ))}
              </div>
            ) : null}
            {kind === "step" ? (
              <div className="mt-2 flex flex-wrap items-center gap-2">
                <Button variant="go" reasonDisabled={off} onClick={() => take(null)}>
                  Done
                </Button>
                <ActionLinks title={walk.title} text={text(place)} />
              </div>
            ) : null}
            {kind === "stop" ? (
              <div className="mt-2 flex flex-wrap items-center gap-3">
                <p className="text-sm text-muted">No step begins and the rollout goes no further until a lead releases it.</p>
                <Button variant="danger" reasonDisabled={mayRelease.ok ? null : mayRelease.reason} onClick={() => setAsked("release")}>
                  Release the STOP…
                </Button>
                <ActionLinks title={walk.title} text={text(place)} />
              </div>
            ) : null}
          </li>
        ) : null}
      </ol>
      {walk.endedAt ? (
        <p className="mt-2 text-xs text-muted wrap-anywhere">
          {walk.reason ? `Broken off: ${walk.reason}` : "The end of the tree"} · {walk.endedBy?.name} · <Moment at={walk.endedAt} />
        </p>
      ) : kind === "stop" ? null : (
        <Button size="sm" variant="quiet" className="mt-2" reasonDisabled={off} onClick={() => setAsked("end")}>
          Break off…
        </Button>
      )}
      <ReasonDialog
        open={asked === "release"}
        onOpenChange={(open) => setAsked(open ? "release" : null)}
        title="Release the STOP?"
        description={place === null ? null : text(place)}
        label="Why does it go on?"
        confirmLabel="Release the STOP"
        tone="danger"
        onSubmit={(reason) => submitted(act("releaseStop", { walkId: walk.id, node: place ?? 0, reason }), reason)}
      />
      <ReasonDialog
        open={asked === "end"}
        onOpenChange={(open) => setAsked(open ? "end" : null)}
        title="Break the walk off?"
        label="Why?"
        confirmLabel="Break off"
        onSubmit={(reason) => submitted(act("endWalk", { walkId: walk.id, reason }), reason)}
      />
    </section>
  );
}
