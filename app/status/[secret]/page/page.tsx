import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { StatusPage } from "#components/status/status-page.tsx";
import { mailConfigured } from "#lib/channels/mail.ts";
import { now } from "#lib/clock.ts";
import { faceOf, linkedPlan } from "#lib/http/status-page.ts";
import { statusRenderKey } from "#lib/http/status-render-key.ts";

export const metadata: Metadata = { title: { absolute: "Status" } };

/** Rendered for the front door only, once per change; people get the kept bytes at /status/SECRET. */
export default async function Status({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  if ((await headers()).get("x-holdpoint-render") !== statusRenderKey()) notFound();
  const linked = await linkedPlan(secret);
  if (!linked) notFound();
  return <StatusPage status={faceOf(linked.room).status} href={`/status/${secret}`} now={now()} mails={mailConfigured()} />;
}
