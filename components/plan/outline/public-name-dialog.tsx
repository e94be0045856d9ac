"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import type { Phase } from "#lib/domain/phases/rows.ts";

/** The name stakeholders read for a phase. Without one they read only its number. */
export function PublicNameDialog({ phase, onClose }: { phase: Phase; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [name, setName] = useState(phase.publicTitle ?? "");
  return (
    <FormDialog
      title="Public name"
      description={`What stakeholders read on the status page for “${phase.title}”. Leave it empty and they read only which phase it is, by number.`}
      submitLabel="Publish"
      onClose={onClose}
      onSubmit={() => submitted(act("publishPhase", { phaseId: phase.id, publicTitle: name.trim() || null }))}
    >
      <LineField label="Name on the status page" value={name} maxLength={500} placeholder={phase.title} onChange={setName} />
    </FormDialog>
  );
}
