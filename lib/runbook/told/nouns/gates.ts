import type { DraftGate, DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { titleKey } from "#lib/domain/document/revision/title-key.ts";
import { criteriaOf } from "#lib/domain/gates/of-gate.ts";
import { placeOfGate } from "#lib/domain/gates/place.ts";
import { gates } from "#lib/domain/gates/rows.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { roleTitle } from "#lib/domain/roles/acting.ts";
import type { Gate } from "../../reading.ts";
import { parseTime } from "../../values/parse-time.ts";
import { type NounMarkdown, over } from "../noun.ts";
import type { ToldPiece } from "../pieces.ts";
import { timeText } from "../written-time.ts";

const keyOf = ({ title }: { title: string }) => titleKey(title);

export const gatesMarkdown: NounMarkdown = {
  heading: "Gates",
  column: null,
  labels: ["Stands before", "Polled", "Decides", "Needed for a go", "Poll closes", "Separation of duties", "What each outcome means"],
  written(room, id) {
    const gate = find(room, gates, id);
    if (!gate) return { title: "", fields: {}, list: [] };
    const { title, voterRoleIds, directorRoleId, quorum, deadline, separation, guidance } = gate;
    const { phase, step } = placeOfGate(room, gate);
    const before = step ? `the step “${step.title}”` : phase ? `the phase “${phase.title}”` : "the end";
    const fields = {
      "Stands before": before,
      Polled: voterRoleIds.map((roleId) => roleTitle(room, roleId)).join(between),
      Decides: directorRoleId === null ? "" : roleTitle(room, directorRoleId),
      "Needed for a go": quorum === null ? "" : String(quorum),
      "Poll closes": deadline ? timeText(deadline) : "",
      "Separation of duties": separation ? "yes" : "",
      "What each outcome means": guidance ?? "",
    };
    return { title, fields, list: criteriaOf(room, id).map(({ text }) => text) };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 500).map((piece) => gateOf(piece, draft));
    const all = over(draft.gates, told, keyOf);
    const read = over(said.gates, told.map(readingOf), keyOf);
    // Sign-offs name their gate by its place in the list.
    const places = new Map(all.map((gate, index) => [keyOf(gate), index] as const).toReversed());
    const signOffs = draft.signOffs.map((each) => {
      const gate = each.gate === null ? undefined : draft.gates[each.gate];
      return gate ? { ...each, gate: places.get(keyOf(gate)) ?? null } : each;
    });
    return { said: { ...said, gates: read }, draft: { ...draft, gates: all, signOffs } };
  },
};

const between = " · ";

function gateOf({ title, fields, list, line, endLine }: ToldPiece, draft: PlanDraft): DraftGate {
  const quorum = Number(fields["Needed for a go"]);
  return {
    ...{ title: cutText(title || "Go/no-go", 500), line, endLine, before: beforeOf(fields["Stands before"] ?? "", draft) },
    criteria: list.slice(0, 1000).map((text) => ({ text: cutText(text, 2000), line, endLine })),
    voters: namesIn(fields.Polled).slice(0, 50),
    director: namesIn(fields.Decides)[0] ?? null,
    quorum: Number.isSafeInteger(quorum) && quorum > 0 ? quorum : null,
    deadline: parseTime(fields["Poll closes"] ?? "", null),
    separation: fields["Separation of duties"] === "yes",
    guidance: cutText(fields["What each outcome means"] ?? "", 20_000) || null,
  };
}

const namesIn = (value = ""): string[] => value.split(between).flatMap((name) => cutText(name.trim(), 500) || []);

function beforeOf(said: string, { phases }: PlanDraft): DraftGate["before"] {
  const [, kind, title] = /^the (step|phase) “(.*)”$/s.exec(said) ?? [];
  const steps = kind === "step" ? phases.flatMap((phase) => flat(phase.steps)) : [];
  return {
    phase: kind === "phase" ? (phases.find((phase) => phase.title === title)?.line ?? null) : null,
    step: steps.find((step) => step.title === title)?.line ?? null,
  };
}

function readingOf({ title, criteria, voters, director, guidance, line, endLine }: DraftGate): Gate {
  const outcomes = guidance === null ? [] : [{ text: guidance, line, endLine }];
  const deciders = director === null || voters.includes(director) ? voters : [...voters, director];
  return { title, questions: criteria, outcomes, deciders, line, endLine };
}

const flat = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...flat(step.children)]);
