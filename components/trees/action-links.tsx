"use client";

import { TriangleAlert } from "lucide-react";
import { use, useState } from "react";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { RoomUiContext } from "#components/room/room-ui.ts";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { cutText, shortened } from "#lib/domain/kernel/text.ts";
import { notNow } from "#lib/domain/plan/statuses.ts";
import { goesBack, openDecision } from "#lib/domain/rollback/status.ts";
import { actionsOf, firstStepBack } from "#lib/domain/trees/action.ts";
import { later } from "#lib/later.ts";

const incidentDialog = later(() => import("#components/incidents/incident-dialog.tsx").then(({ IncidentDialog }) => IncidentDialog));

/** What a line of a tree may open: its step, the question whether to roll back, or an incident. `title`: the tree it stands in. */
export function ActionLinks({ title, text }: { title: string; text: string }) {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const roomUi = use(RoomUiContext);
  const [asked, setAsked] = useState<"rollback" | "incident" | null>(null);
  const actions = actionsOf(room, text);
  const off = may.ok ? (notNow(room, "work")?.message ?? null) : may.reason;
  const first = actions.goesBack && goesBack(room) ? firstStepBack(room) : null;
  const said = cutText(`${title}: ${text}`, 500);
  return (
    <>
      {actions.step && roomUi ? (
        <Button size="sm" onClick={() => actions.step && roomUi.reveal(actions.step)}>
          Open “{shortened(actions.step.title, 60)}”
        </Button>
      ) : null}
      {first && roomUi ? (
        <Button size="sm" onClick={() => roomUi.reveal(first)}>
          Open the way back
        </Button>
      ) : null}
      {actions.goesBack && !goesBack(room) ? (
        <Button
          size="sm"
          reasonDisabled={off ?? (openDecision(room) ? "The question is open already: it stands on top of every screen." : null)}
          onClick={() => setAsked("rollback")}
        >
          Ask to roll back…
        </Button>
      ) : null}
      {actions.incident ? (
        <Button size="sm" reasonDisabled={off} onClick={() => setAsked("incident")}>
          <TriangleAlert aria-hidden strokeWidth={1.75} />
          Open an incident…
        </Button>
      ) : null}
      <ReasonDialog
        open={asked === "rollback"}
        onOpenChange={(open) => setAsked(open ? "rollback" : null)}
        title="Ask to roll back?"
        description={`${said}. The question opens on every screen; a lead decides it.`}
        label="What do you see?"
        confirmLabel="Ask"
        tone="danger"
        optional
        onSubmit={(words) => submitted(act("askRollback", { reason: words ? `${said}. ${words}` : said }), words)}
      />
      {asked === "incident" ? (
        <LaterPart
          of={incidentDialog}
          props={{ about: { title: said, stepIds: actions.step ? [actions.step.id] : [] }, onClose: () => setAsked(null) }}
        />
      ) : null}
    </>
  );
}
