import { CircleSlash, FlaskConical, Radio, Unplug } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { Plan } from "#lib/domain/plan/rows.ts";

/** Somebody is to be told and there is no way to. */
export const noWayLook: StatusLook = { word: "No channel", icon: Unplug, tone: "hold" };

/** The look of each way to send the messages of a plan. */
export const sendingLook: Record<Plan["sending"], StatusLook> = {
  off: { word: "Sending is off", icon: CircleSlash, tone: "quiet" },
  test: { word: "Sending as a test", icon: FlaskConical, tone: "hold" },
  live: { word: "Sending is live", icon: Radio, tone: "run" },
};
