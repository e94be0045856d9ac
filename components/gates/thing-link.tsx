"use client";

import Link from "next/link";
import { type MouseEvent, type ReactNode, use } from "react";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoomUiContext } from "#components/room/room-ui.ts";
import type { Thing } from "#lib/domain/gates/against.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";

/**
 * Leads to what an objection is about: a step in the checklist, a signature on its page, a seat or question beside it. It is an
 * address in every case, so that it can be opened elsewhere and works from the board, too.
 */
export function ThingLink({ thing, gate, children }: { thing: Thing; gate: Gate; children: ReactNode }) {
  const { room } = useLiveRoom();
  const { planHref } = useGateUi();
  const roomUi = use(RoomUiContext);
  const hrefs: Record<Thing["of"], string> = {
    step: `${planHref}/room#${thing.id}`,
    signature: `${planHref}/sign-offs#sign-off-${thing.id}`,
    watch: `${planHref}/room#${thing.id}`,
    check: `${planHref}/room#check-${thing.id}`,
    deliverable: `${planHref}/room#deliverable-${thing.id}`,
    incident: `${planHref}/room#incident-${thing.id}`,
    decision: `${planHref}/numbers`,
    trigger: `${planHref}/numbers`,
    threshold: `${planHref}/numbers`,
    role: `#${partId(gate, thing.id)}`,
    question: `#${partId(gate, thing.id)}`,
  };

  function go(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const step = thing.of === "step" ? room.steps[thing.id] : undefined;
    if ((thing.of === "check" || thing.of === "incident" || thing.of === "deliverable") && roomUi) {
      event.preventDefault();
      roomUi.showPart("checklist", `${thing.of}-${thing.id}`);
    } else if (step && roomUi) {
      event.preventDefault();
      roomUi.reveal(step);
    } else if (thing.of === "role" || thing.of === "question") {
      event.preventDefault();
      showPart(gate, thing.id);
    }
  }

  return (
    <Link href={hrefs[thing.of]} onClick={go} className="tap rounded-sm underline decoration-edge underline-offset-2 hover:decoration-text">
      {children}
    </Link>
  );
}

/** The place of a seat or a question of a gate on its page; where both forms of the page are drawn, it is there twice. */
export const partId = (gate: Pick<Gate, "id">, id: string): string => `${gate.id}-${id}`;

function showPart(gate: Gate, id: string) {
  const parts = document.querySelectorAll<HTMLElement>(`[data-part="${CSS.escape(partId(gate, id))}"]`);
  const part = [...parts].find((each) => each.checkVisibility());
  part?.scrollIntoView({ block: "center" });
  // The first thing to press in it, or itself.
  const target = part?.querySelector<HTMLElement>("button:not(:disabled), a, select, input") ?? part;
  target?.focus({ preventScroll: true });
}
