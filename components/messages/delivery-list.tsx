"use client";

import { useState } from "react";
import { submitted, tell } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { deliveryLook, postedLook } from "#components/messages/delivery-look.ts";
import { Button } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { postedState } from "#lib/domain/audiences/ways.ts";
import { deliveriesOf } from "#lib/domain/messages/delivered.ts";
import type { Delivery, Message } from "#lib/domain/messages/rows.ts";

/** What became of a message in each channel; what did not arrive is sent again, or by hand. */
export function DeliveryList({ message }: { message: Message }) {
  const { room, act } = useLiveRoom();
  const [send, work] = [useMay("message:send"), useMay("step:work")];
  const [asked, setAsked] = useState<Delivery | null>(null);
  const all = deliveriesOf(room, message.id);
  const posted = postedState(room, message);
  if (all.length === 0 && !posted) return null;
  return (
    <ul aria-label="Deliveries" className="w-full">
      {all.map((delivery) => (
        <li key={delivery.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-2 first:border-t-0">
          <span className="min-w-0 flex-1 basis-40 text-sm wrap-anywhere">
            {delivery.channel}
            {delivery.why && delivery.state !== "sent" ? <span className="block text-xs text-muted">{delivery.why}</span> : null}
            {delivery.state === "queued" && delivery.attempts > 0 && delivery.tryAt ? (
              <span className="block text-xs text-hold">
                attempt {delivery.attempts} failed, next at <Moment at={delivery.tryAt} />
              </span>
            ) : null}
          </span>
          <StatusMark state={deliveryLook[delivery.state]} size="sm" />
          {delivery.state === "failed" ? (
            <span className="flex gap-2">
              <Button
                size="sm"
                reasonDisabled={send.ok ? null : send.reason}
                aria-label={`Send again by ${delivery.channel}`}
                onClick={() => void tell(act("sendAgain", { deliveryId: delivery.id }))}
              >
                Send again
              </Button>
              <Button
                size="sm"
                variant="quiet"
                reasonDisabled={work.ok ? null : work.reason}
                aria-label={`Sent by hand… ${delivery.channel}`}
                onClick={() => setAsked(delivery)}
              >
                Sent by hand…
              </Button>
            </span>
          ) : null}
        </li>
      ))}
      {posted ? (
        <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-2 first:border-t-0">
          <span className="min-w-0 flex-1 basis-40 text-sm">Status page</span>
          <StatusMark state={postedLook[posted]} size="sm" />
        </li>
      ) : null}
      <ReasonDialog
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        title={`Sent by hand instead of ${asked?.channel ?? "the channel"}?`}
        label="How they were told"
        confirmLabel="It is sent"
        optional
        onSubmit={(note) => submitted(act("deliverByHand", { deliveryId: asked?.id ?? "none", ...(note ? { note } : {}) }), note)}
      />
    </ul>
  );
}
