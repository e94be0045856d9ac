/** What came back: the word or number the policy calls it by, and everything that was said. */
export type Answer = { cell: string; text: string };

/** Somebody at the door of a server: where it is, and what they show. */
export type Knocking = { base: string; headers: Record<string, string> };

/** Asks for an address and says how that went. Of a stream, the first piece is read. */
export async function knock(address: string, who: Knocking, body?: { type: string; text: string }): Promise<Answer> {
  const [method = "GET", path = "/"] = address.split(" ");
  const stop = new AbortController();
  const response = await fetch(who.base + path, {
    method,
    redirect: "manual",
    signal: stop.signal,
    headers: { origin: who.base, ...(body ? { "content-type": body.type } : { accept: "text/html" }), ...who.headers },
    ...(body ? { body: body.text } : {}),
  });
  const text = response.headers.get("content-type")?.startsWith("text/event-stream") ? await firstPiece(response) : await response.text();
  stop.abort();
  return { cell: cellOfStatus(response, who.base), text: `${text}\n${response.headers.get("location") ?? ""}` };
}

async function firstPiece(response: Response): Promise<string> {
  const piece = await response.body?.getReader().read();
  return new TextDecoder().decode(piece?.value);
}

function cellOfStatus({ status, headers }: Response, base: string): string {
  const to = headers.get("location") ?? "";
  if (status >= 300 && status < 400) return new URL(to, base).pathname === "/signin" ? "door" : "on";
  return status < 300 || status === 409 ? "yes" : String(status);
}
