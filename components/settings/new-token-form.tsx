"use client";

import { type FormEvent, useState } from "react";
import { ExpirySelect } from "#components/forms/expiry-select.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { PlanSelect } from "#components/forms/plan-select.tsx";
import { SecretOnce } from "#components/forms/secret-once.tsx";
import { asked } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import { type TokenScope, tokenScopes } from "#lib/domain/kernel/permissions.ts";

export type NewToken = { name: string; scopes: TokenScope[]; planId: string | null; days: number };
export type MakeToken = (input: NewToken) => Promise<Outcome<{ secret: string }>>;

export type NewTokenFormProps = { plans: readonly { id: string; title: string }[]; mayCreate: Answer; makeToken: MakeToken };

const day = 24;
const choices = [day, 7 * day, 30 * day, 60 * day, 90 * day];
const scopeWords: Record<TokenScope, string> = {
  "plan:read": "Read plans, their journal and reports",
  "plan:write": "Create and edit plans, run them, post updates",
  "step:work": "Start, tick, skip and note steps",
  "rollout:work": "Enter, promote, extend and hold the stages of a rollout",
  "message:send": "send messages",
  "metrics:push": "Push samples of metrics",
};

/** Makes a token and shows its secret, once. */
export function NewTokenForm({ plans, mayCreate, makeToken }: NewTokenFormProps) {
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly TokenScope[]>(["plan:read"]);
  const [planId, setPlanId] = useState<string | null>(null);
  const [hours, setHours] = useState<number | null>(30 * day);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const { run, busy, error, fail } = useAttempt<void>(make, () => setName(""));

  async function make() {
    const outcome = await asked(makeToken({ name: name.trim(), scopes: [...scopes], planId, days: (hours ?? 30 * day) / day }));
    if (outcome.state !== "done") return outcome.words;
    setMade({ name: name.trim(), secret: outcome.secret });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) fail("Say what it is for, so that you know it again.");
    else if (scopes.length === 0) fail("Choose at least one scope.");
    else run();
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-2xl flex-col gap-4">
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_9rem]">
        <LineField
          label="What it is for"
          required
          error={error}
          value={name}
          maxLength={500}
          placeholder="CI pipeline"
          onChange={setName}
        />
        <PlanSelect plans={plans} none="Every plan" planId={planId} onChange={setPlanId} />
        <ExpirySelect choices={choices} hours={hours} onChange={setHours} />
      </div>
      <fieldset className="flex flex-col gap-2">
        <legend className="pb-1.5 text-xs font-medium">Scopes</legend>
        {tokenScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={<span className="num text-xs">{scope}</span>}
            hint={scopeWords[scope]}
            checked={scopes.includes(scope)}
            onChange={({ target }) => setScopes(target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))}
          />
        ))}
      </fieldset>
      <Button type="submit" className="self-start" busy={busy} reasonDisabled={mayCreate.ok ? null : mayCreate.reason}>
        Create token
      </Button>
      {made ? (
        <SecretOnce label={`Token “${made.name}”`} secret={made.secret}>
          Copy it now; it is not shown again.
        </SecretOnce>
      ) : null}
    </form>
  );
}
