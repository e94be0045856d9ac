"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { refused } from "#components/live/asked.ts";
import { AddressedRow } from "#components/settings/addressed-row.tsx";
import { authWords, nothingTyped, PrometheusAddress, type TypedAddress } from "#components/settings/prometheus-address.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
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

/** One server, and whether it answers. */
export function PrometheusRow({ server, mayManage, readdress, removeOne, testOne }: PrometheusRowProps) {
  const { id, name, host, auth, addressed } = server;
  const [asksAddress, setAsksAddress] = useState(false);
  const [typed, setTyped] = useState<TypedAddress>(nothingTyped);

  return (
    <AddressedRow
      {...{ name, addressed, mayManage }}
      about={
        <>
          <span className="num">{host}</span> · {authWords[auth].toLowerCase()}
        </>
      }
      test={{
        ...{ label: "Test", hint: `Test ${name}`, run: () => testOne(id) },
        ...{ yes: "It answers queries.", no: "It does not answer:" },
      }}
      menu={(reason) => (
        <MenuItem
          reasonDisabled={reason}
          onSelect={() => {
            setTyped({ ...nothingTyped, auth });
            setAsksAddress(true);
          }}
        >
          Give another address
        </MenuItem>
      )}
      removing={{
        description: "Metrics that are read from it have no data from then on. What was measured stays.",
        run: () => removeOne(id),
      }}
    >
      {asksAddress ? (
        <FormDialog
          title={`Another address for “${name}”`}
          description="Metrics that are read from it are read there from then on."
          submitLabel="Save"
          onClose={() => setAsksAddress(false)}
          onSubmit={async () => (typed.url.trim() ? await refused(readdress({ serverId: id, ...typed })) : "Write the server’s address.")}
        >
          <PrometheusAddress typed={typed} onChange={setTyped} />
        </FormDialog>
      ) : null}
    </AddressedRow>
  );
}
