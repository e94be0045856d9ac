"use client";

import Link from "next/link";
import { useId, useState } from "react";
import useSWR from "swr";
import { useRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Tried } from "#lib/domain/metrics/prometheus.ts";
import { shortNumber } from "#lib/domain/metrics/short-number.ts";

export type TypedQuery = { server: string; query: string };

type PrometheusFieldsProps = {
  typed: TypedQuery;
  unit: string;
  every: string;
  onEvery: (every: string) => void;
  onChange: (part: Partial<TypedQuery>) => void;
};

type Server = { name: string; host: string };

/** Asks which Prometheus server is asked what, and shows what the query gives now. */
export function PrometheusFields({ typed: { server, query }, unit, every, onEvery, onChange }: PrometheusFieldsProps) {
  const planId = useRoom(({ room }) => room.id);
  const { data: servers, error } = useSWR<readonly Server[]>(`/live/${planId}/prometheus`, read, { shouldRetryOnError: false });
  const shown =
    servers && server !== "" && !servers.some(({ name }) => name === server)
      ? [...servers, { name: server, host: "not in the settings" }]
      : servers;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem] sm:gap-3">
        <Field label="Server" required hint={serverHint(servers, error !== undefined)}>
          {(control) => (
            <Select {...control} value={server} onChange={({ target }) => onChange({ server: target.value })}>
              <option value="">{servers ? "Choose one" : "Being read …"}</option>
              {shown?.map(({ name, host }) => (
                <option key={name} value={name}>
                  {name} · {host}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Every, in s">
          {(control) => (
            <Input {...control} value={every} maxLength={4} inputMode="numeric" onChange={({ target }) => onEvery(target.value)} />
          )}
        </Field>
      </div>
      <Field label="Query" required hint="PromQL that gives one number. Everybody who sees the plan sees it.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={query}
            maxLength={2000}
            spellCheck={false}
            placeholder="100 * sum(rate(http_errors_total[5m])) / sum(rate(http_requests_total[5m]))"
            // A document says it in one line.
            onChange={({ target }) => onChange({ query: target.value.replaceAll(/\s*[\r\n\t]\s*/g, " ") })}
            className="font-mono"
          />
        )}
      </Field>
      <TryQuery planId={planId} {...{ server, query, unit }} />
    </>
  );
}

function serverHint(servers: readonly Server[] | undefined, failed: boolean) {
  if (failed) return "The servers could not be read. Close this and open it again.";
  if (servers?.length !== 0) return null;
  return (
    <>
      There is none yet. An admin adds one in the{" "}
      <Link href="/settings/prometheus" target="_blank" className="underline underline-offset-2">
        settings
      </Link>
      .
    </>
  );
}

/** Asks the server once, and says what came of it where it was asked for. */
function TryQuery({ planId, server, query, unit }: TypedQuery & { planId: string; unit: string }) {
  const [tried, setTried] = useState<(Tried & { of: string }) | null>(null);
  const [trying, setTrying] = useState(false);
  const resultId = useId();
  const of = `${server} ${query}`;
  const open = server === "" ? "Choose the server first." : query.trim() === "" ? "Write the query first." : null;

  async function ask() {
    setTrying(true);
    const address = `/live/${planId}/prometheus?${new URLSearchParams({ server, query: query.trim() })}`;
    const answer = await read<Tried>(address).catch(() => ({ why: "that did not get through; try it again" }));
    setTried({ ...answer, of });
    setTrying(false);
  }

  const shown = tried?.of === of ? tried : null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="sm" busy={trying} reasonDisabled={open} aria-describedby={resultId} onClick={() => void ask()}>
        Try the query
      </Button>
      <p id={resultId} role="status" className="min-w-0 flex-1 basis-48 text-sm wrap-anywhere">
        {shown && "value" in shown ? (
          <span className="text-go">
            It gives <span className="num font-semibold">{shortNumber(shown.value)}</span> {unit}
          </span>
        ) : null}
        {shown && "why" in shown ? <span className="text-hold">No number: {shown.why}</span> : null}
      </p>
    </div>
  );
}

async function read<T>(address: string): Promise<T> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`Prometheus servers could not be read (${answer.status})`);
  return answer.json();
}
