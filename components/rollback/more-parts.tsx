"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { PartChoice } from "#components/rollback/part-choice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { partsShut } from "#lib/domain/rollback/parts.ts";

/** While the plan goes back by some of its parts: which stay shut, and the way to go back by more of them. */
export function MoreParts({ className = "" }: { className?: string }) {
  const { room } = useLiveRoom();
  const may = useMay("rollback:decide");
  const [asked, setAsked] = useState(false);
  const shut = partsShut(room);
  if (shut.length === 0) return null;
  return (
    <div className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-muted ${className}`}>
      <p className="min-w-0 wrap-anywhere">Not chosen, and stay as they are: {shut.map(({ title }) => title).join(", ")}.</p>
      <Button size="sm" variant="quiet" reasonDisabled={may.ok ? null : may.reason} onClick={() => setAsked(true)}>
        Also roll back…
      </Button>
      {asked ? <MorePartsDialog onClose={() => setAsked(false)} /> : null}
    </div>
  );
}

function MorePartsDialog({ onClose }: { onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const shut = partsShut(room);
  const [ids, setIds] = useState<readonly string[]>(shut.length === 1 ? shut.map(({ id }) => id) : []);
  const [reason, setReason] = useState("");
  const chosen = ids.filter((id) => shut.some((block) => block.id === id));

  async function save() {
    if (chosen.length === 0) return "Choose what else is to be rolled back.";
    if (!reason.trim()) return "Say why: it stands in the record, and people ask.";
    return submitted(act("addRollbackParts", { partIds: [...chosen], reason: reason.trim() }), reason);
  }

  return (
    <FormDialog title="Roll back more of it" submitLabel="Roll back, too" submitVariant="danger" onClose={onClose} onSubmit={save}>
      <PartChoice label="What else is rolled back" blocks={shut} chosen={chosen} onChange={setIds} />
      <Field label="Why this, too?" required>
        {(control) => <Textarea {...control} rows={2} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
    </FormDialog>
  );
}
