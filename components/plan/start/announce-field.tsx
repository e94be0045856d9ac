import { LineField } from "#components/forms/line-field.tsx";
import { useMay } from "#components/live/room-context.ts";
import { toldChannels } from "#lib/domain/messages/tell-again.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

export type AnnounceFieldProps = { room: PlanRoom; value: string; placeholder?: string; onChange: (value: string) => void };

/** The sentence for everybody who was told of the old time, and by which ways it goes to them. Only those who may speak for the plan are asked for it. */
export function AnnounceField({ room, value, placeholder = "We begin anew on Thursday at 13:00.", onChange }: AnnounceFieldProps) {
  const may = useMay("update:post");
  const channels = toldChannels(room).map(({ name }) => name);
  if (!may.ok)
    return channels.length > 0 ? (
      <p className="text-xs text-muted">
        {channels.join(", ")} told people of the old time. A lead tells them of the new one, as a message or an update.
      </p>
    ) : null;
  return (
    <LineField
      label="A sentence for stakeholders"
      hint={
        channels.length > 0
          ? `Stands on the status page, and goes to whoever was told of the old time: ${channels.join(", ")}.`
          : "Stands on the status page as an update."
      }
      value={value}
      maxLength={500}
      placeholder={placeholder}
      onChange={onChange}
    />
  );
}
