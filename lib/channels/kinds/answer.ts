import { type Answered, guardedRequest, Unreachable } from "../guarded-request.ts";
import { type Handed, notTaken } from "../outgoing.ts";

/** Posts JSON and says what became of it; `taken` reads what a peer that said yes has answered, `refused` one that said no. */
export async function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  taken: (answer: Answered) => Handed = () => ({ taken: true, handle: null }),
  refused: (answer: Answered) => Handed = refusedBy,
): Promise<Handed> {
  try {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await guardedRequest(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: text });
    return answer.status >= 200 && answer.status < 300 ? taken(answer) : refused(answer);
  } catch (error) {
    if (error instanceof Unreachable) return notTaken(error.message, error.retry);
    throw error;
  }
}

const gone = "The address is not valid any more. Make a new one there, and give it to the channel in the settings.";
const words: Record<number, string> = {
  400: "It did not understand the message.",
  401: "It does not accept the address or secret. Give the channel a new one in the settings.",
  403: "It does not accept the address or secret. Give the channel a new one in the settings.",
  404: gone,
  410: gone,
  413: "The message is too long for it.",
};

/** Why a peer did not take it, and whether it may later. */
export function refusedBy({ status, headers, text }: Answered): Handed {
  if (status === 429) return notTaken("It asks to send less often.", true, waitOf(headers["retry-after"], text));
  if (status >= 500 || status === 408)
    return notTaken(`It has trouble of its own (${status}).`, true, waitOf(headers["retry-after"], text));
  return notTaken(words[status] ?? `It refused the message (${status}).`);
}

/** How long it asks us to wait, in ms: seconds or a date in the header (RFC 9110, 10.2.3), or Discord's word in the body. At most an hour. */
function waitOf(header: string | undefined, text: string): number | null {
  const said = header ?? /"retry_after":\s*([\d.]+)/.exec(text)?.[1];
  if (said === undefined) return null;
  const seconds = Number(said);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.ceil(ms)), 3600_000) : null;
}

/** Cuts at a whole character and says that there is more. */
export function cut(text: string, most: number, more = "…"): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : characters.slice(0, most - Array.from(more).length).join("") + more;
}
