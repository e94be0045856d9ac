import { useSecond } from "#components/live/initial-now.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { readStart, type Start } from "#components/time/start-fields.tsx";
import { countOf } from "#lib/domain/kernel/sentence.ts";
import { sentMessages } from "#lib/domain/plan/sent-before.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

const shown = 5;

/** What becomes of the messages that were sent, once the plan is made anew for this time: nobody is told twice of what is past. */
export function SentAgain({ room, start }: { room: PlanRoom; start: Start }) {
  const now = useSecond();
  const read = readStart(start);
  const { again, over } = sentMessages(room, "t0" in read ? read.t0 : null, now);
  if (again.length + over.length === 0) return null;
  return (
    <section
      aria-label="Messages that were sent"
      aria-live="polite"
      className="flex flex-col gap-1 rounded-lg border border-line px-3.5 py-3 text-sm"
    >
      {again.length > 0 ? (
        <p className="wrap-anywhere">
          <b className="font-semibold">{countOf(again.length, "message")} to send again</b> for the new time: <Titles of={again} />
        </p>
      ) : null}
      {over.length > 0 ? (
        <p className="text-muted wrap-anywhere">
          <b className="font-semibold text-text">{countOf(over.length, "message")} not again</b>, as the time has passed:{" "}
          <Titles of={over} />
        </p>
      ) : null}
    </section>
  );
}

function Titles({ of }: { of: readonly { id: string; title: string }[] }) {
  return (
    <>
      {of.slice(0, shown).map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 ? ", " : ""}“<InlineCode text={title} />”
        </span>
      ))}
      {of.length > shown ? ` and ${of.length - shown} more` : ""}.
    </>
  );
}
