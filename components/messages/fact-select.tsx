import { Select } from "#components/ui/select.tsx";
import { factNames, facts, type MessageFact, runFacts } from "#lib/domain/messages/facts.ts";
import type { Gap } from "#lib/domain/messages/written.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import { metricsOf } from "#lib/domain/metrics/samples.ts";
import { rolesOf } from "#lib/domain/roles/acting.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { phasesOf, walkPhase } from "#lib/domain/steps/outline.ts";

export type ChosenFact = { fact: MessageFact; stepId?: string; phaseId?: string; roleId?: string; metricId?: string };

export type FactSelectProps = { room: PlanRoom; gap: Gap; onChoose: (chosen: ChosenFact) => void };

/** Every fact that a field may be bound to: those of the run, and those about one of its rows. */
export function FactSelect({ room, gap, onChoose }: FactSelectProps) {
  const groups = groupsOf(room, gap);
  const choices = groups.flatMap(({ fact, key, rows }) => rows.map(({ id }) => ({ value: `${fact} ${id}`, chosen: { fact, [key]: id } })));
  return (
    <Select
      aria-label={`Fact for ${gap.gap}`}
      className="basis-36"
      value=""
      onChange={({ target }) => {
        const fact = factNames.find((name) => name === target.value);
        const chosen = fact ? { fact } : choices.find(({ value }) => value === target.value)?.chosen;
        if (chosen) onChoose(chosen);
      }}
    >
      <option value="">Other fact…</option>
      {runFacts.map((name) => (
        <option key={name} value={name}>
          {facts[name].words}
        </option>
      ))}
      {groups.map(({ label, fact, rows }) => (
        <optgroup key={fact} label={label}>
          {rows.map(({ id, title }) => (
            <option key={id} value={`${fact} ${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

type Group = {
  label: string;
  fact: MessageFact;
  key: "stepId" | "phaseId" | "roleId" | "metricId";
  rows: readonly { id: string; title: string }[];
};

function groupsOf(room: PlanRoom, { kind }: Gap): Group[] {
  const [phases, roles] = [phasesOf(room), rolesOf(room)];
  const metrics = metricsOf(room).map((metric) => ({ id: metric.id, title: metricName(metric) }));
  // A line of a readiness list says how a step stands; no other gap is filled with a whole line.
  const steps = kind === "literal" ? phases.flatMap(({ id }) => walkPhase(room, id).map(({ step }) => step)) : [];
  const groups: Group[] = [
    { label: "State of the step", fact: "step", key: "stepId", rows: steps },
    { label: "Steps of the phase", fact: "phase-steps", key: "phaseId", rows: kind === "count" ? phases : [] },
    { label: "Percent of the phase", fact: "phase-percent", key: "phaseId", rows: phases },
    { label: "Length of the phase", fact: "phase-length", key: "phaseId", rows: phases },
    { label: "Newest reading", fact: "metric", key: "metricId", rows: metrics },
    { label: "Who holds the role", fact: "role", key: "roleId", rows: roles },
    { label: "Phone or pager of the role", fact: "role-contact", key: "roleId", rows: roles },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
