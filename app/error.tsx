"use client";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** What a page shows when it fails: a way on, and the number under which the log knows the failure. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <EmptyState
        action={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        This page could not be shown; the database may be away for a moment. Nothing you saved is lost.
        {error.digest ? ` If it stays, tell your admin this number: ${error.digest}.` : ""}
      </EmptyState>
    </main>
  );
}
