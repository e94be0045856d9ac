import { PrometheusFields, type TypedQuery } from "#components/metrics/prometheus-fields.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { leastSeconds, mostSeconds, whyNotProbed } from "#lib/domain/metrics/probe.ts";
import type { AddressProbe, Probe } from "#lib/domain/metrics/rows.ts";

/** Where a metric is read from, as it is typed. */
export type TypedProbe = { read: Probe["read"] | ""; url: string; at: string; every: string } & TypedQuery;

const nothingTyped: TypedProbe = { read: "", url: "", at: "", server: "", query: "", every: "30" };

export function typedProbe(probe: Probe | null): TypedProbe {
  if (!probe) return nothingTyped;
  const { everySeconds, ...typed } = probe;
  const every = String(everySeconds);
  return "url" in typed ? { ...nothingTyped, ...typed, at: typed.at ?? "", every } : { ...nothingTyped, ...typed, every };
}

/** The probe that was typed; null where samples are pushed; why it cannot be, where it cannot. */
export function probeOf({ read, url, at, server, query, every }: TypedProbe): Probe | null | string {
  if (read === "") return null;
  const everySeconds = Number(every.trim());
  if (!Number.isInteger(everySeconds) || everySeconds < leastSeconds || everySeconds > mostSeconds)
    return `It is asked every ${leastSeconds} to ${mostSeconds} seconds: write a whole number.`;
  const probe: Probe =
    read === "prometheus"
      ? { read, server: server.trim(), query: query.trim(), everySeconds }
      : { url: url.trim(), read, at: needsPlace(read) ? at.trim() : null, everySeconds };
  return whyNotProbed(probe) ?? probe;
}

const needsPlace = (read: TypedProbe["read"]): read is keyof typeof placeWords => read === "json" || read === "text" || read === "pattern";
const placeWords = {
  json: { label: "Where the number stands", hint: "One place of JSONPath: $.data.queue[0].length" },
  text: { label: "After which words", hint: 'A line of Prometheus’ metrics: jobs{queue="letters"}' },
  pattern: { label: "The line, with # where its number stands", hint: "# is the number, * anything: jobs in *: # waiting of *" },
} as const;
const readsAddress = (read: TypedProbe["read"]): read is AddressProbe["read"] => read !== "" && read !== "prometheus";

type ProbeFieldsProps = { probe: TypedProbe; unit: string; onChange: (probe: TypedProbe) => void };

/** Asks where a metric comes from: pushed, or read from an address or a Prometheus server in a rhythm. */
export function ProbeFields({ probe, unit, onChange }: ProbeFieldsProps) {
  const change = (part: Partial<TypedProbe>) => onChange({ ...probe, ...part });
  return (
    <>
      <Field label="Where it comes from" hint={probe.read === "" ? "A token of the plan’s API pushes it, or people read it." : undefined}>
        {(control) => (
          <Select {...control} value={probe.read} onChange={({ target }) => change({ read: target.value as TypedProbe["read"] })}>
            <option value="">Pushed, or read by people</option>
            <option value="prometheus">Prometheus: what a query gives</option>
            <option value="up">An address: whether it answers well, 1 or 0</option>
            <option value="status">An address: the status it answers</option>
            <option value="latency">An address: how long it takes, in ms</option>
            <option value="json">An address: a number in its JSON</option>
            <option value="text">An address: the number after some words</option>
            <option value="pattern">An address: the number where a pattern says</option>
          </Select>
        )}
      </Field>
      {probe.read === "prometheus" ? (
        <PrometheusFields typed={probe} unit={unit} every={probe.every} onEvery={(every) => change({ every })} onChange={change} />
      ) : null}
      {readsAddress(probe.read) ? (
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem] sm:gap-3">
          <Field label="Address" required hint="Everybody who sees the plan sees it.">
            {(control) => (
              <Input
                {...control}
                type="url"
                value={probe.url}
                maxLength={2000}
                placeholder="https://example.org/health"
                onChange={({ target }) => change({ url: target.value })}
              />
            )}
          </Field>
          <Field label="Every, in s">
            {(control) => (
              <Input
                {...control}
                value={probe.every}
                maxLength={4}
                inputMode="numeric"
                onChange={({ target }) => change({ every: target.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
      {needsPlace(probe.read) ? (
        <Field {...placeWords[probe.read]} required>
          {(control) => (
            <Input
              {...control}
              value={probe.at}
              maxLength={200}
              onChange={({ target }) => change({ at: target.value })}
              className="font-mono"
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
