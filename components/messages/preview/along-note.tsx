import { Paperclip, TriangleAlert } from "lucide-react";
import type { Preview } from "#lib/domain/messages/preview.ts";

/** What a way carries beside the words, and what of it its readers cannot open. */
export function AlongNote({ preview: { carries = [], hint } }: { preview: Preview }) {
  if (carries.length === 0 && !hint) return null;
  return (
    <div className="mt-3 flex flex-col gap-1.5 text-xs">
      {carries.map((each) => (
        <p key={each} className="flex items-start gap-1.5 text-muted wrap-anywhere">
          <Paperclip aria-hidden strokeWidth={1.75} className="mt-0.5 size-3.5 shrink-0 text-faint" />
          Carries {each}
        </p>
      ))}
      {hint ? (
        <p className="flex items-start gap-1.5 text-hold wrap-anywhere">
          <TriangleAlert aria-hidden strokeWidth={1.75} className="mt-0.5 size-3.5 shrink-0" />
          {hint}
        </p>
      ) : null}
    </div>
  );
}
