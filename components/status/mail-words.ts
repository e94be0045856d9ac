import { CircleAlert, CircleCheck, Mail, MailX, Webhook } from "lucide-react";

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
    | "list-reads"
    | "list-left"
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

type Saying = { icon: typeof Mail; ink: string; heading: string; words: string };

/** What each page of reading by mail or by webhook says. */
export function saidOf({ page, address, why, title }: MailPageProps): Saying {
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
    case "list-reads":
      return {
        icon: Mail,
        ink: "text-muted",
        heading: "You get these messages",
        words: "Somebody of this team has written you among the readers. You may leave, and nobody but you takes that back.",
      };
    case "list-left":
      return {
        icon: MailX,
        ink: "text-muted",
        heading: "You get no more of these messages",
        words: "It is kept that this address has left, so that nobody writes it in again unseen. You can have them again by this page.",
      };
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
