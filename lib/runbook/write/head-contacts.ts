import { escalationOfDraft } from "#lib/domain/document/draft-contacts.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { notes } from "#lib/domain/notes/rows.ts";
import { channelText, escalationText } from "#lib/domain/plan/escalation.ts";
import { rolesOf } from "#lib/domain/roles/acting.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { planContacts } from "../values/plan-contacts.ts";

/**
 * What the head of an export says of whom people call and where they talk: nothing where the document's own words say it as the plan has it. The
 * first line that says it counts, so the head speaks for the plan where its words say otherwise. `isHead`: lines that an export wrote before.
 */
export function contactFacts(room: PlanRoom, isHead: (line: string) => boolean): [string, string][] {
  const { plan } = room;
  const texts = all(room, notes).flatMap(({ kind, text }) => (kind === "document" ? text.split("\n") : []));
  const said = planContacts(texts.filter((text) => !isHead(text.trim())).map((text, index) => ({ text, line: index + 1 })));
  const [escalation, channel] = [escalationText(room, plan.escalation), channelText(plan.primaryChannel)];
  const facts: [string, string | null, string][] = [
    [
      "Escalation",
      said.escalation === undefined ? "" : escalationText(room, escalationOfDraft(said.escalation, rolesOf(room))),
      escalation,
    ],
    ["Primary channel", channelText(said.primaryChannel ?? null), channel],
  ];
  return facts.flatMap(([name, own, now]) => (own === now ? [] : [[name, now || "none"] as [string, string]]));
}
