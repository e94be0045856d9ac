import { ChannelSettings } from "#components/settings/channel-settings.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { mailConfigured } from "#lib/channels/mail.ts";
import { can } from "#lib/domain/access.ts";
import { channels, goesToText } from "#lib/domain/channels/rows.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { addressedAmong } from "#lib/outbox/channel-secrets.ts";
import { addOne, readdress, removeOne, renameOne, sendTest } from "../../../actions/channels.ts";

export default async function Channels() {
  const { actor, workspace } = await requireMember();
  const list = all(workspace, channels);
  const addressed = await addressedAmong(list.map(({ id }) => id));
  return (
    <ChannelSettings
      channels={list.map((channel) => ({
        ...{ id: channel.id, name: channel.name, kind: channel.kind },
        ...{ goesTo: goesToText(channel), addressed: addressed.has(channel.id) },
      }))}
      mails={mailConfigured()}
      mayManage={can(actor, "workspace:manage", workspace)}
      addOne={addOne}
      readdress={readdress}
      renameOne={renameOne}
      removeOne={removeOne}
      sendTest={sendTest}
    />
  );
}
