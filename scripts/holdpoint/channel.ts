import { text } from "node:stream/consumers";
import { type Channel, channelKind, channels, goesToText, kindWords } from "../../lib/domain/channels/rows.ts";
import { all } from "../../lib/domain/kernel/room.ts";
import { fields } from "../../lib/domain/kernel/schema.ts";
import { copyOf } from "../../lib/journal/rooms.ts";
import { addressedAmong } from "../../lib/outbox/channel-secrets.ts";
import { type Doing, moveChannel, openChannel, testChannel } from "../../lib/outbox/channels.ts";
import { firstAdmin } from "../../lib/queries/first-admin.ts";
import { counted } from "../../lib/runbook/values/wording.ts";
import { Refused } from "../start/say.ts";
import { lostLines, underLock } from "../start/under-lock.ts";

/** Adds a channel as the first admin. An address on standard input lands in no shell's history. */
export async function addChannelHere(kindName: string, name: string, url: string | undefined): Promise<number> {
  const kind = channelKind(fields).safeParse(kindName);
  if (!kind.success) throw new Refused(`“${kindName}” is no kind of channel. Choose one of: ${channelKind(fields).options.join(", ")}.`);
  const { key, left } = await openChannel(await operator(), { name, kind: kind.data, address: await given(url) });
  console.log(`Added ${name}.`);
  tellLeft(left);
  tellKey(key);
  return 0;
}

/** Gives a channel another address, as where a password has changed or the key of this installation is lost. */
export async function readdressChannelHere(name: string, url: string | undefined): Promise<number> {
  const doing = await operator();
  const { key, sent, left } = await moveChannel(doing, { channelId: named(doing, name).id, address: await given(url) });
  console.log(
    `${name} has a new address.${sent > 0 ? ` ${counted(sent, "message")} that waited ${sent === 1 ? "is" : "are"} on the way.` : ""}`,
  );
  tellLeft(left);
  tellKey(key);
  return 0;
}

function tellLeft(left: number): void {
  if (left > 0)
    console.log(`${left} of these readers ${left === 1 ? "has" : "have"} left such mails and ${left === 1 ? "gets" : "get"} none.`);
}

async function given(url: string | undefined): Promise<string> {
  const address = url ?? (await text(process.stdin)).trim();
  if (!address) throw new Refused("Give the address with --url, or on standard input.");
  return address;
}

function tellKey(key: string | null): void {
  if (key) console.log(`Its signing key, shown this once: ${key}`);
}

function named({ workspace }: Doing, name: string): Channel {
  const channel = all(workspace, channels).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!channel) throw new Refused(`There is no channel “${name}”. “channel list” says which there are.`);
  return channel;
}

/** Sends a test message. Ends with 1 where it was not taken. */
export async function testChannelHere(name: string): Promise<number> {
  const doing = await operator();
  const channel = named(doing, name);
  const handed = await testChannel(doing, channel.id);
  console.log(handed.taken ? `Taken. Look whether it arrived at ${channel.goesTo}.` : `Not sent. ${handed.why}`);
  return handed.taken ? 0 : 1;
}

export async function listChannels(): Promise<number> {
  const { workspace } = await operator();
  const list = all(workspace, channels);
  const addressed = await addressedAmong(list.map(({ id }) => id));
  for (const channel of list)
    console.log(
      `${channel.name}\t${kindWords[channel.kind]}\t${goesToText(channel)}\t${addressed.has(channel.id) ? "has an address" : "give its address again"}`,
    );
  if (list.length === 0) console.log("No channels yet.");
  return 0;
}

/** After HOLDPOINT_KEY was set to “new,old”: locks with the new one, so that the old can be dropped. Ends with 1 where something is lost. */
export async function rekeyChannels(): Promise<number> {
  let renewed = 0;
  for (const { rekey } of underLock) renewed += (await rekey()).renewed;
  console.log(`${renewed} locked with the new key. Once every server runs with the new key in front, the earlier one can be dropped.`);
  const lost = await lostLines();
  for (const line of lost) console.log(line);
  return lost.length > 0 ? 1 : 0;
}

async function operator(): Promise<Doing> {
  const admin = await firstAdmin();
  if (!admin) throw new Refused("There is no workspace yet. Start Holdpoint and open it once.");
  const copy = await copyOf(admin.workspaceId);
  if (copy?.room.kind !== "workspace") throw new Refused("There is no workspace yet. Start Holdpoint and open it once.");
  return { actor: admin.actor, workspace: copy.room, operator: true };
}
