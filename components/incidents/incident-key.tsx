"use client";

import { useState } from "react";
import { incidentKeys } from "#components/keys/key-table.ts";
import { useKeys } from "#components/keys/use-keys.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { LaterPart } from "#components/ui/later.tsx";
import { notify } from "#components/ui/notify.ts";
import { notNow } from "#lib/domain/plan/statuses.ts";
import { later } from "#lib/later.ts";

const dialog = later(() => import("./incident-dialog.tsx").then(({ IncidentDialog }) => IncidentDialog));

/** The key that opens an incident, on every page of a plan; where none can be opened it says why. */
export function IncidentKey() {
  const { room } = useLiveRoom();
  const may = useMay("step:work");
  const [asking, setAsking] = useState(false);
  const off = may.ok ? (notNow(room, "work")?.message ?? null) : may.reason;
  useKeys(incidentKeys, { incident: () => (off ? notify(off) : setAsking(true)) });
  return asking ? <LaterPart of={dialog} props={{ onClose: () => setAsking(false) }} /> : null;
}
