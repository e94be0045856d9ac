import type { Metadata } from "next";
import { RoomProvider } from "#components/live/room-provider.tsx";
import { PlanPage } from "#components/plan/plan-page.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { now } from "#lib/clock.ts";
import { proveIdentity, readProofWays } from "../../../actions/account.ts";
import { checkPlanNow } from "../../../actions/check-plan.ts";
import { sendCommands } from "../../../actions/send-commands.ts";
import { makeShareLink } from "../../../actions/share.ts";
import { loadPlan } from "./load.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadPlan((await params).slug)).room.plan.title };
}

export default async function Plan({ params }: Props) {
  const { room, text, events, viewer } = await loadPlan((await params).slug);
  const { workspace } = await requireMember();
  const members = Object.values(workspace.members)
    .filter((member) => !member.removedAt)
    .map(({ userId, name, role }) => ({ userId, name, role }));
  return (
    <RoomProvider key={room.id} initial={text} initialEvents={events} viewer={viewer} send={sendCommands}>
      <PlanPage
        initialNow={now()}
        members={members}
        createLink={makeShareLink}
        check={checkPlanNow}
        proof={{ readWays: readProofWays, prove: proveIdentity }}
      />
    </RoomProvider>
  );
}
