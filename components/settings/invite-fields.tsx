"use client";

import { ExpirySelect } from "#components/forms/expiry-select.tsx";
import { PlanSelect } from "#components/forms/plan-select.tsx";
import type { InviteDraft } from "#components/settings/invites.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { isMemberRole, type MemberRole, memberRoles } from "#lib/domain/kernel/permissions.ts";

type InviteFieldsProps = {
  plans: readonly { id: string; title: string }[];
  giver: MemberRole;
  draft: InviteDraft;
  onChange: (draft: InviteDraft) => void;
  /** What is wrong with the addresses. */
  wrong: string | undefined;
};

const choices = [1, 4, 8, 24, 48, 72];

/** Who is invited, as what, for how long, and where they land. */
export function InviteFields({ plans, giver, draft, onChange, wrong }: InviteFieldsProps) {
  const grantable = memberRoles.slice(memberRoles.indexOf(giver));
  const change = (part: Partial<InviteDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <Field
        label="E-mail addresses"
        error={wrong}
        hint="One or many, as you would write them in a mail. Only they can use their links. Without any, you get one link for whoever you give it to."
      >
        {(control) => (
          <Textarea
            {...control}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={10_000}
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Role" required>
          {(control) => (
            <Select
              {...control}
              value={draft.role}
              onChange={({ target }) => change({ role: isMemberRole(target.value) ? target.value : draft.role })}
            >
              {grantable.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          )}
        </Field>
        <ExpirySelect choices={choices} hours={draft.hours} onChange={(hours) => change({ hours: hours ?? draft.hours })} />
      </div>
      {plans.length > 0 ? (
        <PlanSelect
          plans={plans}
          none="The list of plans"
          hint="Where they land first."
          planId={draft.planId}
          onChange={(planId) => change({ planId })}
        />
      ) : null}
    </>
  );
}
