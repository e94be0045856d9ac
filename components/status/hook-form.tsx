import clsx from "clsx";
import type { MailPageProps } from "#components/status/mail-words.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { controlClass } from "#components/ui/control-class.ts";

/** Where a program that wants the updates is called. */
export function HookForm({ page, address }: MailPageProps) {
  return (
    <form method="post" className="mt-6 flex max-w-lg flex-col gap-1.5">
      <label htmlFor="url" className="text-sm font-medium">
        Address that is called
      </label>
      <div className="flex gap-2 max-sm:flex-col">
        <input
          id="url"
          name="url"
          type="url"
          required
          maxLength={1000}
          placeholder="https://"
          defaultValue={address}
          aria-invalid={page === "hook-wrong" ? true : undefined}
          aria-describedby="url-use"
          className={clsx(controlClass, "h-11 min-w-0 sm:flex-1")}
        />
        <button type="submit" className={clsx(buttonClass({ variant: "primary" }), "h-11")}>
          Call it
        </button>
      </div>
      <p id="url-use" className="text-xs text-muted">
        First it is sent <code>{'{"type":"subscription.challenge","data":{"challenge":"…"}}'}</code> and answers with that word, within ten
        seconds. The address is kept under lock, and forgotten when the calls are ended.
      </p>
    </form>
  );
}

/** What the program needs from then on, shown once. */
export function Signing({ address, signing }: MailPageProps) {
  const rows = [
    { term: "Calls go to", said: address },
    { term: "Key of their signatures", said: signing.key },
    { term: "Ends them", said: signing.end },
  ];
  return (
    <dl className="mt-6 flex flex-col gap-3 text-sm">
      {rows.map(({ term, said }) => (
        <div key={term}>
          <dt className="text-muted">{term}</dt>
          <dd className="num wrap-anywhere select-all">{said}</dd>
        </div>
      ))}
    </dl>
  );
}
