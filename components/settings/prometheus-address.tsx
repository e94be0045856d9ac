import { LineField } from "#components/forms/line-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { type AuthKind, authKinds } from "#lib/domain/prometheus/rows.ts";

/** Where a server is and what signs us in there, as it is typed. */
export type TypedAddress = { url: string; auth: AuthKind; user: string; secret: string };

export const nothingTyped: TypedAddress = { url: "", auth: "none", user: "", secret: "" };

export const authWords: Readonly<Record<AuthKind, string>> = {
  none: "No sign-in",
  bearer: "A token",
  basic: "A name and a password",
};

type PrometheusAddressProps = { typed: TypedAddress; onChange: (typed: TypedAddress) => void };

/** Asks where a Prometheus server is, and how it wants to be told who asks. */
export function PrometheusAddress({ typed, onChange }: PrometheusAddressProps) {
  const change = (part: Partial<TypedAddress>) => onChange({ ...typed, ...part });
  return (
    <>
      <Field
        label="Address"
        required
        hint="Where its own page is, without /api/v1. A host in a private network is allowed by this server’s operator."
      >
        {(control) => (
          <Input
            {...control}
            type="url"
            value={typed.url}
            maxLength={2000}
            placeholder="https://prometheus.example.org"
            autoComplete="off"
            spellCheck={false}
            className="num"
            onChange={({ target }) => change({ url: target.value })}
          />
        )}
      </Field>
      <Field label="Signing in" required>
        {(control) => (
          <Select
            {...control}
            value={typed.auth}
            onChange={({ target }) => change({ auth: authKinds.find((each) => each === target.value) ?? "none", secret: "" })}
          >
            {authKinds.map((each) => (
              <option key={each} value={each}>
                {authWords[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {typed.auth === "basic" ? (
        <LineField label="Name" required value={typed.user} maxLength={500} onChange={(user) => change({ user })} />
      ) : null}
      {typed.auth === "none" ? null : (
        <Field label={typed.auth === "bearer" ? "Token" : "Password"} required hint="Kept encrypted, and shown to nobody.">
          {(control) => (
            <Input
              {...control}
              type="password"
              value={typed.secret}
              maxLength={4000}
              autoComplete="off"
              onChange={({ target }) => change({ secret: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
