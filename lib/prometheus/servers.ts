import { can } from "../domain/access.ts";
import { forbidden, invalid, notFound } from "../domain/kernel/errors.ts";
import { newId } from "../domain/kernel/id.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { live } from "../domain/kernel/room.ts";
import { type PrometheusServer, prometheusServers } from "../domain/prometheus/rows.ts";
import { addPrometheus, readdressPrometheus, removePrometheus } from "../domain/prometheus/verbs.ts";
import type { WorkspaceRoom } from "../domain/room.ts";
import { perform } from "../journal/perform.ts";
import { queryNow } from "./client.ts";
import { serverSecrets } from "./secrets.ts";
import { type TypedServer, understandServer } from "./understand.ts";

/** Who does something with the Prometheus servers of which workspace. */
type Doing = { actor: Actor; workspace: WorkspaceRoom };

/** Adds a server. What was typed is understood first, and kept under lock once the server is there. Throws a Problem that says what to do. */
export async function addServer({ actor, workspace }: Doing, { name, ...typed }: TypedServer & { name: string }): Promise<void> {
  const { secret, host } = understood(typed);
  const input = { name, host, auth: typed.auth };
  const done = await perform({ verb: addPrometheus, roomId: workspace.id, input, actor, commandId: newId() });
  if (done.already) throw invalid(done.message);
  await serverSecrets.keep(done.event.subject, secret);
}

/** Gives a server another address, or another way to sign in there. */
export async function moveServer({ actor, workspace }: Doing, { serverId, ...typed }: TypedServer & { serverId: string }): Promise<void> {
  managed({ actor, workspace }, serverId);
  const { secret, host } = understood(typed);
  const input = { serverId, host, auth: typed.auth };
  await perform({ verb: readdressPrometheus, roomId: workspace.id, input, actor, commandId: newId() });
  await serverSecrets.keep(serverId, secret);
}

/** Takes a server out and forgets its address. */
export async function removeServer({ actor, workspace }: Doing, serverId: string): Promise<void> {
  await perform({ verb: removePrometheus, roomId: workspace.id, input: { serverId }, actor, commandId: newId() });
  await serverSecrets.forget(serverId);
}

/** Asks a server for the number 1, now and once. Says what is wrong; null where it answered. */
export async function testServer(doing: Doing, serverId: string): Promise<string | null> {
  const secret = await serverSecrets.read(managed(doing, serverId).id);
  if (!secret) return noServerAddress;
  const told = await queryNow(secret, "vector(1)");
  return typeof told === "string" ? told : null;
}

export const noServerAddress = "its address cannot be opened any more: an admin gives it again in the settings";

/** The server, for somebody who may change it. */
function managed({ actor, workspace }: Doing, serverId: string): PrometheusServer {
  const may = can(actor, "workspace:manage", workspace);
  if (!may.ok) throw forbidden(may.reason);
  const server = live(workspace, prometheusServers, serverId);
  if (!server) throw notFound("That server is not here any more. Reload the page.");
  return server;
}

function understood(typed: TypedServer) {
  const read = understandServer(typed);
  if ("wrong" in read) throw invalid(read.wrong);
  return read;
}
