import { LineField } from "#components/forms/line-field.tsx";
import { toldChannels } from "#lib/domain/plan/reschedule.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

export type AnnounceFieldProps = { room: PlanRoom; value: string; onChange: (value: string) => void };

/** The sentence for everybody who was told of the old time, and by which ways it goes to them. */
export function AnnounceField({ room, value, onChange }: AnnounceFieldProps) {
  const channels = toldChannels(room).map(({ name }) => name);
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
      placeholder="We begin anew on Thursday at 13:00."
      onChange={onChange}
    />
  );
}
