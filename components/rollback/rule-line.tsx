"use client";

import { PencilLine } from "lucide-react";
import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { StepSelect } from "#components/steps/step-select.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { actingIn, roleTitle } from "#lib/domain/roles/acting.ts";
import { rollbackPhases } from "#lib/domain/rollback/parts.ts";
import { pointOfNoReturn, rollbackRule } from "#lib/domain/rollback/status.ts";
import { takesText, wayBackTakes } from "#lib/domain/rollback/takes.ts";

/** Who decides about going back, and the point of no return, in a line; a lead changes it. */
export function RuleLine() {
  const { room } = useLiveRoom();
  const may = useMay("plan:run");
  const [editing, setEditing] = useState(false);
  const [rule, point, takes] = [rollbackRule(room), pointOfNoReturn(room), wayBackTakes(room)];
  const editable = may.ok && !room.plan.endedAt;
  if (!rule && !takes && !editable) return null;
  const holder = rule?.roleId ? actingIn(room.roles[rule.roleId])?.name : null;
  return (
    <div className="flex items-start justify-between gap-3 border-t border-line px-4 py-2.5 text-xs text-muted sm:px-5.5">
      <p className="min-w-0 wrap-anywhere">
        {rule?.roleId
          ? `${[roleTitle(room, rule.roleId), holder].filter(Boolean).join(" · ")} decides; any lead after ${rule.standInMinutes} min without an answer.`
          : "Any lead decides."}{" "}
        {point
          ? `Point of no return: “${point.step.title}”, ${point.passed ? "passed" : "not passed"}${point.lost ? `; past it is lost: ${point.lost}` : ""}.`
          : rollbackPhases(room).length > 0
            ? "No point of no return is named."
            : null}{" "}
        {takes ? `Rollback takes ${takesText(takes)}.` : rollbackPhases(room).length > 0 ? "How long going back takes is not known." : null}
      </p>
      {editable ? (
        <IconButton size="sm" icon={PencilLine} label="Who decides, and the point of no return" onClick={() => setEditing(true)} />
      ) : null}
      {editing ? <RuleDialog onClose={() => setEditing(false)} /> : null}
    </div>
  );
}

function RuleDialog({ onClose }: { onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const rule = rollbackRule(room);
  const [roleId, setRoleId] = useState(rule?.roleId ?? "");
  const [minutes, setMinutes] = useState(String(rule?.standInMinutes ?? 5));
  const [stepId, setStepId] = useState(pointOfNoReturn(room)?.step.id ?? "");
  const [lost, setLost] = useState(rule?.lost ?? "");

  async function save() {
    if (!/^[1-9]\d{0,3}$/.test(minutes.trim())) return "Minutes are a whole number from 1.";
    const said = { roleId: roleId || null, standInMinutes: Number(minutes), noReturnStepId: stepId || null, lost: lost.trim() };
    return submitted(act("planRollback", said), lost);
  }

  return (
    <FormDialog title="Going back" submitLabel="Save" onClose={onClose} onSubmit={save}>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Who decides" hint="A lead in this role, before any other.">
          {(control) => <RoleSelect control={control} value={roleId} none="Any lead" onChange={setRoleId} />}
        </Field>
        <Field label="Any lead after, in minutes" required>
          {(control) => <Input {...control} inputMode="numeric" value={minutes} onChange={({ target }) => setMinutes(target.value)} />}
        </Field>
      </div>
      <Field label="Point of no return" hint="Once this step is done, going back costs what stands below.">
        {(control) => <StepSelect control={control} value={stepId} none="None" onChange={setStepId} />}
      </Field>
      <Field label="What is lost past it">
        {(control) => (
          <Input
            {...control}
            value={lost}
            maxLength={1000}
            placeholder="Drafts made in the new ledger"
            onChange={({ target }) => setLost(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
