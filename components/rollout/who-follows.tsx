"use client";

import clsx from "clsx";
import Link from "next/link";
import { tell } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { deliveryLook } from "#components/messages/delivery-look.ts";
import { useFollowing } from "#components/rollout/use-following.ts";
import { Button } from "#components/ui/button.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { type FollowerGroup, followerGroups } from "#lib/domain/flags/following.ts";
import { agoText } from "#lib/domain/schedule/format-time.ts";
import { stageTellings } from "#lib/domain/stages/tellings.ts";
import { percentText } from "#lib/domain/stages/words.ts";

const most = 6;

/** Who follows the stages: applications by their flag, with the share each was told last, and the webhooks that were told. */
export function WhoFollows({ percent, now }: { percent: number; now: number }) {
  const following = useFollowing();
  const groups = followerGroups(following?.followers ?? [], percent, now);
  const [of, told] = [sum(groups, "of"), sum(groups, "told")];
  return (
    <section aria-label="Who follows" className="border-t border-line pt-2">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="caption">Who follows</h3>
        <p className="text-xs text-muted">{words(following?.flags)}</p>
      </header>
      {groups.length > 0 ? (
        <ul className="text-sm">
          {groups.slice(0, most).map((group) => (
            <li key={`${group.name} ${group.token}`} className="flex items-baseline gap-x-3 py-1">
              <span className="min-w-0 flex-1">
                <span className="block truncate">{group.name || "an instance without a name"}</span>
                <span className="block truncate text-xs text-muted">{group.token}</span>
              </span>
              <span className="shrink-0 text-right text-xs">
                <Told {...group} percent={percent} />
                <span className="num block text-muted">{agoText(group.askedAt, Math.max(group.askedAt, now))}</span>
              </span>
            </li>
          ))}
          {groups.length > most ? (
            <li className="py-1 text-xs text-muted">
              and {groups.length - most} more · {told} of {of} in all
            </li>
          ) : null}
        </ul>
      ) : null}
      <Webhooks />
    </section>
  );
}

/** How many of them know the share of now: whoever does not will be told at their next question. */
function Told({ of, told, percent }: Pick<FollowerGroup, "of" | "told"> & { percent: number }) {
  return (
    <span className={clsx("num block", told < of ? "text-hold" : "text-muted")}>
      {of === 1 ? (told === 1 ? "told" : "not yet told") : `${told} of ${of} told`} {percentText(percent)}
    </span>
  );
}

function words(flags: readonly string[] | undefined) {
  if (flags === undefined) return "not asked yet";
  if (flags.length > 0) return `by ${flags.length === 1 ? "the flag" : "the flags"} ${flags.join(", ")}`;
  return (
    <Link href="/settings/flags" className="underline underline-offset-2">
      no flag follows this plan
    </Link>
  );
}

/** What became of the newest stage at every webhook. */
function Webhooks() {
  const { room, act } = useLiveRoom();
  const may = useMay("message:send");
  const tellings = stageTellings(room);
  if (tellings.length === 0) return null;
  return (
    <ul aria-label="Webhooks" className="text-sm">
      {tellings.map(({ id, channel, stage, state, why, attempts, tryAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1">
          <span className="min-w-0 flex-1 basis-40 wrap-anywhere">
            {channel} <span className="num text-xs text-muted">{percentText(stage?.percent ?? 0)}</span>
            {why && state !== "sent" ? <span className="block text-xs text-muted">{why}</span> : null}
            {state === "queued" && attempts > 0 && tryAt ? (
              <span className="block text-xs text-hold">
                attempt {attempts} failed, next at <Moment at={tryAt} />
              </span>
            ) : null}
          </span>
          <StatusMark state={deliveryLook[state]} size="sm" />
          {state === "failed" ? (
            <Button
              size="sm"
              reasonDisabled={may.ok ? null : may.reason}
              aria-label={`Tell again: ${channel}`}
              onClick={() => void tell(act("sendAgain", { deliveryId: id }))}
            >
              Tell again
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const sum = (groups: readonly FollowerGroup[], part: "of" | "told") => groups.reduce((all, group) => all + group[part], 0);
