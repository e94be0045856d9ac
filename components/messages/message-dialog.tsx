"use client";

import { useId, useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { MeetingFields, meetingSaid, meetingTyped } from "#components/meetings/meeting-fields.tsx";
import { milestoneNamed, milestonesIn, rhythmNamed, rhythms, waitsFor } from "#components/messages/milestone-choice.ts";
import { RoleSelect } from "#components/roles/role-select.tsx";
import { readTime, TimeField, typedTime } from "#components/time/time-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { audiencesOf } from "#lib/domain/audiences/rhythm.ts";
import { type Message, tooLong } from "#lib/domain/messages/rows.ts";

const timeForms = "Write T-7 d 09:00, T-30, 14:30, 2026-11-26 14:30 or T-2 working days.";

/** The words of a message, to whom they are said, and when. Without `message` it is a new one. */
export function MessageDialog({ message, onClose }: { message: Message | undefined; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const places = milestonesIn(room);
  const named = useId();
  const [title, setTitle] = useState(message?.title ?? "");
  const [subject, setSubject] = useState(message?.subject ?? "");
  const [body, setBody] = useState(message?.body ?? "");
  const [audience, setAudience] = useState(message?.audience ?? "");
  const [channel, setChannel] = useState(message?.channel ?? "");
  const [roleId, setRoleId] = useState(message?.roleId ?? "");
  const time = typedTime(message?.at ?? null);
  const [when, setWhen] = useState(waitsFor(message));
  const [typed, setTyped] = useState(time);
  const said = typedOf(message);
  const [rhythm, setRhythm] = useState(said);
  const again = when.startsWith("every ");
  const [meeting, setMeeting] = useState(meetingTyped(message));

  async function save() {
    if (!title.trim()) return "Give it a title.";
    if (!body.trim()) return "Write what is said.";
    const long = tooLong(body);
    if (long) return long;
    const at = when === "time" ? readTime(typed) : null;
    if (at === undefined) return `Cannot read “${typed}” as a time. ${timeForms}`;
    if (when === "time" && at === null) return `Say when. ${timeForms}`;
    const repeats = again ? rhythmNamed(when, rhythm) : null;
    if (typeof repeats === "string") return repeats;
    const timed =
      when === waitsFor(message) && typed === time && rhythm === said
        ? {}
        : repeats
          ? { repeats }
          : when !== "time" && when !== ""
            ? { milestone: milestoneNamed(when) }
            : { at };
    const meets = meetingSaid(meeting, message);
    if (typeof meets === "string") return meets;
    const who = { audience: audience.trim() || null, channel: channel.trim() || null, roleId: roleId || null };
    const words = { title: title.trim(), subject: subject.trim() || null, body, ...who, ...timed, ...meets };
    return submitted(message ? act("editMessage", { messageId: message.id, ...words }) : act("addMessage", words), body);
  }

  return (
    <FormDialog
      title={message ? "Message" : "New message"}
      description="Gaps like [END TIME] or {{steps}} are filled before it is sent."
      submitLabel={message ? "Save" : "Add"}
      onClose={onClose}
      onSubmit={save}
    >
      <Field label="Title" required>
        {(control) => <Input {...control} value={title} maxLength={500} onChange={({ target }) => setTitle(target.value)} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field label="To">
          {(control) => (
            <>
              <Input {...control} list={named} value={audience} maxLength={500} onChange={({ target }) => setAudience(target.value)} />
              <datalist id={named}>
                {audiencesOf(room).map(({ id, title }) => (
                  <option key={id} value={title} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field label="By">
          {(control) => (
            <Input
              {...control}
              value={channel}
              maxLength={500}
              placeholder="Slack, e-mail"
              onChange={({ target }) => setChannel(target.value)}
            />
          )}
        </Field>
        <Field label="When">
          {(control) => (
            <Select {...control} value={when} onChange={({ target }) => setWhen(target.value)}>
              <option value="">When somebody decides</option>
              <option value="time">At a time of the plan</option>
              {rhythms.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
              {places.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {when === "time" ? (
          <TimeField label="Time" hint="T-7 d 09:00, T-30, 14:30, 2026-11-26 14:30, Day 3 17:00" value={typed} onChange={setTyped} />
        ) : null}
        {again ? (
          <Field
            label={when === "every minutes" ? "Minutes" : "Time of the day"}
            hint={when === "every minutes" ? "Counted from what they heard last." : "On a weekend it is said the Monday after."}
          >
            {(control) => (
              <Input
                {...control}
                value={rhythm}
                maxLength={5}
                placeholder={when === "every minutes" ? "30" : "10:00"}
                onChange={({ target }) => setRhythm(target.value)}
              />
            )}
          </Field>
        ) : null}
        <Field label="Who sends it">
          {(control) => <RoleSelect control={control} value={roleId} none="Nobody yet" onChange={setRoleId} />}
        </Field>
      </div>
      <MeetingFields meeting={meeting} onChange={setMeeting} />
      <Field label="Subject">
        {(control) => <Input {...control} value={subject} maxLength={500} onChange={({ target }) => setSubject(target.value)} />}
      </Field>
      <Field label="Words" required>
        {(control) => <Textarea {...control} rows={8} value={body} onChange={({ target }) => setBody(target.value)} />}
      </Field>
    </FormDialog>
  );
}

/** What is typed beside a rhythm: its minutes, or its time of the day. */
const typedOf = (message: Message | undefined): string => {
  const repeats = message?.repeats;
  if (!repeats) return "";
  return repeats.every === "minutes" ? String(repeats.minutes) : repeats.at;
};
