"use client";

import { useLiveRoom } from "#components/live/room-context.ts";
import { momentText } from "#components/sign-offs/moment-text.ts";
import { SignatureFacts } from "#components/sign-offs/signature-facts.tsx";
import { signOffStatuses } from "#lib/domain/sign-offs/status.ts";

/** The signatures that do not count any more: withdrawn, or given again to newer content. The record keeps them. */
export function EarlierSignatures() {
  const { room } = useLiveRoom();
  const counting = new Set(signOffStatuses(room).map(({ signature }) => signature?.id));
  const earlier = Object.values(room.signatures)
    .filter(({ id }) => !counting.has(id))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="pt-8">
      <h2 id="earlier" className="caption pb-2">
        Earlier signatures
      </h2>
      <ul>
        {earlier.map((signature) => (
          <li key={signature.id} className="flex flex-col gap-2 border-t border-line py-3">
            <p className="text-sm wrap-anywhere">
              <span className="font-semibold">{signature.withdrawnAt ? "Withdrawn" : "Signed again since"}</span>
              <span className="text-muted"> · “{signature.statement}”</span>
            </p>
            <SignatureFacts signature={signature} />
            {signature.withdrawnAt ? (
              <p className="text-sm wrap-anywhere">
                Withdrawn by {signature.withdrawnBy?.name}: “{signature.withdrawnReason}”{" "}
                <span className="num text-xs text-muted">{momentText(signature.withdrawnAt, signature.zone)}</span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
