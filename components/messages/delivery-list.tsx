"use client";

import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { DeliveryActs } from "#components/messages/delivery-acts.tsx";
import { deliveryLook, postedLook } from "#components/messages/delivery-look.ts";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { postedState } from "#lib/domain/audiences/ways.ts";
import { deliveriesOf, isDelayed } from "#lib/domain/messages/delivered.ts";
import { type Message, readersText } from "#lib/domain/messages/rows.ts";

/** What became of a message in each channel; what did not arrive is sent again, or by hand. */
export function DeliveryList({ message }: { message: Message }) {
  const { room } = useLiveRoom();
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
            {delivery.readers ? <span className="block text-xs text-muted">{readersText(delivery.readers)}</span> : null}
            {delivery.state === "queued" && delivery.attempts > 0 && delivery.tryAt ? (
              <span className="block text-xs text-hold">
                attempt {delivery.attempts} failed, next at <Moment at={delivery.tryAt} />
              </span>
            ) : null}
          </span>
          <StatusMark state={deliveryLook[delivery.state]} size="sm" />
          {delivery.state === "failed" || isDelayed(delivery) ? <DeliveryActs delivery={delivery} /> : null}
        </li>
      ))}
      {posted ? (
        <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-2 first:border-t-0">
          <span className="min-w-0 flex-1 basis-40 text-sm">Status page</span>
          <StatusMark state={postedLook[posted]} size="sm" />
        </li>
      ) : null}
    </ul>
  );
}
