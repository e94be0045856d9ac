import type { Place } from "#lib/domain/attachments/of.ts";
import { sizeText } from "#lib/domain/attachments/of.ts";

/** The largest file, in bytes; said before it is sent. */
const mostBytes = 10 * 1024 * 1024;

export type Sent = { ok: true } | { ok: false; why: string };
export type Sending = { done: Promise<Sent>; stop: () => void };

/**
 * Sends a file to the plan. It says how much of it is through, which `fetch` cannot. `key` is one for each file that somebody chose: sent again
 * under it, it is attached once.
 */
export function sendFile(planId: string, file: File, place: Place, key: string, onShare: (share: number) => void): Sending {
  if (file.size > mostBytes)
    return settled(`It has ${sizeText(file.size)}; a file is at most 10 MB. Keep it elsewhere, and attach a link to it.`);
  if (file.size === 0) return settled("It is empty. Choose another one.");
  const request = new XMLHttpRequest();
  // The end of a name tells more than its beginning.
  const said = new URLSearchParams({ name: file.name.slice(-500) || "file" });
  for (const [name, id] of Object.entries(place)) if (id) said.set(name, id);
  const done = new Promise<Sent>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.status < 300 ? { ok: true } : { ok: false, why: whyOf(request.responseText) });
    request.onerror = () => resolve({ ok: false, why: "The connection broke off. Send it again." });
    request.onabort = () => resolve({ ok: false, why: "It was stopped." });
  });
  request.open("POST", `/live/${planId}/attachments?${said}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("idempotency-key", key);
  request.send(file);
  return { done, stop: () => request.abort() };
}

const settled = (why: string): Sending => ({ done: Promise.resolve({ ok: false, why }), stop: () => {} });

/** The sentence of a refusal. */
function whyOf(text: string): string {
  try {
    const { error } = JSON.parse(text);
    if (typeof error?.message === "string") return error.message;
  } catch {}
  return "The server did not take it. Send it again in a moment.";
}
