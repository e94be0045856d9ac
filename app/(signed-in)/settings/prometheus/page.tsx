import { PrometheusSettings } from "#components/settings/prometheus-settings.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { can } from "#lib/domain/access.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { prometheusServers } from "#lib/domain/prometheus/rows.ts";
import { serverSecrets } from "#lib/prometheus/secrets.ts";
import { addOne, readdress, removeOne, testOne } from "../../../actions/prometheus.ts";

export default async function Prometheus() {
  const { actor, workspace } = await requireMember();
  const list = all(workspace, prometheusServers);
  const usable = await serverSecrets.usableAmong(list.map(({ id }) => id));
  return (
    <PrometheusSettings
      servers={list.map(({ id, name, host, auth }) => ({ id, name, host, auth, addressed: usable.has(id) }))}
      mayManage={can(actor, "workspace:manage", workspace)}
      {...{ addOne, readdress, removeOne, testOne }}
    />
  );
}
