"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { RhythmMark } from "#components/audiences/rhythm-mark.tsx";
import { tell } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import type { ChannelOption } from "#components/messages/channel-choice.tsx";
import { noWayLook } from "#components/messages/sending-look.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { audiencesOf, isFor, rhythmOf, tellersOf } from "#lib/domain/audiences/rhythm.ts";
import type { Audience } from "#lib/domain/audiences/rows.ts";
import { wayNames } from "#lib/domain/audiences/ways.ts";
import { messagesOf } from "#lib/domain/messages/written.ts";
import { minutesText } from "#lib/domain/schedule/format-time.ts";
import { later } from "#lib/later.ts";

const audienceDialog = later(() => import("#components/audiences/audience-dialog.tsx").then((module) => module.AudienceDialog));

const reachWords = { internal: "internal", external: "external", "": "" } as const;

/** Who is told of the deployment: what they care about, how they are told, and when they hear from us next. */
export function AudienceList({ channels }: { channels: readonly ChannelOption[] }) {
  const now = useSecond();
  const { room } = useLiveRoom();
  const may = useMay("plan:edit");
  const [edited, setEdited] = useState<Audience | "new" | null>(null);
  const all = audiencesOf(room);
  if (all.length === 0 && !may.ok) return null;
  const messages = messagesOf(room);
  return (
    <section aria-labelledby="audiences" className="mt-5 overflow-clip rounded-xl border border-line bg-panel">
      <h2 id="audiences" className="bg-raise px-4 py-2 text-xs font-medium">
        Audiences <span className="num text-faint">{all.length}</span>
      </h2>
      <ul>
        {all.map((audience) => (
          <AudienceRow
            key={audience.id}
            audience={audience}
            now={now}
            told={messages.filter((message) => isFor(audience, message)).length}
            onEdit={may.ok ? () => setEdited(audience) : null}
          />
        ))}
      </ul>
      <ListFooter
        empty={
          all.length === 0
            ? "Nobody is named. An audience with a rhythm is never left without a word: an update that does not come is seen by everybody."
            : null
        }
        add="Add an audience"
        onAdd={may.ok ? () => setEdited("new") : null}
      />
      {edited ? (
        <LaterPart
          of={audienceDialog}
          props={{ audience: edited === "new" ? undefined : edited, channels, onClose: () => setEdited(null) }}
        />
      ) : null}
    </section>
  );
}

type RowProps = { audience: Audience; now: number; told: number; onEdit: (() => void) | null };

function AudienceRow({ audience, now, told, onEdit }: RowProps) {
  const { room, act } = useLiveRoom();
  const { sender, backup } = tellersOf(room, audience);
  const rhythm = rhythmOf(room, audience, now);
  const ways = wayNames(audience);
  const quiet = audience.quietFrom && audience.quietTo ? `quiet ${audience.quietFrom}–${audience.quietTo}` : null;
  const every = audience.everyMinutes === null ? null : `every ${minutesText(audience.everyMinutes)}`;
  const who = [sender ? `told by ${sender}` : null, backup ? `backup ${backup}` : null];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-sm">
      <span className="min-w-0 flex-1 basis-56">
        <span className="font-medium wrap-anywhere">{audience.title}</span>
        <span className="block text-xs text-muted wrap-anywhere">
          {[reachWords[audience.reach], audience.who, audience.interest, ...who].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span className="min-w-0 text-xs wrap-anywhere">
        {ways.length > 0 ? (
          ways.join(", ")
        ) : (
          <StatusMark state={noWayLook} size="sm" word={audience.channel ? `No channel for “${audience.channel}”` : "No channel"} />
        )}
      </span>
      <span className="num text-xs text-muted">
        {[told === 1 ? "1 message" : `${told} messages`, every, quiet].filter(Boolean).join(" · ")}
      </span>
      {rhythm ? <RhythmMark rhythm={rhythm} now={now} /> : null}
      {onEdit ? (
        <span className="flex">
          <IconButton icon={Pencil} size="sm" label={`Edit ${audience.title}`} onClick={onEdit} />
          <IconButton
            icon={Trash2}
            size="sm"
            label={`Take out ${audience.title}`}
            onClick={() => void tell(act("removeAudience", { audienceId: audience.id }))}
          />
        </span>
      ) : null}
    </li>
  );
}
