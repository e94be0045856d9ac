import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RevisePage } from "#components/revise/revise-page.tsx";
import { can } from "#lib/domain/access.ts";
import { applyRevision, readRevision } from "../../../../actions/revise.ts";
import { loadPlan } from "../load.ts";

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: "Import a new version" };

export default async function Revise({ params }: Props) {
  const { room, viewer } = await loadPlan((await params).slug);
  const { id, slug, title, endedAt } = room.plan;
  // The plan's page says why its button cannot be pressed.
  if (endedAt || !can(viewer.actor, "plan:edit", room).ok) redirect(`/plans/${slug}`);
  return <RevisePage plan={{ id, slug, title }} read={readRevision} apply={applyRevision} />;
}
