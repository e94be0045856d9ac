"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { StepsField } from "#components/steps/steps-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Risk } from "#lib/domain/risks/rows.ts";
import { stepsAtRisk } from "#lib/domain/risks/status.ts";

/** What may go wrong, what is done against it, and who answers for it. Without `risk` it is a new one. */
export function RiskDialog({ risk, onClose }: { risk: Risk | undefined; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [title, setTitle] = useState(risk?.title ?? "");
  const [level, setLevel] = useState(risk?.level ?? "");
  const [mitigation, setMitigation] = useState(risk?.mitigation ?? "");
  const [roleId, setRoleId] = useState(risk?.roleId ?? "");
  const [reviewOn, setReviewOn] = useState(risk?.reviewOn ?? "");
  const [stepIds, setStepIds] = useState<readonly string[]>(risk ? stepsAtRisk(room, risk).map(({ id }) => id) : []);

  async function save() {
    if (!title.trim()) return "Say what may go wrong.";
    const words = { title: title.trim(), level: level.trim(), mitigation: mitigation.trim() || null };
    const said = { ...words, roleId: roleId || null, reviewOn: reviewOn || null, stepIds: [...stepIds] };
    return submitted(risk ? act("editRisk", { riskId: risk.id, ...said }) : act("addRisk", said));
  }

  return (
    <FormDialog title={risk ? "Risk" : "New risk"} submitLabel={risk ? "Save" : "Add"} onClose={onClose} onSubmit={save}>
      <LineField
        label="What may go wrong"
        required
        value={title}
        maxLength={500}
        placeholder="The replica falls behind"
        onChange={setTitle}
      />
      <Field label="What is done about it" hint="At hand for everybody once it has fired.">
        {(control) => (
          <Textarea {...control} rows={3} maxLength={4000} value={mitigation} onChange={({ target }) => setMitigation(target.value)} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <LineField label="Level" value={level} maxLength={60} placeholder="High" onChange={setLevel} />
        <LineField label="Looked at again on" type="date" value={reviewOn} onChange={setReviewOn} />
      </div>
      <Field label="Who answers for it">
        {(control) => <RoleSelect control={control} value={roleId} none="Nobody yet" onChange={setRoleId} />}
      </Field>
      <StepsField chosen={stepIds} onChange={setStepIds} />
    </FormDialog>
  );
}
