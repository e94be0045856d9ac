import { createHash } from "node:crypto";
import type { House, Visitor } from "./house.ts";
import type { TriedPlan } from "./tried-plan.ts";

/** The plan a visitor tries: the one that runs; whoever is not named, the restricted one. */
export const planOf = ({ plans }: House, { name }: Visitor): TriedPlan => (name === "unnamed" ? plans.restricted : plans.running);

/** An address of the policy as this visitor would write it. */
export function written(address: string, house: House, visitor: Visitor): string {
  const { slug, id, stepId, watchId, messageId, tripwireId, checkId, deliverableId, fileId } = planOf(house, visitor);
  const tail = address.startsWith("POST") ? "signout" : "session";
  return (
    address
      .replace("POST /live/[planId]/attachments", `POST /live/${id}/attachments?name=told.txt`)
      .replace("/invite/[secret]", `/invite/${house.invite.secret}`)
      .replace("[secret]", visitor.statusSecret)
      .replace("[slug]", slug)
      .replace("[planId]", id)
      .replace("/slots/[id]", `/slots/${watchId}.1`)
      .replace("/tripwires/[id]", `/tripwires/${tripwireId}`)
      .replace("/attachments/[id]", `/attachments/${fileId}`)
      .replace("/files/[id]", `/files/${fileId}`)
      .replace("/checks/[id]", `/checks/${checkId}`)
      .replace("/deliverables/[id]", `/deliverables/${deliverableId}`)
      .replace("/messages/[id]", `/messages/${messageId}`)
      // The name of the field [TIME]: its digest, shortened.
      .replace("[fieldId]", createHash("sha256").update("[TIME]").digest("hex").slice(0, 12))
      .replace("[id]", stepId)
      .replace("[key]", "no-such-flag")
      .replace("[...nextauth]", tail)
  );
}

/** What is sent along, so that the answer does not hang on what is missing. */
export function bodyOf(address: string): { type: string; text: string } | undefined {
  if (!address.startsWith("POST ")) return undefined;
  if (address === "POST /api/v1/plans") return { type: "text/markdown", text: "# Made by a token\n\n## Do\n\n- [ ] One\n" };
  if (address.endsWith("/window"))
    return { type: "application/json", text: '{"window":{"start":"2030-01-01T00:00:00Z","end":"2030-01-02T00:00:00Z"}}' };
  if (address.endsWith("/contacts")) return { type: "application/json", text: '{"escalation":{"words":"Whom the matrix calls"}}' };
  if (address.endsWith("/t0")) return { type: "application/json", text: '{"t0":"2030-01-01T00:00:00Z","reason":"the matrix tries it"}' };
  if (address.endsWith("/agenda")) return { type: "application/json", text: '{"item":"The matrix tries it","done":true}' };
  if (address.endsWith("/actions"))
    return { type: "application/json", text: '{"item":"The matrix tries it","action":"Look","dueAt":"2030-01-01T00:00:00.000Z"}' };
  if (address.endsWith("/[fieldId]")) return { type: "application/json", text: '{"value":"13:00"}' };
  if (address.endsWith("/incidents")) return { type: "application/json", text: '{"title":"The matrix tries it"}' };
  if (address.endsWith("/result")) return { type: "application/json", text: '{"output":"told"}' };
  if (address.endsWith("/deliver")) return { type: "application/json", text: '{"note":"the matrix tries it"}' };
  if (address.endsWith("/alerts")) return { type: "application/json", text: '{"alerts":[]}' };
  if (address.startsWith("POST /live/")) return { type: "application/octet-stream", text: `told ${Math.random()}` };
  if (address.endsWith("/attachments")) return { type: "application/json", text: '{"url":"https://wiki.example.org/told"}' };
  if (address.endsWith("/metrics")) return { type: "application/json", text: '{"samples":[]}' };
  return {
    type: "application/json",
    text: /\/(fail|skip|rule-out|pull|abort|waive)$/.test(address) ? '{"reason":"the matrix tries it"}' : "{}",
  };
}
