"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { gatesOf } from "#lib/domain/gates/place.ts";
import { rolesOf } from "#lib/domain/roles/acting.ts";
import type { SignOff } from "#lib/domain/sign-offs/rows.ts";
import { signatureOn } from "#lib/domain/sign-offs/status.ts";
import { phasesOf } from "#lib/domain/steps/outline.ts";

/** Who signs what, and what the signature covers; without `signOff` a new one. */
export function SignOffDialog({ signOff, onClose }: { signOff?: SignOff; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [roleId, setRoleId] = useState(signOff?.roleId ?? "");
  const [statement, setStatement] = useState(signOff?.statement ?? "I approve this plan.");
  const [phaseId, setPhaseId] = useState(signOff?.phaseId ?? "");
  const [basis, setBasis] = useState(signOff?.basis ?? "plan");
  const [gateId, setGateId] = useState(signOff?.gateId ?? "");
  const signed = signOff && signatureOn(room, signOff.id);

  async function save() {
    if (!roleId) return "Choose the role that signs.";
    if (!statement.trim()) return "Write what is said by signing.";
    const said = { roleId, statement: statement.trim(), phaseId: phaseId || null, basis, gateId: gateId || null };
    return submitted(signOff ? act("editSignOff", { signOffId: signOff.id, ...said }) : act("addSignOff", said));
  }

  const noRoles = rolesOf(room).length === 0 ? "The plan has no roles yet. Add one under People." : null;
  return (
    <FormDialog
      title={signOff ? "Sign-off" : "New sign-off"}
      submitLabel={signOff ? "Save" : "Add sign-off"}
      onClose={onClose}
      onSubmit={save}
    >
      {signed ? (
        <Banner tone="warn">{signed.signer.name} has signed this. Other words or other content make that signature stale.</Banner>
      ) : null}
      <Field label="Who signs" required hint={noRoles}>
        {(control) => <RoleSelect control={control} value={roleId} none="Choose a role" onChange={setRoleId} />}
      </Field>
      <Field label="What they say by signing" required>
        {(control) => (
          <Textarea {...control} rows={2} maxLength={2000} value={statement} onChange={({ target }) => setStatement(target.value)} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Covers" required>
          {(control) => (
            <Select {...control} value={phaseId} onChange={({ target }) => setPhaseId(target.value)}>
              <option value="">The whole plan</option>
              {phasesOf(room).map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          label="Taken"
          required
          hint={basis === "plan" ? "Ticking steps leaves it as it is; editing them makes it stale." : "Every tick after it makes it stale."}
        >
          {(control) => (
            <Select {...control} value={basis} onChange={({ target }) => setBasis(target.value === "plan" ? "plan" : "outcome")}>
              <option value="plan">As written</option>
              <option value="outcome">As written and as it went</option>
            </Select>
          )}
        </Field>
      </div>
      <Field label="Asked by a gate" hint="A GO without it goes against what was asked, and needs a second person.">
        {(control) => (
          <Select {...control} value={gateId} onChange={({ target }) => setGateId(target.value)}>
            <option value="">No gate</option>
            {gatesOf(room).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  );
}
