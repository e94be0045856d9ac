"use client";

import { useState } from "react";
import { takeOut, tell } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { StageLedger } from "#components/rollout/stage-ledger.tsx";
import { Stairs } from "#components/rollout/stairs.tsx";
import { ToldStages } from "#components/rollout/told-stages.tsx";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import type { Stage } from "#lib/domain/stages/rows.ts";
import { staircaseOf } from "#lib/domain/stages/staircase.ts";
import { rolloutOf, stagesOf, unsaidWaits } from "#lib/domain/stages/status.ts";
import { later } from "#lib/later.ts";

const stageDialog = later(() => import("./stage-dialog.tsx").then(({ StageDialog }) => StageDialog));

/** The rollout where the plan is written: its stages, and the one question a document may leave open. */
export function PlanStages() {
  const { room, act } = useLiveRoom();
  const now = useSecond();
  const may = useMay("plan:edit");
  const editable = may.ok && !room.plan.endedAt;
  const [edited, setEdited] = useState<Stage | "new" | null>(null);
  const list = stagesOf(room);
  const stairs = staircaseOf(room, now);
  if (list.length === 0 && !editable) return null;
  function remove({ id, title }: Stage) {
    return takeOut(act("removeStage", { stageId: id }), `“${title}” is removed.`, () => act("restoreStage", { stageId: id }));
  }
  const acts = editable ? { onEdit: setEdited, onRemove: (stage: Stage) => void remove(stage) } : {};
  return (
    <section aria-labelledby="rollout" className="mt-6 overflow-clip rounded-xl border border-line">
      <header className="px-4 py-2.5 sm:px-5.5">
        <h2 id="rollout" className="caption">
          Rollout
        </h2>
        {stairs ? <Stairs stairs={stairs} now={now} label={`Rollout in ${list.length} stages`} className="h-24!" /> : null}
      </header>
      <WhichWait editable={editable} />
      <StageLedger stages={list} here={rolloutOf(room, now).stage} {...acts} />
      <ListFooter
        empty={list.length === 0 ? "The change goes out in one stroke. With stages it goes out share by share, and can go back." : null}
        add="Add a stage"
        onAdd={editable ? () => setEdited("new") : null}
      />
      {list.length > 0 ? <ToldStages /> : null}
      {edited ? (
        <LaterPart of={stageDialog} props={{ stage: edited === "new" ? undefined : edited, onClose: () => setEdited(null) }} />
      ) : null}
    </section>
  );
}

/** “After 48 hours”: from the start, or from the stage before? Asked once, answered for all stages. */
function WhichWait({ editable }: { editable: boolean }) {
  const { room, act } = useLiveRoom();
  const unsaid = unsaidWaits(room);
  if (unsaid.length === 0) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-hold bg-hold-soft px-4 py-2.5 text-sm sm:px-5.5"
    >
      <p className="min-w-0 flex-1 basis-64">
        <b className="font-semibold">From when do the waits count?</b> {unsaid.map(({ title }) => `“${title}”`).join(", ")}{" "}
        {unsaid.length === 1 ? "does" : "do"} not say it. Until somebody does, the rollout waits there.
      </p>
      {editable ? (
        <span className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => void tell(act("countWaits", { from: "start" }))}>
            From the start of the rollout
          </Button>
          <Button size="sm" onClick={() => void tell(act("countWaits", { from: "previous" }))}>
            From the stage before
          </Button>
        </span>
      ) : null}
    </div>
  );
}
