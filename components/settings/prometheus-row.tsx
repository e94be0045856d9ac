"use client";

import { CircleAlert, Ellipsis } from "lucide-react";
import { useState, useTransition } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { authWords, nothingTyped, PrometheusAddress, type TypedAddress } from "#components/settings/prometheus-address.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { type Outcome, refusalIn } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import type { AuthKind } from "#lib/domain/prometheus/rows.ts";

/** A Prometheus server as the settings show it. `addressed`: its address can be used. */
export type ShownServer = { id: string; name: string; host: string; auth: AuthKind; addressed: boolean };

export type PrometheusRowProps = {
  server: ShownServer;
  mayManage: Answer;
  readdress: (input: TypedAddress & { serverId: string }) => Promise<Outcome>;
  removeOne: (serverId: string) => Promise<Outcome>;
  testOne: (serverId: string) => Promise<Outcome<{ why: string | null }>>;
};

/** One server, and whether it answers: a test says so in words, where it was asked for. */
export function PrometheusRow({ server, mayManage, readdress, removeOne, testOne }: PrometheusRowProps) {
  const { id, name, host, auth, addressed } = server;
  const [asking, setAsking] = useState<"address" | "remove" | null>(null);
  const [typed, setTyped] = useState<TypedAddress>(nothingTyped);
  const [tried, setTried] = useState<{ why: string | null } | null>(null);
  const [testing, start] = useTransition();
  const reason = mayManage.ok ? null : mayManage.reason;

  function test() {
    setTried(null);
    start(async () => {
      const outcome = await testOne(id).catch(() => ({ ok: false as const, message: "That did not get through. Try it again." }));
      setTried({ why: outcome.ok ? outcome.why : outcome.message });
    });
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2.5">
      <div className="min-w-0 flex-1 basis-48">
        <div className="truncate text-sm font-medium">{name}</div>
        <div className="truncate text-xs text-muted">
          <span className="num">{host}</span> · {authWords[auth].toLowerCase()}
        </div>
      </div>
      <Button size="sm" busy={testing} reasonDisabled={reason} aria-label={`Test ${name}`} onClick={test}>
        Test
      </Button>
      <Menu trigger={<IconButton icon={Ellipsis} label={`More for ${name}`} size="sm" />}>
        <MenuItem
          reasonDisabled={reason}
          onSelect={() => {
            setTyped({ ...nothingTyped, auth });
            setAsking("address");
          }}
        >
          Give another address
        </MenuItem>
        <MenuItem tone="danger" reasonDisabled={reason} onSelect={() => setAsking("remove")}>
          Remove
        </MenuItem>
      </Menu>
      <div role="status" className="basis-full text-xs wrap-anywhere empty:hidden">
        {tried ? (
          <span className={tried.why === null ? "text-go" : "text-nogo"}>
            {tried.why === null ? "It answers queries." : `It does not answer: ${tried.why}`}
          </span>
        ) : null}
        {!addressed && !tried ? (
          <span className="flex items-start gap-1.5 text-hold">
            <CircleAlert aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
            Its address cannot be opened any more: the key of this installation changed. Give the address again.
          </span>
        ) : null}
      </div>
      {asking === "address" ? (
        <FormDialog
          title={`Another address for “${name}”`}
          description="Metrics that are read from it are read there from then on."
          submitLabel="Save"
          onClose={() => setAsking(null)}
          onSubmit={async () => (typed.url.trim() ? refusalIn(await readdress({ serverId: id, ...typed })) : "Write the server’s address.")}
        >
          <PrometheusAddress typed={typed} onChange={setTyped} />
        </FormDialog>
      ) : null}
      <ConfirmDialog
        open={asking === "remove"}
        onOpenChange={(open) => open || setAsking(null)}
        title={`Remove “${name}”?`}
        description="Metrics that are read from it have no data from then on. What was measured stays."
        confirmLabel="Remove"
        tone="danger"
        onConfirm={async () => refusalIn(await removeOne(id))}
      />
    </li>
  );
}
