"use client";

import Link from "next/link";
import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { ChannelChoice } from "#components/messages/channel-choice.tsx";
import { useFollowing } from "#components/rollout/use-following.ts";
import { Button } from "#components/ui/button.tsx";

/** Which webhooks are told of each stage, and the way to choose them. */
export function ToldStages() {
  const { room } = useLiveRoom();
  const may = useMay("message:send");
  const [choosing, setChoosing] = useState(false);
  const { stageChannels, endedAt } = room.plan;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2 text-sm sm:px-5.5">
      <p className="min-w-0 flex-1 basis-56 wrap-anywhere">
        <span className="text-muted">Told of each stage:</span> {stageChannels.map(({ name }) => name).join(", ") || "no webhook"}
      </p>
      {endedAt ? null : (
        <Button size="sm" variant="quiet" reasonDisabled={may.ok ? null : may.reason} onClick={() => setChoosing(true)}>
          Choose webhooks…
        </Button>
      )}
      {choosing ? <WebhookDialog onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}

function WebhookDialog({ onClose }: { onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const [chosen, setChosen] = useState(room.plan.stageChannels);
  const following = useFollowing();
  const channels = (following?.webhooks ?? []).map((each) => ({ ...each, kind: "Webhook" }));
  return (
    <FormDialog
      title="Who is told of each stage?"
      description="A webhook gets every change of the stage as JSON, signed, and tried again until it is taken. A rehearsal tells nobody."
      submitLabel="Save"
      onClose={onClose}
      onSubmit={() => submitted(act("tellStages", { channels: chosen.map(({ id, name }) => ({ id, name })) }))}
    >
      {following && channels.length === 0 && chosen.length === 0 ? (
        <p className="text-sm text-muted">
          The workspace has no webhook yet.{" "}
          <Link href="/settings/channels" className="underline underline-offset-2">
            Channels
          </Link>
        </p>
      ) : following ? (
        <ChannelChoice chosen={chosen} channels={channels} legend="Webhooks" reasonDisabled={null} onChange={setChosen} />
      ) : (
        <p className="text-sm text-muted">The webhooks of the workspace are not read yet.</p>
      )}
    </FormDialog>
  );
}
