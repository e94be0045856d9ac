import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { DecisionPage } from "#components/rollback/decision/decision-page.tsx";
import { loadPlan } from "../../../../(signed-in)/plans/[slug]/load.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ of?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: `${(await loadPlan((await params).slug)).room.plan.title}: rollback decision` };
}

/** The rollback decision that is open, or one that was made (`?of=`); like the war room it takes the whole screen. */
export default async function Decision({ params, searchParams }: Props) {
  const { slug } = await params;
  const [{ room, given }, { of }] = [await loadPlan(slug), await searchParams];
  return (
    <RoomProvider key={room.id} {...given}>
      <DecisionPage planHref={`/plans/${slug}`} of={typeof of === "string" ? of : null} />
    </RoomProvider>
  );
}
