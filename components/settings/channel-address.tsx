import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { ChannelKind } from "#lib/domain/channels/rows.ts";

type Words = { label: string; hint: string; placeholder: string };

const words: Record<ChannelKind, Words> = {
  slack: {
    label: "Incoming webhook, or a bot’s token and its channel",
    hint: "With a bot (scope chat:write), updates of one plan reply in one thread.",
    placeholder: "https://hooks.slack.com/services/…  or  xoxb-… #deploys",
  },
  teams: {
    label: "Address of the workflow",
    hint: "In Teams: Workflows → “Post to a channel when a webhook request is received”.",
    placeholder: "https://…",
  },
  discord: {
    label: "Address of the webhook",
    hint: "In Discord: Edit channel → Integrations → Webhooks.",
    placeholder: "https://discord.com/api/webhooks/…",
  },
  webhook: {
    label: "Address",
    hint: "It gets JSON, signed as Standard Webhooks says. You are shown the key once.",
    placeholder: "https://example.org/hooks/holdpoint",
  },
  smtp: {
    label: "Readers",
    hint: "Addresses, apart by commas. Several readers do not see each other’s.",
    placeholder: "team@example.org, support@example.org",
  },
};

export type ChannelAddressProps = { kind: ChannelKind; value: string; error?: string | undefined; onChange: (value: string) => void };

/** Where a channel goes, asked in the words of its kind. */
export function ChannelAddress({ kind, value, error, onChange }: ChannelAddressProps) {
  const { label, hint, placeholder } = words[kind];
  const common = { value, maxLength: 4000, placeholder, spellCheck: false, autoComplete: "off", className: "num" };
  return (
    <Field label={label} hint={hint} required error={error}>
      {(control) =>
        kind === "smtp" ? (
          <Textarea {...control} {...common} rows={2} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <Input {...control} {...common} onChange={({ target }) => onChange(target.value)} />
        )
      }
    </Field>
  );
}
