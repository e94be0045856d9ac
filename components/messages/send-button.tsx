import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import type { Message } from "#lib/domain/messages/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { clockText } from "#lib/domain/schedule/format-time.ts";

type SendButtonProps = {
  message: Message;
  ways: readonly string[];
  why: string | null;
  /** The words of this once; without them it leaves in its own. */
  said: { subject: string | null; body: string } | null;
};

/** Sends it; where two people do, asks for the second one first. */
export function SendButton({ message, ways, why, said }: SendButtonProps) {
  const { room, act, viewer } = useLiveRoom();
  const [send, work] = [useMay("message:send"), useMay("step:work")];
  const zone = room.plan.zone;
  if (message.second && !message.askedBy)
    return (
      <Button
        variant="primary"
        reasonDisabled={why ?? (work.ok ? stopped(room) : work.reason)}
        onClick={() => void tell(act("askToSend", { messageId: message.id }))}
      >
        Ask a second person to send it
      </Button>
    );
  const mine = message.second && message.askedBy?.id === viewer.actor.userId;
  const asked =
    message.askedBy && message.askedAt ? `${mine ? "You" : message.askedBy.name} asked for it, ${clockText(message.askedAt, zone)}` : null;
  return (
    <>
      {asked ? <span className="text-xs text-muted">{asked}</span> : null}
      <Button
        variant="primary"
        reasonDisabled={why ?? (mine ? "You asked for it. Somebody else looks at it and sends it." : send.ok ? stopped(room) : send.reason)}
        onClick={() => void tell(act("sendMessage", { messageId: message.id, ...said }))}
      >
        {sendText(room, message, ways)}
      </Button>
    </>
  );
}

/** Why nothing leaves by channels now, if it does not. */
function stopped({ plan }: PlanRoom): string | null {
  if (plan.mode === "rehearsal") return "This is a rehearsal: nothing leaves the house.";
  return plan.sending === "off" ? "Sending is off for this plan. A lead turns it on above." : null;
}

function sendText({ plan }: PlanRoom, { meeting }: Message, ways: readonly string[]): string {
  if (plan.sending === "test") return `Send as a test to ${plan.testChannel?.name}`;
  const leaves = meeting ? "Invite" : "Send";
  return ways.length === 1 ? `${leaves} by ${ways[0]}` : `${leaves} by ${ways.length} channels`;
}
