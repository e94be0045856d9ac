import { guardedRequest, Unreachable } from "../channels/guarded-request.ts";
import { type PrometheusAnswer, readNow, readRange, type Told } from "../domain/metrics/prometheus.ts";
import type { ServerSecret } from "./secrets.ts";

/** The number that a query gives now, with the server's own time of it; or why there is none. */
export async function queryNow(secret: ServerSecret, query: string): Promise<Told | string> {
  const answer = await asked(secret, "query", { query });
  return typeof answer === "string" ? answer : readNow(answer);
}

/** What a query gave over a time of the server's, in seconds; or why there is nothing. */
export async function queryRange(
  secret: ServerSecret,
  query: string,
  { start, end, step }: { start: number; end: number; step: number },
): Promise<Told[] | string> {
  const answer = await asked(secret, "query_range", { query, start: start.toFixed(3), end: end.toFixed(3), step: `${step}s` });
  return typeof answer === "string" ? answer : readRange(answer);
}

async function asked(secret: ServerSecret, what: string, params: Record<string, string>): Promise<PrometheusAnswer | string> {
  const address = `${secret.url.replace(/\/+$/, "")}/api/v1/${what}?${new URLSearchParams(params)}`;
  try {
    return await guardedRequest(address, { method: "GET", headers: { accept: "application/json", ...signedIn(secret) } });
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    // It stands behind what was asked in vain, in the same sentence.
    return error.message.charAt(0).toLowerCase() + error.message.slice(1);
  }
}

function signedIn({ auth }: ServerSecret): Record<string, string> {
  if (auth.kind === "none") return {};
  if (auth.kind === "bearer") return { authorization: `Bearer ${auth.token}` };
  return { authorization: `Basic ${Buffer.from(`${auth.name}:${auth.password}`).toString("base64")}` };
}
