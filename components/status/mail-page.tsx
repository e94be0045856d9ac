import clsx from "clsx";
import { CircleAlert, CircleCheck, Mail, MailX, Webhook } from "lucide-react";
import { Mark } from "#components/brand/mark.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { controlClass } from "#components/ui/control-class.ts";

export type MailPageProps = {
  page:
    | "ask"
    | "wrong"
    | "late"
    | "full"
    | "unsent"
    | "off"
    | "asked"
    | "confirm"
    | "reads"
    | "left"
    | "closed"
    | "hook"
    | "hook-wrong"
    | "hook-late"
    | "hook-added"
    | "hook-known"
    | "hook-reads"
    | "hook-left";
  /** What the deployment is called, where whoever looks may know it. */
  title: string | null;
  address: string;
  why: string;
  /** Where the status page is. */
  back: string | null;
  /** What a program that is called checks signatures with, and where its calls are ended; shown once. */
  signing: { key: string; end: string };
};

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
      {page === "confirm" || page === "reads" || page === "hook-reads" ? (
        <form method="post" className="mt-6">
          <p className="text-sm text-muted wrap-anywhere">
            <span className="text-text">{address}</span>
          </p>
          <button
            type="submit"
            name="do"
            value={page === "confirm" ? "confirm" : "leave"}
            className={clsx(buttonClass({ variant: page === "confirm" ? "primary" : "outline", size: "lg" }), "mt-3")}
          >
            {page === "confirm" ? "Send me the updates" : page === "reads" ? "Stop these mails" : "Stop these calls"}
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

function HookForm({ page, address }: MailPageProps) {
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

function Signing({ address, signing }: MailPageProps) {
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

type Saying = { icon: typeof Mail; ink: string; heading: string; words: string };

function saidOf({ page, address, why, title }: MailPageProps): Saying {
  const wrong = { icon: CircleAlert, ink: "text-nogo" };
  switch (page) {
    case "ask":
      return {
        icon: Mail,
        ink: "text-muted",
        heading: "Updates by e-mail",
        words:
          "What the team says on the status page also comes to you. First we ask whether the address is yours; every mail has a link to stop them.",
      };
    case "wrong":
      return {
        ...wrong,
        heading: "That is no e-mail address",
        words: "It needs a name, an @ and a domain, such as mia@example.org. Look at it once more.",
      };
    case "late":
      return {
        ...wrong,
        heading: "Too many mails were asked for from here",
        words: `Nothing was sent. Try again in ${why}; what you typed still stands here.`,
      };
    case "full":
      return {
        ...wrong,
        heading: "This page has as many readers as it can have",
        words: "Nothing was sent. Read it here, by its feed, or ask the team to write to a mailing list.",
      };
    case "unsent":
      return { ...wrong, heading: "The mail could not be sent", words: `${why} Try again in some minutes, or read the updates here.` };
    case "off":
      return {
        icon: MailX,
        ink: "text-muted",
        heading: "There are no mails from here",
        words: "This server is not set up to send mail. The status page has a feed and a calendar.",
      };
    case "asked":
      return {
        icon: Mail,
        ink: "text-muted",
        heading: "Look into your mailbox",
        words: `A mail to ${address} asks whether you want the updates: say so by its link, within a day. If it does not come, look among what was taken for junk.`,
      };
    case "confirm":
      return {
        icon: Mail,
        ink: "text-muted",
        heading: "Do you want the updates by e-mail?",
        words: "They come whenever the team says something on the status page, and each has a link to stop them.",
      };
    case "reads":
      return {
        icon: CircleCheck,
        ink: "text-go",
        heading: "You get the updates",
        words: title
          ? "They come whenever the team says something on the status page."
          : "The status page you came by is closed, so nothing comes at the moment.",
      };
    case "left":
      return { icon: MailX, ink: "text-muted", heading: "You get no more mails", words: "Your address is forgotten." };
    case "hook":
      return {
        icon: Webhook,
        ink: "text-muted",
        heading: "Updates by webhook",
        words: "What the team says on the status page is also posted to a program of yours, as JSON, signed as Standard Webhooks says.",
      };
    case "hook-wrong":
      return { ...wrong, heading: "That address is not called", words: `${why} Nothing is kept of it; what you typed still stands here.` };
    case "hook-late":
      return {
        ...wrong,
        heading: "Too much was asked for",
        words: `Nothing was called. Try again in ${why}; what you typed still stands here.`,
      };
    case "hook-added":
      return {
        icon: CircleCheck,
        ink: "text-go",
        heading: "It gets the updates",
        words: "Take the key along now: it is shown this once. Each call also says where the calls are ended; so does the answer 410.",
      };
    case "hook-known":
      return {
        icon: CircleCheck,
        ink: "text-go",
        heading: "It gets the updates already",
        words: "Its key was shown when it was added. Each of its calls says where the calls are ended; after that it can be added anew.",
      };
    case "hook-reads":
      return {
        icon: Webhook,
        ink: "text-muted",
        heading: "This program gets the updates",
        words: "They are posted to it whenever the team says something on the status page.",
      };
    case "hook-left":
      return { icon: Webhook, ink: "text-muted", heading: "It is called no more", words: "Its address and its key are forgotten." };
    case "closed":
      return {
        icon: MailX,
        ink: "text-muted",
        heading: "This link is not open any more",
        words:
          "It was not confirmed within a day, has been used to stop the mails, or did not come whole. Nothing is sent to you because of it.",
      };
  }
}
