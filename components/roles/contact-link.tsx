"use client";

import clsx from "clsx";
import { Phone, RadioReceiver } from "lucide-react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { dialled } from "#lib/domain/kernel/contact.ts";
import type { Contact } from "#lib/domain/roles/contacts.ts";

export type ContactLinkProps = Contact & {
  /** As the one thing to do here: a button to press with the thumb, everywhere or only on a phone. */
  big?: boolean | "phone";
  className?: string;
};

const looks = {
  small: "tap rounded-sm text-xs underline decoration-edge underline-offset-2 hover:decoration-text",
  big: "min-h-11 rounded-lg border border-edge px-3.5 text-sm font-medium hover:bg-raise",
  phone: clsx(
    "min-[900px]:tap min-[900px]:rounded-sm min-[900px]:text-xs min-[900px]:underline min-[900px]:decoration-edge min-[900px]:underline-offset-2",
    "max-[900px]:min-h-11 max-[900px]:rounded-lg max-[900px]:border max-[900px]:border-edge max-[900px]:px-3.5 max-[900px]:text-sm max-[900px]:font-medium",
  ),
};

/** A phone that is called by a tap; a pager, or a number too short to dial from outside, is copied. */
export function ContactLink({ contact, of, big = false, className }: ContactLinkProps) {
  const href = dialled(contact);
  if (!href)
    return (
      <span className={clsx("inline-flex items-center gap-1.5 text-xs text-muted", className)}>
        <RadioReceiver aria-hidden strokeWidth={1.75} className="size-3.5" />
        <span className="num">{contact}</span>
        <CopyButton text={contact} label={`Copy ${contact} of ${of}`} />
      </span>
    );
  return (
    <a
      href={href}
      aria-label={`Call ${of}, ${contact}`}
      className={clsx("inline-flex items-center gap-1.5", looks[big === "phone" ? "phone" : big ? "big" : "small"], className)}
    >
      <Phone aria-hidden strokeWidth={1.75} className={big === true ? "size-4" : "size-3.5"} />
      <span className="num whitespace-nowrap">{contact}</span>
    </a>
  );
}
