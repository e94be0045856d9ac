"use client";

import { Sample, Samples } from "#components/parts/sample.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { AvatarStack } from "#components/ui/avatar-stack.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { type Status, statuses } from "#components/ui/statuses.ts";
import { StepBox, type StepBoxStatus } from "#components/ui/step-box.tsx";

const boxes: readonly StepBoxStatus[] = ["waiting", "todo", "doing", "done", "skipped", "not-applicable", "blocked", "failed"];
const people = ["Ana Novak", "Jonas Ott", "Mira Kovač", "Sofia Brandt", "Vera Lind", "Tomás Rivera"].map((name, at) => ({
  id: `person-${at}`,
  name,
}));

/** Words, shapes and tones of states, boxes, progress, faces. */
export function StatusParts() {
  return (
    <Samples title="Statuses">
      <Sample of="every word with its shape and tone">
        <ul className="grid grid-cols-2 gap-x-4 gap-y-1.5 sm:grid-cols-3">
          {Object.keys(statuses).map((state) => (
            <li key={state}>
              <StatusMark state={state as Status} />
            </li>
          ))}
        </ul>
      </Sample>
      <Sample of="small, large, in a pill, said more exactly" row>
        <StatusMark state="doing" size="sm" />
        <StatusMark state="no-go" size="lg" />
        <StatusMark state="running" pill />
        <StatusMark state="held" pill />
        <StatusMark state="late" word="+12 min" />
      </Sample>
      <Sample of="boxes of steps; dashed is not sent yet" row>
        {boxes.map((status) => (
          <StepBox key={status} status={status} />
        ))}
        <StepBox status="done" pending />
        <StepBox status="todo" focused />
        <StepBox status="done" size="lg" />
      </Sample>
      <Sample of="progress: none, some, all, of nothing">
        <div className="flex flex-col gap-2">
          <ProgressBar label="None" value={0} max={8} />
          <ProgressBar label="Some" value={3} max={8} tone="hold" />
          <ProgressBar label="All" value={8} max={8} tone="go" />
          <ProgressBar label="Of nothing" value={0} max={0} />
        </div>
      </Sample>
      <Sample of="faces: one, few, many" row>
        <Avatar id="person-0" name="Ana Novak" size="sm" />
        <Avatar id="person-1" name="Jonas Ott" />
        <Avatar id="person-2" name="Mira Kovač" size="lg" />
        <AvatarStack label="Here now" people={people.slice(0, 2)} />
        <AvatarStack label="Here now, many" people={people} />
      </Sample>
    </Samples>
  );
}
