"use client";

import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import type { Delivery } from "#lib/domain/messages/rows.ts";

/** What is done about a delivery that was given up: it is tried again, or somebody has told them otherwise and says so. */
export function DeliveryActs({ delivery }: { delivery: Delivery }) {
  const { act } = useLiveRoom();
  const [send, work] = [useMay("message:send"), useMay("step:work")];
  const [asked, setAsked] = useState(false);
  const { id: deliveryId, channel, state, asksUntil } = delivery;
  const paused = state === "queued" && asksUntil ? `${channel} asked to be sent nothing until then. It goes by itself.` : null;
  return (
    <span className="flex gap-2">
      <Button
        size="sm"
        reasonDisabled={send.ok ? paused : send.reason}
        aria-label={`Send again by ${channel}`}
        onClick={() => void tell(act("sendAgain", { deliveryId }))}
      >
        Send again
      </Button>
      <Button
        size="sm"
        variant="quiet"
        reasonDisabled={work.ok ? null : work.reason}
        aria-label={`Sent by hand… ${channel}`}
        onClick={() => setAsked(true)}
      >
        Sent by hand…
      </Button>
      <ReasonDialog
        open={asked}
        onOpenChange={setAsked}
        title={`Sent by hand instead of ${channel}?`}
        label="How they were told"
        confirmLabel="It is sent"
        optional
        onSubmit={(note) => submitted(act("deliverByHand", { deliveryId, ...(note ? { note } : {}) }), note)}
      />
    </span>
  );
}
