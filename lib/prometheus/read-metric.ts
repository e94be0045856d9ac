import type { PrometheusProbe } from "../domain/metrics/rows.ts";
import { serverNamed } from "../domain/prometheus/verbs.ts";
import { readRoom } from "../journal/rooms.ts";
import { queryNow, queryRange } from "./client.ts";
import { type ServerSecret, serverSecrets } from "./secrets.ts";
import { noServerAddress } from "./servers.ts";

type Asked = Pick<PrometheusProbe, "server" | "query">;

/** Before the first answer so much is read back, in ms: enough to draw, and to take a baseline from. */
const firstMs = 3_600_000;
/** No more than this is read back, in ms, and no more points than a server gives at once. */
const mostMs = 86_400_000;
const mostPoints = 5000;
/** A read that comes so many intervals after the one before leaves a gap. */
const gapIntervals = 2.5;

/** The number that a query to a server of this workspace gives now, or why there is none. */
export async function tryQuery(workspaceId: string, asked: Asked): Promise<number | string> {
  const secret = await secretFor(workspaceId, asked);
  const told = typeof secret === "string" ? secret : await queryNow(secret, asked.query);
  return typeof told === "string" ? told : told[1];
}

/** What was read: values by our own time (epoch ms), and through when all of it is read; `missed`: why a gap before could not be filled. */
export type Reading = { samples: readonly { at: number; value: number }[]; through: number | null; missed: string | null };

/**
 * The number of a metric now (epoch ms), and what it was since `through`, where that is longer ago than its rhythm. Times are counted back from now
 * by the server's own clock: one of the two that is off moves nothing.
 */
export async function readMetric(
  workspaceId: string,
  probe: PrometheusProbe,
  through: number | null,
  now: number,
): Promise<Reading | string> {
  const secret = await secretFor(workspaceId, probe);
  if (typeof secret === "string") return secret;
  const told = await queryNow(secret, probe.query);
  if (typeof told === "string") return told;
  const [end, value] = told;
  const newest = { at: now, value };
  const since = Math.max(through ?? now - firstMs, now - mostMs);
  if (now - since <= probe.everySeconds * 1000 * gapIntervals) return { samples: [newest], through: now, missed: null };
  const step = Math.max(probe.everySeconds, Math.ceil((now - since) / 1000 / mostPoints));
  const gap = await queryRange(secret, probe.query, { start: end - (now - since) / 1000 + step, end: end - step / 2, step });
  if (typeof gap === "string") return { samples: [newest], through: null, missed: `what it was before cannot be read back: ${gap}` };
  const before = gap.map(([seconds, was]) => ({ at: Math.round(now - (end - seconds) * 1000), value: was }));
  return { samples: [...before, newest], through: now, missed: null };
}

async function secretFor(workspaceId: string, { server: name }: Asked): Promise<ServerSecret | string> {
  const server = serverNamed(await readRoom("workspace", workspaceId), name);
  if (!server) return `there is no Prometheus server “${name}” in the settings of the workspace`;
  return (await serverSecrets.read(server.id)) ?? noServerAddress;
}
