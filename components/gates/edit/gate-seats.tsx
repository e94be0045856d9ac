"use client";

import type { GateDraft } from "#components/gates/edit/gate-draft.ts";
import { NewSeat } from "#components/gates/edit/new-seat.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { nobodyYet } from "#components/roles/role-words.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { rolesOf } from "#lib/domain/roles/acting.ts";

type Polled = Pick<GateDraft, "voterRoleIds" | "quorum">;

/** Which roles a gate polls, and how many of them must say go. */
export function GateSeats({ voterRoleIds, quorum, onChange }: Polled & { onChange: (change: Partial<Polled>) => void }) {
  const { room } = useLiveRoom();
  const toggle = (roleId: string, polled: boolean) =>
    onChange({ voterRoleIds: polled ? [...voterRoleIds, roleId] : voterRoleIds.filter((id) => id !== roleId) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="pb-2 text-xs font-medium">
        Who is polled <span className="ml-1 font-normal text-faint">each role says go, no-go, go if, or abstains</span>
      </legend>
      <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {rolesOf(room).map(({ id, title, holderName }) => (
          <Checkbox
            key={id}
            label={title}
            hint={holderName ?? nobodyYet}
            checked={voterRoleIds.includes(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
        ))}
      </div>
      <NewSeat onAdded={(roleId) => toggle(roleId, true)} />
      {voterRoleIds.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2 pt-1 text-sm">
          <Select
            aria-label="How many must say go"
            className="w-36"
            value={quorum === null ? "all" : "some"}
            onChange={({ target }) => onChange({ quorum: target.value === "all" ? null : String(voterRoleIds.length) })}
          >
            <option value="all">All of them</option>
            <option value="some">At least</option>
          </Select>
          {quorum === null ? (
            <span className="text-muted">must say go; those who abstain do not count</span>
          ) : (
            <>
              <Input
                aria-label="How many people"
                inputMode="numeric"
                className="num w-14!"
                value={quorum}
                onChange={({ target }) => onChange({ quorum: target.value })}
              />
              <span className="text-muted">of {voterRoleIds.length} must say go, each a different person</span>
            </>
          )}
        </div>
      ) : null}
    </fieldset>
  );
}
