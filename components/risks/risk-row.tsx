"use client";

import { Check, CircleSlash, Ellipsis, Undo2 } from "lucide-react";
import { useState } from "react";
import { submitted, takeOut, tell } from "#components/live/answers.ts";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { riskLook } from "#components/risks/risk-look.ts";
import { Button } from "#components/ui/button.tsx";
import { EditItems } from "#components/ui/edit-items.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ListRow } from "#components/ui/list-row.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { notNow } from "#lib/domain/plan/statuses.ts";
import type { Risk } from "#lib/domain/risks/rows.ts";
import { stepsAtRisk } from "#lib/domain/risks/status.ts";
import { actingIn, roleTitle } from "#lib/domain/roles/acting.ts";
import { dateTimeText } from "#lib/domain/schedule/format-time.ts";

export type RiskRowProps = { risk: Risk; editable: boolean; onEdit: () => void };

/** One risk: what may go wrong, what is done about it, who answers for it, the steps it is about, and how it stands. */
export function RiskRow({ risk, editable, onEdit }: RiskRowProps) {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const [asked, setAsked] = useState<"fire" | "close" | null>(null);
  const { id, title, level, mitigation, roleId, state, reviewOn, seen, firedAt, firedBy, note, settledAt, settledBy } = risk;
  const steps = stepsAtRisk(room, risk);
  const holder = roleId ? actingIn(room.roles[roleId])?.name : null;
  const works = may.ok && !room.plan.endedAt;
  const off = may.ok ? (notNow(room, "work")?.message ?? null) : may.reason;

  function remove() {
    return takeOut(act("removeRisk", { riskId: id }), `“${title}” is removed.`, () => act("restoreRisk", { riskId: id }));
  }

  return (
    <ListRow
      id={`risk-${id}`}
      state={riskLook[state]}
      act={
        state === "fired" && works ? (
          <Button size="sm" aria-label={`Close “${title}”…`} onClick={() => setAsked("close")}>
            Close…
          </Button>
        ) : (state === "open" || state === "accepted") && works && room.plan.startedAt ? (
          <Button size="sm" reasonDisabled={off} aria-label={`It has fired… “${title}”`} onClick={() => setAsked("fire")}>
            It has fired…
          </Button>
        ) : null
      }
      menu={
        editable || works ? (
          <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about “${title}”`} />}>
            {works && state !== "open" ? (
              <MenuItem icon={Undo2} onSelect={() => void tell(act("reopenRisk", { riskId: id }))}>
                Open it again
              </MenuItem>
            ) : null}
            {works && state !== "closed" && state !== "fired" ? (
              <MenuItem icon={CircleSlash} onSelect={() => setAsked("close")}>
                Close…
              </MenuItem>
            ) : null}
            {editable && state === "open" ? (
              <MenuItem icon={Check} onSelect={() => void tell(act("acceptRisk", { riskId: id }))}>
                Accept it
              </MenuItem>
            ) : null}
            {editable ? (
              <EditItems
                onEdit={onEdit}
                onRemove={() => void remove()}
                whyKept={firedAt ? "It has fired and stays in the record." : null}
              />
            ) : null}
          </Menu>
        ) : null
      }
    >
      <p className="text-sm wrap-anywhere">
        <InlineCode text={title} />
      </p>
      {mitigation ? <p className="text-sm whitespace-pre-line text-muted wrap-anywhere">{mitigation}</p> : null}
      <p className="text-xs text-muted wrap-anywhere">
        {[
          level ? `level ${level}` : null,
          roleId ? [roleTitle(room, roleId), holder].filter(Boolean).join(" · ") : "nobody’s yet",
          steps.length > 0 ? `about ${steps.map((step) => `“${step.title}”`).join(", ")}` : null,
          reviewOn ? `looked at again on ${reviewOn}` : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {seen && firedBy && firedAt ? (
        <p className="text-xs wrap-anywhere">
          Fired <span className="num">{dateTimeText(firedAt, room.plan.zone)}</span>, {firedBy.name}: {seen}
        </p>
      ) : null}
      {settledBy && settledAt ? (
        <p className="text-xs text-muted wrap-anywhere">
          {settledBy.name} · <span className="num">{dateTimeText(settledAt, room.plan.zone)}</span>
          {note ? `: ${note}` : null}
        </p>
      ) : null}
      <NotSent id={id} />
      <ReasonDialog
        open={asked === "fire"}
        onOpenChange={(open) => setAsked(open ? "fire" : null)}
        title={`“${title}” has fired?`}
        description={mitigation ? `What is done about it: ${mitigation}` : "It is shown on every screen, with whoever answers for it."}
        label="What did you see?"
        confirmLabel="It has fired"
        tone="danger"
        onSubmit={(words) => submitted(act("fireRisk", { riskId: id, seen: words }), words)}
      />
      <ReasonDialog
        open={asked === "close"}
        onOpenChange={(open) => setAsked(open ? "close" : null)}
        title={`Close “${title}”?`}
        label={state === "fired" ? "What was done about it?" : "Why can it not come true any more?"}
        confirmLabel="Close the risk"
        optional={state !== "fired"}
        onSubmit={(words) => submitted(act("closeRisk", { riskId: id, ...(words ? { note: words } : {}) }), words)}
      />
    </ListRow>
  );
}
