"use client";

import { useOptimistic, useState, useTransition } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { notify } from "#components/ui/notify.ts";
import { Select } from "#components/ui/select.tsx";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import { type MemberRole, memberRole, memberRoles } from "#lib/domain/kernel/permissions.ts";
import type { Member } from "#lib/domain/workspace/rows.ts";

export type MemberRowProps = {
  member: Member;
  /** It is the one who looks. */
  own: boolean;
  mayManage: Answer;
  setMemberRole: (memberId: string, role: MemberRole) => Promise<Outcome>;
  takeOut: (memberId: string) => Promise<Outcome>;
  /** The address of this person that nobody has confirmed, if there is one. */
  unconfirmed: string | null;
  confirmAddressOf: (memberId: string) => Promise<Outcome>;
};

/** One person of the workspace. */
export function MemberRow({ member, own, mayManage, setMemberRole, takeOut, unconfirmed, confirmAddressOf }: MemberRowProps) {
  const [role, showRole] = useOptimistic(member.role);
  const [leaving, setLeaving] = useState(false);
  const [vouching, setVouching] = useState(false);
  const [saving, start] = useTransition();

  function choose(value: string) {
    const chosen = memberRole.safeParse(value).data;
    if (!chosen) return;
    start(async () => {
      showRole(chosen);
      const outcome = await setMemberRole(member.id, chosen).catch(() => lost);
      if (!outcome.ok) notify(outcome.message, { tone: "error" });
    });
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-2.5">
      <Avatar id={member.userId} name={member.name} />
      <div className="min-w-0 flex-1">
        <div className="truncate text-sm font-medium">
          {member.name}
          {own ? <span className="ml-1.5 font-normal text-faint">you</span> : null}
        </div>
        <div className="truncate text-xs text-muted">{member.email ?? "no e-mail"}</div>
        {unconfirmed ? <div className="truncate text-xs text-hold">{unconfirmed} is not confirmed</div> : null}
      </div>
      {mayManage.ok ? (
        <>
          <span role="status" className="text-xs text-faint">
            {saving ? "Saving…" : null}
          </span>
          {unconfirmed ? (
            <Button size="sm" aria-label={`Confirm the address of ${member.name}`} onClick={() => setVouching(true)}>
              Confirm
            </Button>
          ) : null}
          <Select className="w-28" aria-label={`Role of ${member.name}`} value={role} onChange={({ target }) => choose(target.value)}>
            {memberRoles.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
          <Button size="sm" variant="quiet" aria-label={`Remove ${member.name}`} onClick={() => setLeaving(true)}>
            Remove
          </Button>
        </>
      ) : (
        <span className="text-sm text-muted">{member.role}</span>
      )}
      <ConfirmDialog
        open={vouching}
        onOpenChange={setVouching}
        title={`Is ${unconfirmed ?? "it"} the address of ${member.name}?`}
        description="From then on they are found by it: by invites, and by a sign-on that has verified it. Ask them, and not by that address."
        confirmLabel="It is theirs"
        onConfirm={async () => refusalIn(await confirmAddressOf(member.id))}
      />
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title={`Remove ${member.name}?`}
        description="Their sessions, tokens and open pages end within seconds. What they did stays on the record."
        confirmLabel="Remove"
        tone="danger"
        onConfirm={async () => refusalIn(await takeOut(member.id))}
      />
    </li>
  );
}

const lost = { ok: false as const, message: "That did not get through. Try it again." };
