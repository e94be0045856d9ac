import { LineField } from "#components/forms/line-field.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type MeetingDetails, usualLead } from "#lib/domain/meetings/rows.ts";
import type { Message } from "#lib/domain/messages/rows.ts";

/** A meeting as it is typed. */
type Typed = { on: boolean; minutes: string; place: string; lead: number };

const leads = [
  { minutes: 0, words: "When it begins" },
  { minutes: 60, words: "1 hour before" },
  { minutes: usualLead, words: "1 day before" },
  { minutes: 3 * usualLead, words: "3 days before" },
  { minutes: 7 * usualLead, words: "1 week before" },
  { minutes: 14 * usualLead, words: "2 weeks before" },
] as const;

/** What is typed of a message as it stands. */
export function meetingTyped(message: Message | undefined): Typed {
  const { minutes = null, place = "", lead = usualLead } = message?.meeting ?? {};
  return { on: Boolean(message?.meeting), minutes: minutes === null ? "" : String(minutes), place, lead };
}

/** What it says of the message, where that is another thing than before; otherwise why it cannot be, as a sentence. */
export function meetingSaid(
  { on, minutes, place, lead }: Typed,
  message: Message | undefined,
): { meeting?: MeetingDetails | null } | string {
  if (!on) return message?.meeting ? { meeting: null } : {};
  const typed = minutes.trim();
  if (typed && (!/^\d{1,4}$/.test(typed) || Number(typed) < 1 || Number(typed) > 1440))
    return "A meeting lasts from 1 to 1440 minutes; leave it empty to go by the agenda.";
  return { meeting: { minutes: typed ? Number(typed) : null, place: place.trim(), lead } };
}

/** Whether a message is a meeting; how long it lasts, where it is held, and how long before people are invited. */
export function MeetingFields({ meeting, onChange }: { meeting: Typed; onChange: (meeting: Typed) => void }) {
  const known = leads.some(({ minutes }) => minutes === meeting.lead);
  return (
    <>
      <Checkbox
        checked={meeting.on}
        label="It is a meeting"
        hint="It begins at the time above. Those it is for get an invitation for their calendars; write the agenda into the words: “1. Status (10 min)”."
        onChange={({ target }) => onChange({ ...meeting, on: target.checked })}
      />
      {meeting.on ? (
        <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
          <LineField
            label="Lasts, in minutes"
            hint="Empty: as long as its agenda."
            inputMode="numeric"
            maxLength={4}
            value={meeting.minutes}
            onChange={(minutes) => onChange({ ...meeting, minutes })}
          />
          <Field label="Invite">
            {(control) => (
              <Select
                {...control}
                value={String(meeting.lead)}
                onChange={({ target }) => onChange({ ...meeting, lead: Number(target.value) })}
              >
                {known ? null : <option value={meeting.lead}>{meeting.lead} minutes before</option>}
                {leads.map(({ minutes, words }) => (
                  <option key={minutes} value={minutes}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <LineField
            label="Where"
            maxLength={500}
            placeholder="Room 4, or an address of a call"
            value={meeting.place}
            onChange={(place) => onChange({ ...meeting, place })}
          />
        </div>
      ) : null}
    </>
  );
}
