import { WorkingDays } from "#components/settings/working-days/working-days.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { now } from "#lib/clock.ts";
import { can } from "#lib/domain/access.ts";
import { addDays, removeDay, setReminder, setWeek } from "../../../actions/working-days.ts";

export default async function WorkingDaysPage() {
  const { actor, workspace } = await requireMember();
  return (
    <WorkingDays
      calendar={workspace.workspace.calendar}
      reminderMinutes={workspace.workspace.reminderMinutes}
      today={new Date(now()).toISOString().slice(0, 10)}
      mayManage={can(actor, "workspace:manage", workspace)}
      setWeek={setWeek}
      setReminder={setReminder}
      addDays={addDays}
      removeDay={removeDay}
    />
  );
}
