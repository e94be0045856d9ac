import { headers } from "next/headers";

/** The address people reach this server at: the one the request came to, so that a link made on a phone works there. */
export async function publicAddress(): Promise<string> {
  const configured = process.env.HOLDPOINT_URL ?? "http://localhost:3000";
  const host = (await headers()).get("host");
  if (!configured.startsWith("http:") || !host) return configured;
  return `http://${host}`;
}
