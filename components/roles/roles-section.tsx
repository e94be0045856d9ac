"use client";

import { type FormEvent, useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { RoleRow } from "#components/roles/role-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { rolesOf } from "#lib/domain/roles/acting.ts";

/** The deployment roles of the plan and who holds each. */
export function RolesSection() {
  const { room, act } = useLiveRoom();
  const may = useMay("plan:edit");
  const editable = may.ok && !room.plan.endedAt;
  const [title, setTitle] = useState("");
  const { run, busy, error } = useAttempt<string>(
    (name) => submitted(act("addRole", { title: name })),
    () => setTitle(""),
  );
  const roles = rolesOf(room);

  function add(event: FormEvent) {
    event.preventDefault();
    if (title.trim()) run(title.trim());
  }

  return (
    <section aria-labelledby="roles" className="min-w-0">
      <h2 id="roles" className="caption pb-2">
        Roles
      </h2>
      <ul className="border-b border-line">
        {roles.map((role) => (
          <RoleRow key={role.id} role={role} editable={editable} />
        ))}
      </ul>
      {roles.length === 0 ? (
        <EmptyState>No roles yet. A role is somebody's job in this plan, such as “Database” or “Deployment lead”.</EmptyState>
      ) : null}
      {editable ? (
        <form onSubmit={add} className="flex items-end gap-2 pt-4">
          <div className="w-64 max-w-full">
            <LineField label="New role" required error={error} value={title} maxLength={500} placeholder="Database" onChange={setTitle} />
          </div>
          {/* The field keeps a line for its error; the button stands beside the control. */}
          <Button type="submit" className="mb-1.5" busy={busy} disabled={title.trim() === ""}>
            Add role
          </Button>
        </form>
      ) : null}
    </section>
  );
}
