"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { Tripwire } from "#lib/domain/rollback/rows.ts";

/** What somebody may see that speaks for going back, how grave it is, and how soon it is to be decided. */
export function TripwireDialog({ tripwire, onClose }: { tripwire: Tripwire | undefined; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [title, setTitle] = useState(tripwire?.title ?? "");
  const [severity, setSeverity] = useState(tripwire?.severity ?? "");
  const [minutes, setMinutes] = useState(tripwire?.responseMinutes ? String(tripwire.responseMinutes) : "");

  async function save() {
    if (!title.trim()) return "Say what somebody would see.";
    if (minutes.trim() && !/^[1-9]\d{0,5}$/.test(minutes.trim())) return "Minutes are a whole number from 1, or empty.";
    const responseMinutes = minutes.trim() ? Number(minutes) : null;
    const said = { title: title.trim(), severity: severity.trim(), responseMinutes };
    return submitted(tripwire ? act("editTripwire", { tripwireId: tripwire.id, ...said }) : act("addTripwire", said));
  }

  return (
    <FormDialog
      title={tripwire ? "Rollback trigger" : "New rollback trigger"}
      submitLabel={tripwire ? "Save" : "Add"}
      onClose={onClose}
      onSubmit={save}
    >
      <LineField label="What somebody sees" required value={title} maxLength={500} placeholder="Bookings are missing" onChange={setTitle} />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField label="Severity" value={severity} maxLength={60} placeholder="P1" onChange={setSeverity} />
        <LineField label="Decided within, in minutes" inputMode="numeric" value={minutes} onChange={setMinutes} />
      </div>
    </FormDialog>
  );
}
