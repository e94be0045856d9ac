import { cutText } from "#lib/domain/kernel/text.ts";
import type { Correction } from "../correction.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../told/noun.ts";
import { quote } from "../values/wording.ts";
import type { Offer, OfferPart } from "./offer.ts";
import { leadWords, tellsPeople } from "./work-words.ts";

/** Who tells people where a document names nobody who could. */
const newRole = "Communications lead";

/** For messages that name nobody who sends them: who might. Without an owner nobody is asked for them when they are due. */
export function sendersOffer({ roles }: Pick<Reading, "roles">, { messages = [] }: Pick<Found["draft"], "messages">): Offer[] {
  const open = messages.filter(({ owner }) => owner === undefined);
  const [first] = open;
  if (!first) return [];
  const { role, why, guess } = suggested(roles);
  const parts = open.map(({ title, line }): OfferPart => {
    return { line, title, becomes: `sent by ${role}`, why, guess, says: { as: "sender", value: role } };
  });
  const named = open.length === 1 ? `${quote(first.title)} says nobody` : `${open.length.toLocaleString("en")} messages say nobody`;
  const message = `Who sends messages? ${named} who sends ${open.length === 1 ? "it" : "them"}.`;
  // Several messages of one line are one thing to take.
  return [{ kind: "sender", message, line: first.line, parts: [...new Map(parts.map((part) => [part.line, part])).values()] }];
}

function suggested(roles: Reading["roles"]): { role: string; why: string; guess: boolean } {
  const titled = roles.find(({ title }) => tellsPeople.test(title));
  if (titled) return { role: titled.title, why: `The name of ${titled.title} speaks of it.`, guess: false };
  const duty = roles.find(({ responsibility }) => tellsPeople.test(responsibility));
  if (duty) return { role: duty.title, why: `${quote(duty.responsibility)} is the duty of ${duty.title}.`, guess: false };
  const lead = roles.find(({ title }) => leadWords.test(title));
  if (lead) return { role: lead.title, why: "No duty speaks of it, and the lead answers for the whole.", guess: true };
  return { role: newRole, why: "The document names nobody: it is a role of its own, for somebody to take.", guess: true };
}

/** Messages with the senders that somebody took for them. */
export function withSenders(found: Found, corrections: readonly Correction[]): Found {
  const senders = new Map(
    corrections.flatMap(({ line, as, value = "" }) => {
      const sender = cutText(value.replace(/\s+/g, " ").trim(), 500);
      return as === "sender" && sender !== "" ? [[line, sender] as const] : [];
    }),
  );
  if (senders.size === 0) return found;
  const sent = <Piece extends { line: number; owner?: string | undefined }>(piece: Piece): Piece => {
    const owner = senders.get(piece.line);
    return owner !== undefined && !piece.owner ? { ...piece, owner } : piece;
  };
  const { said, draft } = found;
  return {
    said: { ...said, messages: said.messages.map(sent), communications: said.communications.map(sent) },
    draft: { ...draft, messages: (draft.messages ?? []).map(sent) },
  };
}
