import { text } from "node:stream/consumers";
import { channelKind, channels, kindWords } from "../../lib/domain/channels/rows.ts";
import { all } from "../../lib/domain/kernel/room.ts";
import { fields } from "../../lib/domain/kernel/schema.ts";
import { copyOf } from "../../lib/journal/rooms.ts";
import { addressedAmong, rekey } from "../../lib/outbox/channel-secrets.ts";
import { type Doing, openChannel, testChannel } from "../../lib/outbox/channels.ts";
import { serverSecrets } from "../../lib/prometheus/secrets.ts";
import { firstAdmin } from "../../lib/queries/first-admin.ts";
import { Refused } from "../start/say.ts";

/** Adds a channel as the first admin. An address on standard input lands in no shell's history. */
export async function addChannelHere(kindName: string, name: string, url: string | undefined): Promise<number> {
  const kind = channelKind(fields).safeParse(kindName);
  if (!kind.success) throw new Refused(`“${kindName}” is no kind of channel. Choose one of: ${channelKind(fields).options.join(", ")}.`);
  const address = url ?? (await text(process.stdin)).trim();
  if (!address) throw new Refused("Give the address with --url, or on standard input.");
  const { key } = await openChannel(await operator(), { name, kind: kind.data, address });
  console.log(`Added ${name}.`);
  if (key) console.log(`Its signing key, shown this once: ${key}`);
  return 0;
}

/** Sends a test message. Ends with 1 where it was not taken. */
export async function testChannelHere(name: string): Promise<number> {
  const doing = await operator();
  const channel = all(doing.workspace, channels).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!channel) throw new Refused(`There is no channel “${name}”. “channel list” says which there are.`);
  const handed = await testChannel(doing, channel.id);
  console.log(handed.taken ? `Taken. Look whether it arrived at ${channel.goesTo}.` : `Not sent. ${handed.why}`);
  return handed.taken ? 0 : 1;
}

export async function listChannels(): Promise<number> {
  const { workspace } = await operator();
  const list = all(workspace, channels);
  const addressed = await addressedAmong(list.map(({ id }) => id));
  for (const { id, name, kind, goesTo } of list)
    console.log(`${name}\t${kindWords[kind]}\t${goesTo}\t${addressed.has(id) ? "has an address" : "give its address again"}`);
  if (list.length === 0) console.log("No channels yet.");
  return 0;
}

/** After HOLDPOINT_KEY was set to “new,old”: locks with the new one, so that the old can be dropped. Ends with 1 where something is lost. */
export async function rekeyChannels(): Promise<number> {
  const [ways, servers] = [await rekey(), await serverSecrets.rekey()];
  const [renewed, lost] = [ways.renewed + servers.renewed, ways.lost + servers.lost];
  console.log(`${renewed} locked with the new key${lost > 0 ? `, ${lost} that no key opens: give their addresses again` : ""}.`);
  return lost > 0 ? 1 : 0;
}

async function operator(): Promise<Doing> {
  const admin = await firstAdmin();
  if (!admin) throw new Refused("There is no workspace yet. Start Holdpoint and open it once.");
  const copy = await copyOf(admin.workspaceId);
  if (copy?.room.kind !== "workspace") throw new Refused("There is no workspace yet. Start Holdpoint and open it once.");
  return { actor: admin.actor, workspace: copy.room, operator: true };
}
