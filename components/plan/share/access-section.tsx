"use client";

import { tell } from "#components/live/answers.ts";
import { useMembers } from "#components/live/members.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Select } from "#components/ui/select.tsx";

/** Whether the whole workspace sees the plan, or only named people. */
export function AccessSection() {
  const members = useMembers();
  const { room, act } = useLiveRoom();
  const may = useMay("plan:share");
  const { restricted } = room.plan;
  const named = Object.values(room.planMembers).filter((member) => !member.removedAt);
  const others = members.filter(({ userId }) => !named.some((member) => member.userId === userId));

  function add(userId: string) {
    const member = members.find((each) => each.userId === userId);
    if (member) void tell(act("addPlanMember", { userId: member.userId, name: member.name }));
  }

  return (
    <section aria-labelledby="access">
      <h2 id="access" className="caption pb-2.5">
        Who sees this plan
      </h2>
      {may.ok ? (
        <Checkbox
          label="Only named people and admins"
          hint={restricted ? "Everybody else is sent away." : "Now everybody in the workspace sees it."}
          checked={restricted}
          onChange={({ target }) => void tell(act("restrictPlan", { restricted: target.checked }))}
        />
      ) : (
        <p className="text-sm text-muted">{restricted ? "Only named people and admins." : "Everybody in the workspace."}</p>
      )}
      {restricted ? (
        <ul className="mt-3 border-b border-line">
          {named.map((member) => (
            <li key={member.id} className="flex items-center gap-2.5 border-t border-line py-2 text-sm">
              <Avatar id={member.userId} name={member.name} size="sm" />
              <span className="min-w-0 flex-1 truncate">{member.name}</span>
              {may.ok ? (
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={`Remove ${member.name}`}
                  onClick={() => void tell(act("removePlanMember", { planMemberId: member.id }))}
                >
                  Remove
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {restricted && may.ok && others.length > 0 ? (
        <Select className="mt-3" aria-label="Let somebody in" value="" onChange={({ target }) => add(target.value)}>
          <option value="">Let somebody in…</option>
          {others.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
    </section>
  );
}
