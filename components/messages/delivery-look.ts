import { Check, CircleX, Clock, EyeOff, Hand } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { Delivery } from "#lib/domain/messages/rows.ts";

/** The look of a message on the status page. */
export const postedLook: Record<"posted" | "withdrawn", StatusLook> = {
  posted: { word: "Posted", icon: Check, tone: "go" },
  withdrawn: { word: "Withdrawn", icon: EyeOff, tone: "quiet" },
};

/** The look of each state of a delivery. */
export const deliveryLook: Record<Delivery["state"], StatusLook> = {
  queued: { word: "Sending", icon: Clock, tone: "run" },
  sent: { word: "Delivered", icon: Check, tone: "go" },
  failed: { word: "Not delivered", icon: CircleX, tone: "nogo" },
  "by-hand": { word: "Sent by hand", icon: Hand, tone: "go" },
};
