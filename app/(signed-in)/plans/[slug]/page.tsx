import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { PlanPage } from "#components/plan/plan-page.tsx";
import { proveIdentity, readProofWays } from "../../../actions/account.ts";
import { checkPlanNow } from "../../../actions/check-plan.ts";
import { makeShareLink } from "../../../actions/share.ts";
import { loadPlan } from "./load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadPlan((await params).slug)).room.plan.title };
}

export default async function Plan({ params }: Props) {
  const { room, given, workspaceDays } = await loadPlan((await params).slug);
  return (
    <RoomProvider key={room.id} {...given}>
      <PlanPage
        workspaceDays={workspaceDays}
        createLink={makeShareLink}
        check={checkPlanNow}
        proof={{ readWays: readProofWays, prove: proveIdentity }}
      />
    </RoomProvider>
  );
}
