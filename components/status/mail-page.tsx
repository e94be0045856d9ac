import clsx from "clsx";
import { Mark } from "#components/brand/mark.tsx";
import { HookForm, Signing } from "#components/status/hook-form.tsx";
import { type MailPageProps, saidOf } from "#components/status/mail-words.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { controlClass } from "#components/ui/control-class.ts";

/** Reading a status page by mail, from asking to leaving. Whoever reads it has no account; it needs no script. */
export function MailPage(props: MailPageProps) {
  const { page, title, address, back } = props;
  const { icon: Icon, ink, heading, words } = saidOf(props);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[47.5rem] flex-col px-5 pt-8 pb-16 sm:pt-14">
      <Mark className="size-4.5" />
      {title ? <p className="mt-5 text-sm text-muted wrap-anywhere">{title}</p> : null}
      <h1
        className={clsx("flex items-start gap-3 text-2xl font-semibold tracking-tight text-balance sm:text-3xl", title ? "mt-1" : "mt-5")}
      >
        <Icon aria-hidden strokeWidth={2} className={clsx("mt-1 size-6 shrink-0 sm:size-7", ink)} />
        <span className="min-w-0 wrap-anywhere">{heading}</span>
      </h1>
      <p className="mt-2 max-w-[52ch] text-lg text-pretty text-muted wrap-anywhere">{words}</p>
      {asks.has(page) ? <AskForm {...props} /> : null}
      {page === "hook" || page === "hook-wrong" || page === "hook-late" ? <HookForm {...props} /> : null}
      {page === "hook-added" ? <Signing {...props} /> : null}
      {acts[page] ? (
        <form method="post" className="mt-6">
          <p className="text-sm text-muted wrap-anywhere">
            <span className="text-text">{address}</span>
          </p>
          <button
            type="submit"
            name="do"
            value={acts[page]?.act}
            className={clsx(buttonClass({ variant: page === "confirm" ? "primary" : "outline", size: "lg" }), "mt-3")}
          >
            {acts[page]?.word}
          </button>
        </form>
      ) : null}
      {back ? (
        <p className="mt-8 border-t border-line pt-4 text-sm">
          <a href={back} className="underline underline-offset-2">
            Back to the status page
          </a>
        </p>
      ) : null}
    </main>
  );
}

/** What a page asks to be done, and by which word. */
const acts: Partial<Record<MailPageProps["page"], { act: string; word: string }>> = {
  confirm: { act: "confirm", word: "Send me the updates" },
  reads: { act: "leave", word: "Stop these mails" },
  "list-reads": { act: "leave", word: "Stop these mails" },
  "list-left": { act: "return", word: "Send them to me again" },
  "hook-reads": { act: "leave", word: "Stop these calls" },
};

const asks = new Set<MailPageProps["page"]>(["ask", "wrong", "late", "unsent"]);

function AskForm({ page, address }: MailPageProps) {
  return (
    <form method="post" className="mt-6 flex max-w-lg flex-col gap-1.5">
      <label htmlFor="address" className="text-sm font-medium">
        Your e-mail address
      </label>
      <div className="flex gap-2 max-sm:flex-col">
        <input
          id="address"
          name="address"
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          defaultValue={address}
          aria-invalid={page === "wrong" ? true : undefined}
          aria-describedby="address-use"
          className={clsx(controlClass, "h-11 min-w-0 sm:flex-1")}
        />
        <button type="submit" className={clsx(buttonClass({ variant: "primary" }), "h-11")}>
          Ask for the updates
        </button>
      </div>
      <p id="address-use" className="text-xs text-muted">
        It is kept under lock, shown to nobody, used for these mails alone, and forgotten when you stop them.
      </p>
    </form>
  );
}
