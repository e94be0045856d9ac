"use client";

import { Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { nextClock } from "#components/gates/dialogs/next-clock.ts";
import type { GateDialogProps, GateQuestion } from "#components/gates/gate-ui-context.ts";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { serverNow } from "#components/live/use-now.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Person } from "#lib/domain/kernel/fields.ts";
import { actingIn, rolesOf, roleTitle } from "#lib/domain/roles/acting.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

type Line = { key: number; text: string; ownerId: string; due: string };

/** What must be so for it to be a go: each condition with who sees to it and until when. */
export function GoIfDialog({ asked, open, onOpenChange }: GateDialogProps & { asked: GateQuestion & { kind: "conditional" } }) {
  const { room, viewer, act } = useLiveRoom();
  const { gateId, pollId, roleId } = asked;
  const me = { id: viewer.actor.userId, name: viewer.actor.name };
  const [lines, setLines] = useState<Line[]>([{ key: 0, text: "", ownerId: me.id, due: "" }]);
  const people = peopleOf(room, me);
  const first = useRef<HTMLInputElement>(null);
  const change = (key: number, patch: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...patch } : line)));

  async function say(): Promise<string | undefined> {
    const conditions = lines.flatMap(({ text, ownerId, due }) => {
      const owner = people.find(({ id }) => id === ownerId) ?? null;
      return text.trim() ? [{ text: text.trim(), owner, dueAt: nextClock(due, room.plan.zone, serverNow()) }] : [];
    });
    if (conditions.length === 0) {
      first.current?.focus();
      return "Say what must be so for it to be a go.";
    }
    const typed = conditions.map(({ text }) => text).join("; ");
    return submitted(act("castVote", { gateId, pollId, roleId, vote: "conditional", conditions }), typed);
  }

  return (
    <FormDialog
      open={open}
      onClose={() => onOpenChange(false)}
      onSubmit={say}
      title={`GO, IF for ${roleTitle(room, roleId)}`}
      description={`At “${room.gates[gateId]?.title}”. A GO waits until every condition is met.`}
      submitLabel="Say GO, IF"
    >
      {lines.map(({ key, text, ownerId, due }, index) => (
        <fieldset key={key} className="flex flex-col gap-2.5 border-t border-line pt-3 first-of-type:border-0 first-of-type:pt-0">
          <legend className="sr-only">Condition {index + 1}</legend>
          <Field label={lines.length > 1 ? `Condition ${index + 1}` : "Condition"} required>
            {(control) => (
              <Input
                {...control}
                ref={index === 0 ? first : undefined}
                value={text}
                maxLength={500}
                placeholder="Rollback rehearsed on staging"
                onChange={({ target }) => change(key, { text: target.value })}
              />
            )}
          </Field>
          <div className="flex items-end gap-2.5">
            <div className="min-w-0 flex-1">
              <Field label="Who sees to it" required>
                {(control) => (
                  <Select {...control} value={ownerId} onChange={({ target }) => change(key, { ownerId: target.value })}>
                    {people.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {id === me.id ? `${name} (you)` : name}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            </div>
            <div className="w-32">
              <Field label="Due">
                {(control) => <Input {...control} type="time" value={due} onChange={({ target }) => change(key, { due: target.value })} />}
              </Field>
            </div>
            {lines.length > 1 ? (
              <IconButton
                icon={X}
                label={`Remove condition ${index + 1}`}
                onClick={() => setLines((before) => before.filter((line) => line.key !== key))}
              />
            ) : null}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button
          size="sm"
          disabled={lines.length >= 20}
          onClick={() => setLines((before) => [...before, { key: (before.at(-1)?.key ?? 0) + 1, text: "", ownerId: me.id, due: "" }])}
        >
          <Plus aria-hidden strokeWidth={1.75} />
          Another condition
        </Button>
        <span className="text-xs text-faint">times in {room.plan.zone}</span>
      </div>
    </FormDialog>
  );
}

/** The viewer, then everybody who acts in a role of the plan. */
function peopleOf(room: PlanRoom, me: Person): Person[] {
  const people = new Map([[me.id, me]]);
  for (const role of rolesOf(room)) {
    const acting = actingIn(role);
    if (acting && !people.has(acting.id)) people.set(acting.id, { id: acting.id, name: acting.name });
  }
  return [...people.values()];
}
