"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import type { GateDraft } from "#components/gates/edit/gate-draft.ts";
import { GatePlaceFields } from "#components/gates/edit/gate-place-fields.tsx";
import { GateQuestionFields } from "#components/gates/edit/gate-question-fields.tsx";
import { GateSeats } from "#components/gates/edit/gate-seats.tsx";
import { saveGate } from "#components/gates/edit/save-gate.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { inUse } from "#lib/domain/gates/in-use.ts";
import { gates } from "#lib/domain/gates/rows.ts";
import { live } from "#lib/domain/kernel/room.ts";

export type GateDialogProps = {
  /** The gate as the dialog opens. */
  initial: GateDraft;
  onClose: () => void;
};

const together = "Off: this workspace is one person, and there is nobody to keep apart. Invite somebody first.";
const apart = "Whoever wrote the plan, or worked on a step before this gate, cannot decide on it.";

/** Everything about a gate: what is asked, of whom, who decides, and where it stands. */
export function GateDialog({ initial, onClose }: GateDialogProps) {
  const people = useMembers().length;
  const { room, act } = useLiveRoom();
  const [draft, setDraft] = useState(initial);
  const set = (change: Partial<GateDraft>) => setDraft((before) => ({ ...before, ...change }));
  const gate = live(room, gates, draft.gateId);
  const locked = gate ? inUse(room, gate)?.message : undefined;

  return (
    <FormDialog
      title={initial.gateId ? "Gate" : "New gate"}
      description="A hold point. Nothing behind it is worked on until its director has said GO on the record."
      size="lg"
      submitLabel={initial.gateId ? "Save" : "Add gate"}
      reasonDisabled={locked}
      onClose={onClose}
      onSubmit={() => saveGate(act, room, draft)}
    >
      {locked ? (
        <Banner tone="warn" live>
          {locked}
        </Banner>
      ) : null}
      <fieldset disabled={Boolean(locked)} className="flex min-w-0 flex-col gap-4">
        <Field label="Title" required>
          {(control) => (
            <Input
              {...control}
              value={draft.title}
              maxLength={500}
              placeholder="Go live?"
              onChange={({ target }) => set({ title: target.value })}
            />
          )}
        </Field>
        <GatePlaceFields before={draft.before} onChange={(before) => set({ before })} />
        <GateQuestionFields questions={draft.questions} onChange={(questions) => set({ questions })} />
        <GateSeats voterRoleIds={draft.voterRoleIds} quorum={draft.quorum} onChange={set} />
        <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
          <Field label="Director" hint="The role that makes the call, on top of the poll.">
            {(control) => (
              <RoleSelect
                control={control}
                value={draft.directorRoleId}
                none="Nobody yet"
                onChange={(directorRoleId) => set({ directorRoleId })}
              />
            )}
          </Field>
          <Field label="Poll closes" hint="13:05 or T-30; empty leaves it open.">
            {(control) => (
              <Input {...control} className="num" value={draft.deadline} onChange={({ target }) => set({ deadline: target.value })} />
            )}
          </Field>
        </div>
        <Checkbox
          label="Separation of duties"
          hint={people > 1 ? apart : together}
          disabled={people <= 1}
          checked={people > 1 && draft.separation}
          onChange={({ target }) => set({ separation: target.checked })}
        />
      </fieldset>
    </FormDialog>
  );
}
