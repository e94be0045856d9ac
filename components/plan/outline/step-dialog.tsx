"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { StepsField } from "#components/steps/steps-field.tsx";
import { MinutesFields, readMinutes, typedMinutes } from "#components/time/minutes-fields.tsx";
import { readTime, TimeField, typedTime } from "#components/time/time-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { rolesOf } from "#lib/domain/roles/acting.ts";
import { predecessorsOf } from "#lib/domain/steps/predecessors.ts";
import { mostPredecessors, type Step } from "#lib/domain/steps/rows.ts";

/** Everything a step says: its words, its commands, whose it is and how long it takes. */
export function StepDialog({ step, onClose }: { step: Step; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [title, setTitle] = useState(step.title);
  const [roleId, setRoleId] = useState(step.roleId ?? "");
  const [optional, setOptional] = useState(step.optional);
  const [second, setSecond] = useState(step.second);
  const [time, setTime] = useState(typedTime(step.at));
  const [minutes, setMinutes] = useState(typedMinutes(step));
  const before = predecessorsOf(room, step).map(({ id }) => id);
  const [afterIds, setAfterIds] = useState<readonly string[]>(before);
  const [commands, setCommands] = useState(() => step.commands.map((command, key) => ({ ...command, key })));

  async function save() {
    const length = readMinutes(minutes);
    if ("wrong" in length) return length.wrong;
    const at = readTime(time);
    if (at === undefined) return "Write the time like 13:05, 13:00-13:20 or T-30.";
    if (!title.trim()) return "Give the step a title.";
    const kept = commands.filter(({ text }) => text.trim()).map(({ language, text }) => ({ language, text }));
    const said = { title: title.trim(), roleId: roleId || null, optional, second, at, commands: kept, ...length };
    const moved = afterIds.length !== before.length || afterIds.some((id) => !before.includes(id));
    const wrong = moved ? await submitted(act("orderStep", { stepId: step.id, afterIds: [...afterIds] })) : undefined;
    return wrong ?? submitted(act("editStep", { stepId: step.id, ...said }));
  }

  return (
    <FormDialog title="Step" size="lg" submitLabel="Save" onClose={onClose} onSubmit={save}>
      <LineField label="Title" required value={title} maxLength={500} onChange={setTitle} />
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="Role">
          {(control) => (
            <Select {...control} value={roleId} onChange={({ target }) => setRoleId(target.value)}>
              <option value="">Nobody in particular</option>
              {rolesOf(room).map((role) => (
                <option key={role.id} value={role.id}>
                  {role.title}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TimeField value={time} onChange={setTime} />
      </div>
      <MinutesFields minutes={minutes} onChange={setMinutes} />
      <StepsField
        label="Comes after"
        hint="It waits for these, in any phase, and not for what stands above it. None: as the document has it."
        chosen={afterIds}
        onChange={setAfterIds}
        without={step.id}
        most={mostPredecessors}
      />
      <Checkbox
        label="Optional"
        hint="It may be left out without anybody asking why."
        checked={optional}
        onChange={({ target }) => setOptional(target.checked)}
      />
      <Checkbox
        label="A second person confirms it"
        hint="It is done only once somebody else has read it and said so; a token cannot."
        checked={second}
        onChange={({ target }) => setSecond(target.checked)}
      />
      {commands.map(({ key, text }, at) => (
        <div key={key} className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <Field label={`Command ${at + 1}`} required>
              {(control) => (
                <Textarea
                  {...control}
                  rows={2}
                  spellCheck={false}
                  className="num text-xs leading-5"
                  value={text}
                  onChange={({ target }) =>
                    setCommands(commands.map((command) => (command.key === key ? { ...command, text: target.value } : command)))
                  }
                />
              )}
            </Field>
          </div>
          <IconButton
            icon={X}
            label={`Remove command ${at + 1}`}
            onClick={() => setCommands(commands.filter((command) => command.key !== key))}
          />
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        onClick={() => setCommands([...commands, { key: (commands.at(-1)?.key ?? -1) + 1, language: "", text: "" }])}
      >
        <Plus aria-hidden strokeWidth={1.75} />
        Add a command
      </Button>
    </FormDialog>
  );
}
