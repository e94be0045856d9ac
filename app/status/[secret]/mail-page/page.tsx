import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { MailPage } from "#components/status/mail-page.tsx";
import { mailPages } from "#lib/http/status-mail.ts";
import { statusRenderKey } from "#lib/http/status-render-key.ts";

export const metadata: Metadata = { title: { absolute: "Updates by mail" } };

type Props = { searchParams: Promise<Record<"page" | "title" | "address" | "why" | "back" | "key" | "end", string | undefined>> };

/** Rendered for the front door only, which says what is told; people are at /status/SECRET/mail and /mail/SECRET. */
export default async function Mail({ searchParams }: Props) {
  if ((await headers()).get("x-holdpoint-render") !== statusRenderKey()) notFound();
  const { page, title, address = "", why = "", back, key = "", end = "" } = await searchParams;
  const known = mailPages.find((each) => each === page);
  if (!known) notFound();
  return <MailPage page={known} title={title ?? null} address={address} why={why} back={back ?? null} signing={{ key, end }} />;
}
