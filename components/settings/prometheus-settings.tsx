"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { refused } from "#components/live/asked.ts";
import { nothingTyped, PrometheusAddress, type TypedAddress } from "#components/settings/prometheus-address.tsx";
import { PrometheusRow, type PrometheusRowProps, type ShownServer } from "#components/settings/prometheus-row.tsx";
import { SettingsSection } from "#components/settings/settings-section.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";

type AddOne = (server: TypedAddress & { name: string }) => Promise<Outcome>;

export type PrometheusSettingsProps = Omit<PrometheusRowProps, "server"> & {
  servers: readonly ShownServer[];
  mayManage: Answer;
  addOne: AddOne;
};

/** The servers that metrics of plans are read from: what each is called, where it is, and whether it answers. */
export function PrometheusSettings({ servers, mayManage, addOne, ...acts }: PrometheusSettingsProps) {
  const [adding, setAdding] = useState(false);
  const shown = servers.toSorted((a, b) => a.name.localeCompare(b.name));
  const add = (
    <Button variant="primary" reasonDisabled={mayManage.ok ? null : mayManage.reason} onClick={() => setAdding(true)}>
      <Plus aria-hidden strokeWidth={1.75} />
      Add server
    </Button>
  );
  return (
    <SettingsSection
      title="Prometheus"
      description="Servers that metrics of plans are read from, and what speaks like them: Thanos, Mimir, VictoriaMetrics. Tokens and passwords are kept encrypted and shown to nobody."
      action={servers.length > 0 ? add : null}
    >
      {servers.length === 0 ? (
        <EmptyState action={add}>No server yet. Metrics are pushed, read from addresses, or read by people.</EmptyState>
      ) : null}
      <ul className={servers.length > 0 ? "border-b border-line" : undefined}>
        {shown.map((server) => (
          <PrometheusRow key={server.id} server={server} mayManage={mayManage} {...acts} />
        ))}
      </ul>
      {adding ? <AddDialog addOne={addOne} onClose={() => setAdding(false)} /> : null}
    </SettingsSection>
  );
}

function AddDialog({ addOne, onClose }: { addOne: AddOne; onClose: () => void }) {
  const [name, setName] = useState("");
  const [typed, setTyped] = useState<TypedAddress>(nothingTyped);

  async function add() {
    if (!name.trim()) return "Say what plans call it, like “prod”.";
    if (!typed.url.trim()) return "Write the server’s address.";
    return await refused(addOne({ name: name.trim(), ...typed }));
  }

  return (
    <FormDialog title="Add a Prometheus server" submitLabel="Add server" onClose={onClose} onSubmit={add}>
      <LineField
        label="Called"
        hint="One word. Plans and documents say it, so it stays."
        required
        value={name}
        maxLength={60}
        placeholder="prod"
        onChange={setName}
      />
      <PrometheusAddress typed={typed} onChange={setTyped} />
    </FormDialog>
  );
}
