"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { AboutField } from "#components/incidents/about-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { type Links, linksOf, noLinks } from "#lib/domain/incidents/about.ts";
import type { Incident } from "#lib/domain/incidents/rows.ts";
import { severitiesOf } from "#lib/domain/incidents/status.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";

/** What a new incident is known to be about before anybody writes. */
export type IncidentAbout = { title?: string } & Partial<Links>;

/** Something went wrong: one line, how grave it is, and what more there is to say. Without `incident` it is a new one. */
export function IncidentDialog({ incident, about = {}, onClose }: { incident?: Incident; about?: IncidentAbout; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const severities = severitiesOf(room);
  const [title, setTitle] = useState(incident?.title ?? about.title ?? "");
  const [severity, setSeverity] = useState(incident?.severity ?? "");
  const [roleId, setRoleId] = useState(incident?.roleId ?? "");
  const [links, setLinks] = useState<Links>(() => linksOf(incident ?? { ...noLinks, ...about }));
  const known = severities.some(({ name }) => name === severity);

  async function save() {
    if (!title.trim()) return "Say what went wrong, in one line.";
    const said = { title: title.trim(), severity: severity.trim(), roleId: roleId || null, ...links };
    if (incident) return submitted(act("editIncident", { incidentId: incident.id, ...said }), said.title);
    return submitted(act("openIncident", said), said.title);
  }

  return (
    <FormDialog
      title={incident ? "Incident" : "Open an incident"}
      submitLabel={incident ? "Save" : "Open it"}
      onClose={onClose}
      onSubmit={save}
    >
      <LineField label="What went wrong" required value={title} maxLength={500} placeholder="Nobody can sign in" onChange={setTitle} />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Severity" hint={severities.length > 0 ? "Of the plan’s own matrix; its clock counts from now." : undefined}>
          {(control) =>
            severities.length > 0 ? (
              <Select {...control} value={severity} onChange={({ target }) => setSeverity(target.value)}>
                <option value="">Nobody can say yet</option>
                {known || severity === "" ? null : <option value={severity}>{severity}</option>}
                {severities.map(({ name, responseMinutes }) => (
                  <option key={name} value={name}>
                    {responseMinutes === null ? name : `${name}: within ${minutesText(responseMinutes)}`}
                  </option>
                ))}
              </Select>
            ) : (
              <Input {...control} value={severity} maxLength={60} placeholder="P1" onChange={({ target }) => setSeverity(target.value)} />
            )
          }
        </Field>
        <Field label="Who answers for it">
          {(control) => <RoleSelect control={control} value={roleId} none="Nobody yet" onChange={setRoleId} />}
        </Field>
      </div>
      <AboutField links={links} onChange={setLinks} />
    </FormDialog>
  );
}
